import SocketKernel

extension Caller.Outcome {
  /// Who waits for whom, as far as it can be known: from both ends where the peer is on this machine, from ours where
  /// it is not.
  func whoWaits(over channel: any Channel) -> String {
    guard channel.isStream else {
      return "nobody refused it: it was lost, filtered, or the server does not answer such a request"
    }
    let ours = channel.addresses
    if let ours, let peer = LocalPeer(local: ours.local, remote: ours.remote) {
      return peer.sentence(halfClosed: talk.halfClosed != nil)
    }
    if !isSent { return "the server does not read: it has not taken all of the request" }
    if let information = channel.information, information.unacknowledgedSegments > 0 {
      return """
        the network does not get through: \(information.unacknowledgedSegments) segments are not acknowledged, \
        \(information.totalRetransmissions) were sent again
        """
    }
    return talk.halfClosed == nil
      ? "the server may be waiting for more, or for the end of the input: --eof now sends that"
      : "the server has the connection open and was told that nothing more will come, but says nothing"
  }
}

extension LocalPeer {
  /// Both sides in one sentence: what the server has read and is doing, and what you wait for.
  func sentence(halfClosed: Bool) -> String {
    guard isAccepted else {
      return "the server has not accepted the connection: it waits in the listener's queue, and you for a reply"
    }
    let left = unread > 0 ? "has left \(HexDump.count(unread)) of the request unread" : "has read all that was sent"
    guard let process else {
      return "the server's socket shows that it \(left); whose process that is, is hidden from you"
    }
    let who = "the server, \(process.name) with pid \(process.identifier), \(left)"
    guard let call = process.call else { return "\(who), and is running or in several calls; you wait for a reply" }
    let name = call.name.map { "\($0)()" } ?? "a system call"
    switch call.purpose {
    case .reading where unread == 0:
      let asked = call.count.map { " for up to \(HexDump.count($0))" } ?? ""
      return halfClosed
        ? "\(who), and is in \(name)\(asked) on another descriptor; you wait for a reply"
        : """
        both sides wait for each other: \(who), and is in \(name)\(asked) until more comes or the input ends; \
        --eof now sends its end
        """
    case .writing: return "\(who), and is in \(name): somebody does not read what it writes; you wait for a reply"
    case .watching: return "\(who), and waits in \(name) for something to happen; you wait for a reply"
    case .accepting: return "\(who), and is in \(name), waiting for another client; you wait for a reply"
    case .sleeping: return "\(who), and sleeps in \(name); you wait for a reply"
    case .locking: return "\(who), and waits in \(name) for one of its own threads; you wait for a reply"
    case .reading, .other: return "\(who), and is in \(name); you wait for a reply"
    }
  }
}
