public import SocketAddresses
public import SystemPackage

/// What the error queue says of a datagram that did not arrive, or of a send that is done:
/// `struct sock_extended_err`. Source: ip(7), `IP_RECVERR`, and the kernel's include/uapi/linux/errqueue.h.
public struct ReportedError: Sendable, Hashable {
  /// Who reports.
  public enum Origin: UInt8, Sendable, Hashable {
    case none = 0
    /// This machine.
    case local = 1
    /// A router or the peer, by ICMP.
    case icmp = 2
    case icmpv6 = 3
    /// The kernel, about when a send went out.
    case timestamping = 4
    /// The kernel, about sends whose memory is free again.
    case zeroCopy = 5
  }

  /// The errno that it stands for; 0 where the report is no error.
  public let errno: Errno
  /// nil for an origin that this package does not know.
  public let origin: Origin?
  /// ICMP's type and code.
  public let type: UInt8
  public let code: UInt8
  /// The path's largest packet with `EMSGSIZE`; the first of the sends that are done with ``Origin/zeroCopy``.
  public let info: UInt32
  /// The last of the sends that are done with ``Origin/zeroCopy``.
  public let data: UInt32
  /// Who sent the ICMP message, a router or the peer, with port 0.
  public let offender: SocketAddress?

  public init(
    errno: Errno,
    origin: Origin?,
    type: UInt8 = 0,
    code: UInt8 = 0,
    info: UInt32 = 0,
    data: UInt32 = 0,
    offender: SocketAddress? = nil
  ) {
    self.errno = errno
    self.origin = origin
    self.type = type
    self.code = code
    self.info = info
    self.data = data
    self.offender = offender
  }
}

extension ReportedError {
  private static let size = 16

  /// Reads the structure, and the address behind it; nil for fewer bytes than it has.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.size else { return nil }
    self.init(
      errno: Errno(rawValue: bytes.loadUnaligned(as: Int32.self)),
      origin: Origin(rawValue: bytes[4]),
      type: bytes[5],
      code: bytes[6],
      info: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self),
      data: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self),
      offender: Self.offender(UnsafeRawBufferPointer(rebasing: bytes[Self.size...]))
    )
  }

  /// A family of 0 says that nobody is to blame.
  private static func offender(_ bytes: UnsafeRawBufferPointer) -> SocketAddress? {
    guard bytes.count >= 2, bytes.loadUnaligned(as: UInt16.self) != 0 else { return nil }
    return SocketAddress(native: bytes[...])
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: errno.rawValue) { bytes += $0 }
    bytes += [origin?.rawValue ?? 0, type, code, 0]
    withUnsafeBytes(of: info) { bytes += $0 }
    withUnsafeBytes(of: data) { bytes += $0 }
    return bytes
  }
}

extension SocketDescriptor.ReceivedMessage {
  /// What the error queue says, in a message that was received from it. The message's bytes are what was sent then, and
  /// its sender is where to.
  public var reportedError: ReportedError? {
    for case .reportedError(let error) in control { return error }
    return nil
  }
}
