internal import CSockets
internal import Glibc
package import SocketAddresses
internal import SystemPackage

/// `recvmmsg(2)` and `sendmmsg(2)`: many datagrams with one call.
package enum BatchCalls {
  /// One datagram, somewhere in the memory that was given.
  package struct Entry: Sendable {
    package let range: Range<Int>
    package let sender: SocketAddress?
    package let isTruncated: Bool
  }

  /// Receives as many datagrams as there are, at most as many as pieces of `size` bytes fit `room`. Answers how many
  /// messages the kernel gave, or the errno as a negative number. One that holds several datagrams (`UDP_GRO`) becomes
  /// several entries.
  package static func receive(
    _ descriptor: Int32,
    into room: UnsafeMutableRawBufferPointer,
    size: Int,
    _ entries: inout [Entry]
  ) -> Int {
    let count = room.count / size
    var names = [NativeAddress](repeating: .room, count: count)
    let controlSize = 64
    return withUnsafeTemporaryAllocation(byteCount: count * controlSize, alignment: 8) { control in
      var vectors = (0..<count).map { iovec(iov_base: room.baseAddress! + $0 * size, iov_len: size) }
      return vectors.withUnsafeMutableBufferPointer { vectors in
        names.withUnsafeMutableBufferPointer { names in
          var messages = (0..<count).map { index in
            var message = sockets_message()
            message.header.msg_iov = vectors.baseAddress! + index
            message.header.msg_iovlen = 1
            message.header.msg_control = control.baseAddress! + index * controlSize
            message.header.msg_controllen = controlSize
            // The storage is the structure's first field, and stays where it is while the array is lent.
            message.header.msg_name = UnsafeMutableRawPointer(names.baseAddress! + index)
            message.header.msg_namelen = UInt32(NativeAddress.capacity)
            return message
          }
          let answer = SystemCalls.recvmmsg(descriptor, &messages, UInt32(count), MessageFlags.closeOnExec.rawValue)
          guard answer > 0 else { return Int(answer) }
          for index in 0..<Int(answer) {
            let header = messages[index].header
            names[index].length = header.msg_namelen
            let ancillary = UnsafeRawBufferPointer(start: header.msg_control, count: header.msg_controllen)
            let parsed = ControlMessage.parse(ancillary)
            parsed.closeDescriptors()
            var segment = size
            for case .udpSegmentSize(let size) in parsed.messages where size > 0 { segment = Int(size) }
            let end = index * size + Int(messages[index].count)
            let flags = MessageFlags(rawValue: header.msg_flags)
            var start = index * size
            repeat {
              let next = min(start + segment, end)
              entries.append(
                Entry(
                  range: start..<next,
                  sender: names[index].socketAddress,
                  isTruncated: flags.contains(.truncated) && next == end
                )
              )
              start = next
            } while start < end
          }
          return Int(answer)
        }
      }
    }
  }

  /// Sends each part as a datagram of its own. Answers how many went, or the errno as a negative number.
  package static func send(_ descriptor: Int32, _ parts: ArraySlice<[UInt8]>, to name: NativeAddress?) -> Int {
    var name = name ?? NativeAddress()
    let hasName = name.length > 0
    // One copy in one piece, because an array lends its memory for one call only.
    let bytes = parts.flatMap { $0 }
    return bytes.withUnsafeBytes { bytes in
      name.withMutable { storage, length in
        var start = 0
        var vectors = parts.map { part in
          defer { start += part.count }
          return iovec(
            iov_base: bytes.baseAddress.map { UnsafeMutableRawPointer(mutating: $0 + start) },
            iov_len: part.count
          )
        }
        return vectors.withUnsafeMutableBufferPointer { vectors in
          var messages = vectors.indices.map { index in
            var message = sockets_message()
            message.header.msg_iov = vectors.baseAddress! + index
            message.header.msg_iovlen = 1
            message.header.msg_name = hasName ? storage : nil
            message.header.msg_namelen = hasName ? length.pointee : 0
            return message
          }
          return Int(
            SystemCalls.sendmmsg(descriptor, &messages, UInt32(messages.count), MessageFlags.noSignal.rawValue)
          )
        }
      }
    }
  }
}
