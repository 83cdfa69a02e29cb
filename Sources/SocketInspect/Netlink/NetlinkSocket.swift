import SocketAddresses
import SocketKernel
import SystemPackage

/// A conversation with the kernel over netlink: a request, and the messages that answer it.
///
/// Needs no privilege. Source: netlink(7).
struct NetlinkSocket: ~Copyable {
  private let descriptor: SocketDescriptor
  /// `NETLINK_SOCK_DIAG`, the service that describes sockets.
  static let socketDiagnosis: Int32 = 4
  /// The kernel fills at most 32 KiB with one answer of a dump (`netlink_recvmsg`), so a larger buffer wins nothing.
  private static let capacity = 32768

  /// Opens a socket to one of the kernel's services, such as `NETLINK_SOCK_DIAG`.
  ///
  /// - Throws: ``SocketError`` with operation `open`, where a filter of system calls forbids the family, for example.
  init(_ service: Int32) throws(SocketError) {
    descriptor = try SocketDescriptor.open(.netlink, .raw, SocketProtocol(rawValue: service))
  }

  /// Takes over a netlink socket that was opened elsewhere: in another network, for example.
  init(adopting number: Int32) { descriptor = SocketDescriptor(adopting: number) }

  /// Asks for everything that matches, and lends each message of the answer: its type and its payload.
  ///
  /// - Parameters:
  ///   - type: the request's `nlmsg_type`.
  ///   - payload: what stands behind the header.
  /// - Returns: Whether the answer is one picture; what changed during the dump may be missing in it otherwise.
  /// - Throws: the kernel's errno: `ENOENT` where it has no module for what was asked, `EINVAL` where it does not know
  ///   the request.
  @discardableResult
  func dump(
    _ type: UInt16,
    _ payload: [UInt8],
    _ body: (_ type: UInt16, _ payload: UnsafeRawBufferPointer) -> Void
  ) throws(Errno) -> Bool {
    try send(type, flags: NetlinkHeader.request | NetlinkHeader.dump, payload)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.capacity, alignment: 8)
    defer { buffer.deallocate() }
    var isConsistent = true
    while true {
      let count = SystemCalls.recv(descriptor.rawValue, buffer.baseAddress, buffer.count, 0)
      if count < 0 {
        let errno = Errno(rawValue: Int32(-count))
        if errno == .interrupted { continue }
        throw errno
      }
      guard count > 0 else { return isConsistent }
      var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      while let header = NetlinkHeader(rest) {
        if header.flags & NetlinkHeader.interrupted != 0 { isConsistent = false }
        let message = UnsafeRawBufferPointer(rebasing: rest[NetlinkHeader.size..<header.length])
        switch header.type {
        case NetlinkHeader.done:
          // A dump that failed half way says so in its last message.
          if message.count >= 4, message.loadUnaligned(as: Int32.self) < 0 {
            throw Errno(rawValue: -message.loadUnaligned(as: Int32.self))
          }
          return isConsistent
        case NetlinkHeader.error:
          let code = message.count >= 4 ? message.loadUnaligned(as: Int32.self) : -Errno.badMessage.rawValue
          guard code < 0 else { return isConsistent }
          throw Errno(rawValue: -code)
        default: body(header.type, message)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[Swift.min(NetlinkHeader.aligned(header.length), rest.count)...])
      }
    }
  }

  private func send(_ type: UInt16, flags: UInt16, _ payload: [UInt8]) throws(Errno) {
    var request: [UInt8] = []
    request.append(native: UInt32(NetlinkHeader.size + payload.count))
    request.append(native: type)
    request.append(native: flags)
    request.append(native: UInt32(1))  // sequence
    request.append(native: UInt32(0))  // port: the kernel fills in ours
    request += payload
    while true {
      let answer = request.withUnsafeBytes {
        SystemCalls.send(descriptor.rawValue, $0.baseAddress, $0.count, 0)
      }
      if answer >= 0 { return }
      let errno = Errno(rawValue: Int32(-answer))
      if errno != .interrupted { throw errno }
    }
  }
}

/// `struct nlmsghdr`. Source: linux/netlink.h.
struct NetlinkHeader {
  static let size = 16
  /// `NLMSG_ERROR`, `NLMSG_DONE`
  static let error: UInt16 = 2
  static let done: UInt16 = 3
  /// `NLM_F_REQUEST`, `NLM_F_ROOT | NLM_F_MATCH`, `NLM_F_DUMP_INTR`
  static let request: UInt16 = 0x1
  static let dump: UInt16 = 0x300
  static let interrupted: UInt16 = 0x10

  let length: Int
  let type: UInt16
  let flags: UInt16

  /// Reads the header at the start of `bytes`; nil where there is none, or not all of its message.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.size else { return nil }
    length = Int(bytes.loadUnaligned(as: UInt32.self))
    type = bytes.loadUnaligned(fromByteOffset: 4, as: UInt16.self)
    flags = bytes.loadUnaligned(fromByteOffset: 6, as: UInt16.self)
    guard length >= Self.size, length <= bytes.count else { return nil }
  }

  static func aligned(_ length: Int) -> Int { (length + 3) & ~3 }
}

/// The attributes behind a message's fixed part. Source: linux/rtnetlink.h, `struct rtattr`.
struct NetlinkAttributes: Sequence, IteratorProtocol {
  private var rest: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

  mutating func next() -> (type: UInt16, value: UnsafeRawBufferPointer)? {
    guard rest.count >= 4 else { return nil }
    let length = Int(rest.loadUnaligned(as: UInt16.self))
    // The two upper bits say "nested" and "in network order".
    let type = rest.loadUnaligned(fromByteOffset: 2, as: UInt16.self) & 0x3fff
    guard length >= 4, length <= rest.count else { return nil }
    let value = UnsafeRawBufferPointer(rebasing: rest[4..<length])
    rest = UnsafeRawBufferPointer(rebasing: rest[Swift.min(NetlinkHeader.aligned(length), rest.count)...])
    return (type, value)
  }
}

extension [UInt8] {
  /// Appends a value's bytes as this machine's memory has them, which is how netlink's own fields are sent.
  mutating func append<Value: BitwiseCopyable>(native value: Value) {
    Swift.withUnsafeBytes(of: value) { append(contentsOf: $0) }
  }
}
