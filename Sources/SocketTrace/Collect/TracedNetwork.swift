import CSockets
import Glibc

/// The network that the programs are in, and the packets that were seen there.
final class TracedNetwork {
  /// Descriptors of its namespaces, its packet socket and its diagnosis; each -1 where there is none.
  private(set) var place = sockets_network(user: -1, net: -1, capture: -1, diagnosis: -1)
  private let kind: ProgramTrace.Network
  private struct Captured {
    let bytes: ArraySlice<UInt8>
    let length: Int
    let stamp: Int64
  }

  /// As they came. They are read at the end, when no program waits.
  private var packets: [Captured] = []
  private var dropped = 0
  private var ring = sockets_packet_ring()
  private var room = [UInt8](repeating: 0, count: 4096)
  /// What it could not do, for the reader of the picture.
  private(set) var warnings: [String] = []

  /// Makes a network, or warns why the programs share this machine's.
  init(_ kind: ProgramTrace.Network) {
    var isOwn = kind == .own
    if isOwn {
      var step: UnsafePointer<CChar>?
      // Who may make a network without a user namespace keeps every right in it, and programs see no other user.
      var answer = geteuid() == 0 ? sockets_make_network(0, &place, &step) : -EPERM
      if answer < 0 { answer = sockets_make_network(1, &place, &step) }
      if answer < 0 {
        isOwn = false
        let reason = String(cString: strerror(-answer))
        warnings.append(
          """
          calls only: cannot \(step.map { String(cString: $0) } ?? "make a network"): \(reason). See the sysctls \
          user.max_user_namespaces, kernel.unprivileged_userns_clone and kernel.apparmor_restrict_unprivileged_userns
          """
        )
      } else if place.capture < 0 {
        warnings.append("calls only: the private network's loopback could not be listened to")
      }
    } else {
      place.capture = sockets_open_capture(nil)
      if place.capture < 0 {
        let reason = String(cString: strerror(-place.capture))
        warnings.append("calls only: listening to this machine's interfaces needs CAP_NET_RAW (\(reason))")
        place.capture = -1
      }
    }
    self.kind = isOwn ? .own : .host
    if place.capture >= 0 { _ = sockets_capture_ring(place.capture, &ring) }
  }

  deinit {
    sockets_packet_ring_release(&ring)
    for descriptor in [place.user, place.net, place.capture, place.diagnosis] where descriptor >= 0 {
      _ = sockets_close(descriptor)
    }
  }

  /// Fetches the packets that came since the last time.
  func drain() {
    guard place.capture >= 0 else { return }
    var packet = sockets_packet()
    while true {
      let count = room.withUnsafeMutableBytes { bytes in
        ring.memory == nil
          ? sockets_capture_next(place.capture, bytes.baseAddress, bytes.count, &packet)
          : sockets_packet_ring_next(&ring, bytes.baseAddress, bytes.count, &packet)
      }
      guard count >= 0 else { break }
      // The loopback shows every packet twice: on its way out, and on its way in.
      if packet.loopback != 0, packet.kind == 4 { continue }
      packets.append(Captured(bytes: Array(room[..<count])[...], length: Int(packet.length), stamp: packet.stamp))
    }
    dropped += Int(max(0, sockets_capture_drops(place.capture)))
  }

  /// Fetches packets until every connection has come to its end, for when all programs have: on a busy machine the
  /// kernel may hand over the last ones long after the call that caused them.
  ///
  /// - Parameter limit: for a peer that does not end, in nanoseconds.
  func settle(within limit: UInt64 = 10_000_000_000) {
    guard place.capture >= 0 else { return }
    let deadline = sockets_monotonic_nanoseconds() + (kind == .own ? limit : 0)
    repeat {
      let count = packets.count
      drain()
      let isQuiet = packets.count == count && sockets_poll(place.capture, Int16(POLLIN), 10) == 0
      if isQuiet, LateSegments.areOver(parsed) { return }
    } while sockets_monotonic_nanoseconds() < deadline
  }

  private var parsed: [CapturedPacket] {
    packets.compactMap { CapturedPacket($0.bytes, length: $0.length, stamp: $0.stamp) }
  }

  /// The trace of everything that was seen.
  ///
  /// - Parameter calls: where the calls come from.
  func finish(_ ledger: Ledger, calls: String, cost: Int64?) -> Trace {
    var matching = LaneMatching(ledger)
    let segments = matching.segments(parsed)
    let events = ledger.events + segments.map { Event(.segment($0)) }
    var trace = Trace(
      processes: ledger.processes,
      lanes: matching.lanes,
      events: events,
      account: Account(
        calls: calls,
        segments: place.capture < 0
          ? "" : kind == .own ? "captured in a private network namespace" : "captured on this machine's interfaces",
        costPerCall: cost,
        dropped: dropped,
        warnings: warnings + ledger.warnings
      )
    )
    trace.beginAtZero()
    trace.leaveOutProbes()
    trace.foldReplacements()
    trace.leaveOutBystanders()
    return trace.ordered()
  }
}
