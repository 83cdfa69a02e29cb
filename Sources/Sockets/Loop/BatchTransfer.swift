import SocketAddresses
import SocketKernel
import SystemPackage

/// Many datagrams with one call. See ``SlotHandle/begin(_:)`` for the form of each operation.
extension SlotHandle {
  func receiveDatagrams(
    upTo limit: Int,
    size: Int,
    _ deadline: Deadline
  ) async throws(SocketError) -> [Datagram] {
    try await begin(.receive)
    if limit <= 0 || size <= 0 { throw error(.receive, .system(.invalidArgument)) }
    var isResumed = false
    while true {
      var datagrams: [Datagram] = []
      switch attemptReceiveDatagrams(&datagrams, min(limit, 1024), size, isResumed: isResumed) {
      case .done: return datagrams
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  @inline(never)
  private func attemptReceiveDatagrams(
    _ datagrams: inout [Datagram],
    _ limit: Int,
    _ size: Int,
    isResumed: Bool
  ) -> Attempt {
    attempt(.receiving, isResumed: isResumed) { _ in
      withUnsafeTemporaryAllocation(byteCount: limit * size, alignment: 16) { room in
        var entries: [BatchCalls.Entry] = []
        let answer = BatchCalls.receive(descriptor, into: room, size: size, &entries)
        self.count(received: entries.reduce(0) { $0 + $1.range.count })
        datagrams = entries.map { entry in
          Datagram(
            bytes: Array(room[entry.range]),
            sender: entry.sender?.unmapped ?? .unix(.unnamed),
            isTruncated: entry.isTruncated
          )
        }
        return answer
      }
    }
  }

  /// Sends each of the messages as a datagram, in their order.
  func sendDatagrams(
    _ messages: [[UInt8]],
    to address: SocketAddress?,
    _ deadline: Deadline
  ) async throws(SocketError) {
    try await begin(.send)
    let name = try native(address)
    var sent = 0
    var isResumed = false
    while sent < messages.count {
      let attempt = attempt(.sending, isResumed: isResumed) { _ in
        BatchCalls.send(descriptor, messages[sent..<min(sent + 1024, messages.count)], to: name)
      }
      isResumed = false
      switch attempt {
      case .done(let more):
        count(sent: messages[sent..<sent + more].reduce(0) { $0 + $1.count })
        sent += more
      case .failed(let cause): throw sendError(cause, to: address)
      case .wait:
        try await waitForRoom(to: address, until: deadline)
        isResumed = true
      }
    }
  }

  /// Sends the bytes as datagrams of `size` bytes each, cut by the kernel, or by us where it or the route cannot.
  func sendSegments(
    _ bytes: [UInt8],
    of size: Int,
    to address: SocketAddress?,
    _ deadline: Deadline
  ) async throws(SocketError) {
    guard size > 0, size <= 65507 else { throw SocketError(.send, .invalidArgument, remote: address) }
    // The kernel takes 64 segments and one datagram's worth of bytes with one call. Source: udp(7), UDP_MAX_SEGMENTS.
    let perCall = max(1, min(64, 65000 / size))
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(perCall * size))
      rest = rest.dropFirst(part.count)
      if part.count > size {
        do throws(SocketError) {
          _ = try await sendMessage(
            part,
            to: address,
            [.udpSegmentSize(UInt16(size))],
            descriptors: [],
            [],
            deadline
          )
          continue
        } catch {
          // Offered by the kernel and refused by the route or its device: only a try tells.
          let refusals: [Errno] = [.ioError, .invalidArgument, .notSupportedOnSocket, .messageTooLong]
          guard let errno = error.errno, refusals.contains(errno) else { throw error }
        }
      }
      let pieces = stride(from: 0, to: part.count, by: size).map { Array(part[$0..<min($0 + size, part.count)]) }
      try await sendDatagrams(pieces, to: address, deadline)
    }
  }
}
