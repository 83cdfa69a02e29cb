internal import CSockets
import Glibc
import SocketAddresses
import SocketKernel

/// The memory of one loop's part of a datagram server: what one call received, and the replies to it.
///
/// Made once; nothing is allocated for a datagram. Used by one task, which is on the loop.
final class DatagramBatch {
  /// As many datagrams as one call receives.
  static let capacity = 64
  private static let nameSize = NativeAddress.capacity

  private let size: Int
  private let room: UnsafeMutableRawPointer
  private let names: UnsafeMutableRawPointer
  private let parts: UnsafeMutablePointer<iovec>
  private let received: UnsafeMutablePointer<sockets_message>

  private let replyRoom: UnsafeMutableRawPointer
  private let replyParts: UnsafeMutablePointer<iovec>
  private let replies: UnsafeMutablePointer<sockets_message>
  private static let replySize = 64 * 1024
  private var replyBytes = 0
  /// Replies that wait to be sent, from `sent` on.
  private(set) var waiting = 0
  private var sent = 0

  init(size: Int) {
    self.size = size
    room = .allocate(byteCount: Self.capacity * size, alignment: 64)
    names = .allocate(byteCount: Self.capacity * Self.nameSize, alignment: 16)
    parts = .allocate(capacity: Self.capacity)
    received = .allocate(capacity: Self.capacity)
    replyRoom = .allocate(byteCount: Self.replySize, alignment: 64)
    replyParts = .allocate(capacity: Self.capacity)
    replies = .allocate(capacity: Self.capacity)
    for index in 0..<Self.capacity {
      (parts + index).initialize(to: iovec(iov_base: room + index * size, iov_len: size))
      (replyParts + index).initialize(to: iovec())
      var message = sockets_message()
      message.header.msg_iovlen = 1
      message.header.msg_iov = replyParts + index
      (replies + index).initialize(to: message)
      message.header.msg_iov = parts + index
      message.header.msg_name = names + index * Self.nameSize
      (received + index).initialize(to: message)
    }
  }

  deinit {
    room.deallocate()
    names.deallocate()
    parts.deallocate()
    received.deallocate()
    replyRoom.deallocate()
    replyParts.deallocate()
    replies.deallocate()
  }

  /// Receives what is there. How many datagrams, or a negative errno.
  func receive(_ descriptor: Int32) -> Int {
    for index in 0..<Self.capacity { received[index].header.msg_namelen = UInt32(Self.nameSize) }
    return Int(SystemCalls.recvmmsg(descriptor, received, UInt32(Self.capacity), 0))
  }

  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: room + index * size, count: Int(received[index].count))
  }

  func isTruncated(_ index: Int) -> Bool { received[index].header.msg_flags & MessageFlags.truncated.rawValue != 0 }

  func sender(_ index: Int) -> SocketAddress {
    let length = Int(received[index].header.msg_namelen)
    let name = UnsafeRawBufferPointer(start: names + index * Self.nameSize, count: min(length, Self.nameSize))
    return SocketAddress(native: name[...])?.unmapped ?? .unix(.unnamed)
  }

  /// Puts a reply to the sender of a datagram behind the others. False when there is no room for it.
  func append(_ bytes: UnsafeRawBufferPointer, to index: Int) -> Bool {
    guard waiting < Self.capacity, replyBytes + bytes.count <= Self.replySize else { return false }
    let place = replyRoom + replyBytes
    if let base = bytes.baseAddress { place.copyMemory(from: base, byteCount: bytes.count) }
    replyParts[waiting] = iovec(iov_base: place, iov_len: bytes.count)
    replies[waiting].header.msg_name = received[index].header.msg_name
    replies[waiting].header.msg_namelen = received[index].header.msg_namelen
    replyBytes += bytes.count
    waiting += 1
    return true
  }

  /// Sends what waits. 0 when nothing does any more, or a negative errno: the first reply is the one that failed.
  func send(_ descriptor: Int32) -> Int {
    while sent < waiting {
      let count = SystemCalls.sendmmsg(
        descriptor,
        replies + sent,
        UInt32(waiting - sent),
        MessageFlags.noSignal.rawValue
      )
      if count < 0 { return Int(count) }
      sent += Int(count)
    }
    sent = 0
    waiting = 0
    replyBytes = 0
    return 0
  }

  /// Leaves out the reply that failed.
  func skip() { sent += 1 }
}
