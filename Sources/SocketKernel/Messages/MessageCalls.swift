internal import CSockets
internal import Glibc
package import SocketAddresses
package import SystemPackage

/// `sendmsg(2)` and `recvmsg(2)` once each, on a descriptor that somebody else owns. They answer a count, or the errno
/// as a negative number.
package enum MessageCalls {
  /// What comes with a received message beside its bytes.
  package struct Received: Sendable {
    package var sender: SocketAddress?
    package var control: [ControlMessage] = []
    /// Open descriptors; whoever holds this answers for them.
    package var descriptors: [Int32] = []
    /// An open descriptor of the sender's process, the holder's likewise.
    package var process: Int32?
    package var flags: MessageFlags = []

    package init() {}
  }

  /// What a message is to have beside its bytes.
  package struct Outgoing: Sendable {
    var name: NativeAddress?
    var ancillary: [UInt8]
    var flags: MessageFlags

    /// - Throws: the errno of an address that cannot be encoded.
    package init(
      to address: SocketAddress?,
      _ control: [ControlMessage],
      descriptors: [Int32],
      _ flags: MessageFlags
    ) throws(Errno) {
      name = nil
      if let address { name = try NativeAddress(address) }
      var writer = ControlWriter()
      if !descriptors.isEmpty { writer.append(descriptors: descriptors) }
      for message in control { writer.append(message) }
      ancillary = writer.bytes
      self.flags = flags
    }
  }

  /// Receives one message into `buffers`, filled one after the other. Descriptors come with close-on-exec.
  package static func receive(
    _ descriptor: Int32,
    into buffers: [UnsafeMutableRawBufferPointer],
    controlCapacity: Int,
    flags: MessageFlags,
    _ received: inout Received
  ) -> Int {
    var native = NativeAddress.room
    var vectors = buffers.map { iovec(iov_base: $0.baseAddress, iov_len: $0.count) }
    return withUnsafeTemporaryAllocation(byteCount: controlCapacity, alignment: 8) { room in
      let count = native.withMutable { name, length in
        vectors.withUnsafeMutableBufferPointer { vectors in
          var header = msghdr()
          header.msg_name = name
          header.msg_namelen = length.pointee
          header.msg_iov = vectors.baseAddress
          header.msg_iovlen = vectors.count
          header.msg_control = room.baseAddress
          header.msg_controllen = room.count
          var count = SystemCalls.recvmsg(descriptor, &header, flags.rawValue | MessageFlags.closeOnExec.rawValue)
          if count == -Int(EINVAL), passesNoDescriptors(descriptor) {
            count = SystemCalls.recvmsg(descriptor, &header, flags.rawValue)
          }
          if count >= 0 {
            length.pointee = header.msg_namelen
            let parsed = ControlMessage.parse(UnsafeRawBufferPointer(rebasing: room[..<header.msg_controllen]))
            received.control = parsed.messages
            received.descriptors = parsed.descriptors
            received.process = parsed.process
            received.flags = MessageFlags(rawValue: header.msg_flags).subtracting(.closeOnExec)
          }
          return count
        }
      }
      if count >= 0 { received.sender = native.socketAddress }
      return count
    }
  }

  /// Sends the bytes of all `parts` as one message, with `MSG_NOSIGNAL`, or without where the family refuses that and
  /// raises no signal anyway.
  package static func send(_ descriptor: Int32, _ parts: [UnsafeRawBufferPointer], _ outgoing: Outgoing) -> Int {
    let count = send(descriptor, parts, outgoing, outgoing.flags.union(.noSignal))
    guard count == -Int(EINVAL) || count == -Int(EOPNOTSUPP), refusesNoSignal(descriptor) else { return count }
    return send(descriptor, parts, outgoing, outgoing.flags)
  }

  private static func send(
    _ descriptor: Int32,
    _ parts: [UnsafeRawBufferPointer],
    _ outgoing: Outgoing,
    _ flags: MessageFlags
  ) -> Int {
    var name = outgoing.name
    var ancillary = outgoing.ancillary
    var vectors = parts.map { iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count) }
    return vectors.withUnsafeMutableBufferPointer { vectors in
      ancillary.withUnsafeMutableBytes { ancillary in
        var header = msghdr()
        header.msg_iov = vectors.baseAddress
        header.msg_iovlen = vectors.count
        header.msg_control = ancillary.isEmpty ? nil : ancillary.baseAddress
        header.msg_controllen = ancillary.count
        guard name != nil else { return SystemCalls.sendmsg(descriptor, &header, flags.rawValue) }
        return name!.withMutable { name, length in
          header.msg_name = name
          header.msg_namelen = length.pointee
          return SystemCalls.sendmsg(descriptor, &header, flags.rawValue)
        }
      }
    }
  }

  static func refusesNoSignal(_ descriptor: Int32) -> Bool {
    guard let family = try? AnySocketOption<Int32, ReadOnly>.family.read(from: descriptor) else { return false }
    return [.appleTalk, .qualcommRouter, .rds].contains(family)
  }

  /// Packet sockets and J1939 refuse flags that they do not know, close-on-exec among them, which says something of
  /// descriptors; those come by Unix sockets only. Source: the kernel's net/packet/af_packet.c, net/can/j1939/socket.c.
  private static func passesNoDescriptors(_ descriptor: Int32) -> Bool {
    (try? AnySocketOption<Int32, ReadOnly>.family.read(from: descriptor)) != .unix
  }

  /// Receives one packet of a connection that keeps their borders. `isEnd` tells the end of the data from an empty
  /// packet, which answer 0 alike: a packet brings the time of its arrival, because the socket has `SO_TIMESTAMPNS` on,
  /// or the mark that it ends a record; the end brings nothing. Source: unix(7), the kernel's net/unix/af_unix.c.
  package static func receivePacket(
    _ descriptor: Int32,
    into room: UnsafeMutableRawBufferPointer,
    isTruncated: inout Bool,
    isEnd: inout Bool
  ) -> Int {
    // 32 bytes hold the time, which comes first. Descriptors that nobody asked for find no room, or are closed here.
    var control: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &control) { control in
      var part = iovec(iov_base: room.baseAddress, iov_len: room.count)
      return withUnsafeMutablePointer(to: &part) { part in
        var header = msghdr()
        header.msg_iov = part
        header.msg_iovlen = 1
        header.msg_control = control.baseAddress
        header.msg_controllen = control.count
        let count = SystemCalls.recvmsg(descriptor, &header, MessageFlags.closeOnExec.rawValue)
        guard count >= 0 else { return count }
        let flags = MessageFlags(rawValue: header.msg_flags)
        isTruncated = flags.contains(.truncated)
        isEnd = count == 0 && header.msg_controllen == 0 && flags.isDisjoint(with: [.endOfRecord, .controlTruncated])
        ControlMessage.closeDescriptors(in: UnsafeRawBufferPointer(rebasing: control[..<header.msg_controllen]))
        return count
      }
    }
  }
}
