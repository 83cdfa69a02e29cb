import CSockets
import Glibc
import SocketAddresses

/// The network that the programs are in, and the packets that were seen there.
final class TracedNetwork {
  /// Descriptors of its namespaces and its packet socket; each -1 where there is none.
  private(set) var place = sockets_network(user: -1, net: -1, capture: -1)
  private let kind: ProgramTrace.Network
  /// They are read at the end, when no program waits.
  private var store = PacketStore()
  /// How many the kernel had no room for.
  private var missed = 0
  private var ring = sockets_packet_ring()
  private var room = [UInt8](repeating: 0, count: 4096)
  /// What it could not do, for the reader of the picture.
  private(set) var warnings: [String] = []

  /// Where packets vanish.
  private let dropped: [IPPrefix]

  /// Makes a network, or warns why the programs share this machine's.
  ///
  /// - Parameter dropped: what is sent there vanishes. Only a network of our own can be made to do that, and only with
  ///   IPv4.
  init(_ kind: ProgramTrace.Network, dropping dropped: [IPPrefix]) throws(TraceFailure) {
    self.dropped = dropped
    var isOwn = kind == .own
    if !dropped.isEmpty, !isOwn {
      throw TraceFailure(doing: "have packets dropped in this machine's network", errno: EPERM)
    }
    let drops = dropped.compactMap { prefix in
      if case .v4(let address) = prefix.address {
        sockets_drop(address: address.number.bigEndian, length: UInt8(prefix.length))
      } else {
        nil
      }
    }
    guard drops.count == dropped.count else {
      throw TraceFailure(doing: "have packets to an IPv6 address dropped", errno: EAFNOSUPPORT)
    }
    if isOwn {
      var step: UnsafePointer<CChar>?
      // Who may make a network without a user namespace keeps every right in it, and programs see no other user.
      let count = Int32(drops.count)
      var answer = geteuid() == 0 ? sockets_make_network(0, drops, count, &place, &step) : -EPERM
      if answer < 0 { answer = sockets_make_network(1, drops, count, &place, &step) }
      if answer < 0, !dropped.isEmpty {
        throw TraceFailure(doing: step.map { String(cString: $0) } ?? "make a network", errno: -answer)
      }
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
        warnings.append(
          """
          calls only: listening to this machine's interfaces needs CAP_NET_RAW (\(reason)); in a network of its own, \
          without --net host, a trace needs no right
          """
        )
        place.capture = -1
      }
    }
    self.kind = isOwn ? .own : .host
    if place.capture >= 0 { _ = sockets_capture_ring(place.capture, &ring) }
  }

  deinit {
    sockets_packet_ring_release(&ring)
    for descriptor in [place.user, place.net, place.capture] where descriptor >= 0 {
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
      store.add(room[..<count], length: Int(packet.length), stamp: packet.stamp)
    }
    missed += Int(max(0, sockets_capture_drops(place.capture)))
  }

  /// Fetches packets until every connection has come to its end, for when all programs have: on a busy machine the
  /// kernel may hand over the last ones long after the call that caused them.
  ///
  /// - Parameter limit: for a peer that does not end, in nanoseconds.
  func settle(within limit: UInt64 = 10_000_000_000) {
    guard place.capture >= 0 else { return }
    let deadline = sockets_monotonic_nanoseconds() + (kind == .own ? limit : 0)
    repeat {
      let count = store.packets.count
      drain()
      let isQuiet = store.packets.count == count && sockets_poll(place.capture, Int16(POLLIN), 10) == 0
      if isQuiet, LateSegments.areOver(parsed) { return }
    } while sockets_monotonic_nanoseconds() < deadline
  }

  private var parsed: [CapturedPacket] {
    store.packets.compactMap { CapturedPacket($0.bytes, length: $0.length, stamp: $0.stamp) }
  }

  /// The trace of everything that was seen.
  ///
  /// - Parameter calls: where the calls come from.
  func finish(_ ledger: Ledger, calls: String, cost: Int64?) -> Trace {
    var matching = LaneMatching(ledger, dropped: dropped)
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
        dropped: missed,
        warnings: warnings + ledger.warnings + [store.remark].compactMap(\.self)
      )
    )
    trace.beginAtZero()
    trace.leaveOutProbes()
    trace.foldReplacements()
    trace.leaveOutBystanders()
    return trace.ordered()
  }
}
