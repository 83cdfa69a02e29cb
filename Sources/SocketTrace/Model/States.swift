/// The state of one end as its segments tell it: what `TCP_INFO` says after a call, between the calls.
///
/// Source: RFC 9293, section 3.3.2, figure 5.
struct TCPEnd {
  var state: TCPState
  /// The sequence number behind our FIN, once it is sent: who acknowledges it has seen it.
  private var behindFIN: UInt32?

  init(state: TCPState) { self.state = state }

  mutating func sent(_ segment: Segment) {
    let flags = segment.flags
    if flags.contains(.rst) {
      state = .closed
    } else if flags.contains(.syn) {
      state = flags.contains(.ack) ? .synReceived : .synSent
    } else if flags.contains(.fin) {
      behindFIN = segment.sequence &+ UInt32(truncatingIfNeeded: segment.payload.length) &+ 1
      switch state {
      case .established, .synReceived: state = .finWait1
      case .closeWait: state = .lastAck
      default: break
      }
    } else if flags.contains(.ack), state == .synSent {
      state = .established
    }
  }

  mutating func received(_ segment: Segment) {
    let flags = segment.flags
    if flags.contains(.rst) {
      if state != .listen { state = .closed }
      return
    }
    if flags.isSuperset(of: [.syn, .ack]) {
      if state == .synSent { state = .established }
      return
    }
    if flags.contains(.syn) {
      if state == .closed || state == .listen { state = .synReceived }
      return
    }
    if flags.contains(.ack) {
      if state == .synReceived { state = .established }
      if let behindFIN, segment.acknowledgement &- behindFIN < 1 << 31 {
        switch state {
        case .finWait1: state = .finWait2
        case .closing: state = .timeWait
        case .lastAck: state = .closed
        default: break
        }
      }
    }
    if flags.contains(.fin) {
      switch state {
      case .established, .synReceived: state = .closeWait
      case .finWait1: state = .closing
      case .finWait2: state = .timeWait
      default: break
      }
    }
  }
}
