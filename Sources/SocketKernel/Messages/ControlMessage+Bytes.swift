internal import CSockets
internal import Glibc
internal import SocketAddresses

// The layout of cmsg(3), by hand: a length of `size_t` that counts header and content, a level and a number of `int`,
// the content, and zeros up to the next multiple of a word. C's macros walk it with pointers and trust the lengths; here
// every length is checked against the bytes that are there, so a truncated tail is left out and never read beyond.

/// Collects the ancillary data of one message to send.
struct ControlWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends one control message with the bytes of `content`.
  mutating func append<Content: BitwiseCopyable>(_ level: Int32, _ number: Int32, _ content: Content) {
    withUnsafeBytes(of: content) { append(level, number, bytes: $0) }
  }

  mutating func append(_ level: Int32, _ number: Int32, bytes content: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: ControlLayout.headerSize + content.count) { bytes += $0 }
    withUnsafeBytes(of: level) { bytes += $0 }
    withUnsafeBytes(of: number) { bytes += $0 }
    bytes += content
    bytes.append(contentsOf: repeatElement(0, count: ControlLayout.aligned(bytes.count) - bytes.count))
  }
}

/// Reads the ancillary data of a received message, one control message after the other.
struct ControlReader {
  private var rest: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

  /// The next control message, or nil after the last that is whole.
  mutating func next() -> (level: Int32, number: Int32, content: UnsafeRawBufferPointer)? {
    guard rest.count >= ControlLayout.headerSize else { return nil }
    let length = rest.loadUnaligned(as: UInt.self)
    guard length >= ControlLayout.headerSize, length <= rest.count else { return nil }
    let word = MemoryLayout<UInt>.size
    let message = (
      level: rest.loadUnaligned(fromByteOffset: word, as: Int32.self),
      number: rest.loadUnaligned(fromByteOffset: word + 4, as: Int32.self),
      content: UnsafeRawBufferPointer(rebasing: rest[ControlLayout.headerSize..<Int(length)])
    )
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(ControlLayout.aligned(Int(length))))
    return message
  }
}

enum ControlLayout {
  static let headerSize = MemoryLayout<UInt>.size + 2 * MemoryLayout<Int32>.size

  static func aligned(_ count: Int) -> Int {
    let word = MemoryLayout<UInt>.size
    return (count + word - 1) / word * word
  }
}

/// Numbers of the levels, and of what glibc names for `_GNU_SOURCE` alone. Source: the kernel's linux/socket.h.
private enum Control {
  static let ipv4: Int32 = 0
  static let ipv6: Int32 = 41
  static let rights: Int32 = 1
  static let credentials: Int32 = 2
  /// `SCM_PIDFD`, which glibc does not name yet.
  static let process: Int32 = 4
  /// `SCM_TIMESTAMPING`, the number of the option as well.
  static let timestamping: Int32 = 37
}

// MARK: - Sending

extension ControlWriter {
  /// Appends the descriptors; they stay the caller's, the receiver gets duplicates.
  mutating func append(descriptors: [Int32]) {
    descriptors.withUnsafeBytes { append(SOL_SOCKET, Control.rights, bytes: $0) }
  }

  mutating func append(_ message: ControlMessage) {
    switch message {
    case .credentials(let credentials): append(SOL_SOCKET, Control.credentials, credentials)
    case .timestamp(let time): append(SOL_SOCKET, SO_TIMESTAMPNS, timespec(of: time))
    case .timestamps(let stamps):
      append(
        SOL_SOCKET,
        Control.timestamping,
        ThreeTimes(software: timespec(of: stamps.software), unused: timespec(), hardware: timespec(of: stamps.hardware))
      )
    case .dropCount(let count): append(SOL_SOCKET, SO_RXQ_OVFL, count)
    case .ipv4PacketInfo(let info):
      append(
        Control.ipv4,
        IP_PKTINFO,
        in_pktinfo(
          ipi_ifindex: Int32(bitPattern: info.interface),
          ipi_spec_dst: in_addr(info.local),
          ipi_addr: in_addr(info.destination)
        )
      )
    case .ipv4TimeToLive(let value): append(Control.ipv4, IP_TTL, Int32(value))
    case .ipv4TypeOfService(let value): append(Control.ipv4, IP_TOS, Int32(value))
    case .ipv6PacketInfo(let info):
      append(
        Control.ipv6,
        IPV6_PKTINFO,
        IPv6AddressAndIndex(
          high: info.local.high.bigEndian,
          low: info.local.low.bigEndian,
          interface: info.interface
        )
      )
    case .reportedError(let error): error.bytes.withUnsafeBytes { append(Control.ipv4, IP_RECVERR, bytes: $0) }
    case .ipv6HopLimit(let value): append(Control.ipv6, IPV6_HOPLIMIT, Int32(value))
    case .ipv6TrafficClass(let value): append(Control.ipv6, IPV6_TCLASS, Int32(value))
    case .udpSegmentSize(let size): append(SocketProtocol.udp.rawValue, UDP_SEGMENT, size)
    case .other(let level, let number, let content):
      content.withUnsafeBytes { append(level, number, bytes: $0) }
    }
  }
}

/// The C layout of `struct scm_timestamping`. The one in the middle was the device's time on the kernel's clock, once.
private struct ThreeTimes: BitwiseCopyable {
  var software: timespec
  var unused: timespec
  var hardware: timespec
}

extension timespec {
  /// A stamp that nobody made is zero.
  fileprivate init(of time: Duration?) {
    let (seconds, attoseconds) = (time ?? .zero).components
    self.init(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
  }

  fileprivate var duration: Duration { .seconds(tv_sec) + .nanoseconds(tv_nsec) }
  fileprivate var stamp: Duration? { tv_sec == 0 && tv_nsec == 0 ? nil : duration }
}

/// The C layout of both `struct in6_pktinfo` and `struct ipv6_mreq`: 16 bytes of address, and an interface's index.
struct IPv6AddressAndIndex: BitwiseCopyable {
  var high: UInt64
  var low: UInt64
  var interface: UInt32
}

// MARK: - Receiving

extension ControlMessage {
  /// What is whole in the ancillary data of a received message. Whoever holds it answers for the descriptors in it.
  struct Parsed {
    fileprivate(set) var messages: [ControlMessage] = []
    /// What the sender passed, in its order.
    fileprivate(set) var descriptors: [Int32] = []
    /// A descriptor of the sender's process, which the kernel adds.
    fileprivate(set) var process: Int32?

    /// Closes all descriptors, for a receiver that has no use for any.
    func closeDescriptors() {
      for descriptor in descriptors { _ = SystemCalls.close(descriptor) }
      if let process { _ = SystemCalls.close(process) }
    }
  }

  /// Closes the descriptors of a message whose receiver has no use for any.
  static func closeDescriptors(in bytes: UnsafeRawBufferPointer) {
    var reader = ControlReader(bytes)
    while let (level, number, content) = reader.next() {
      if let process = process(level, number, content) { _ = SystemCalls.close(process) }
      guard level == SOL_SOCKET, number == Control.rights else { continue }
      for offset in stride(from: 0, through: content.count - 4, by: 4) {
        _ = SystemCalls.close(content.loadUnaligned(fromByteOffset: offset, as: Int32.self))
      }
    }
  }

  /// Reads all that is whole.
  static func parse(_ bytes: UnsafeRawBufferPointer) -> Parsed {
    var reader = ControlReader(bytes)
    var parsed = Parsed()
    while let (level, number, content) = reader.next() {
      if level == SOL_SOCKET, number == Control.rights {
        for offset in stride(from: 0, through: content.count - 4, by: 4) {
          parsed.descriptors.append(content.loadUnaligned(fromByteOffset: offset, as: Int32.self))
        }
      } else if let process = process(level, number, content) {
        // The kernel puts one there. Were there another, it would have an owner all the same.
        if parsed.process == nil { parsed.process = process } else { parsed.descriptors.append(process) }
      } else {
        parsed.messages.append(
          ControlMessage(level, number, content) ?? .other(level: level, number: number, bytes: Array(content))
        )
      }
    }
    return parsed
  }

  /// The descriptor of the sender's process. Where the kernel could open none, at the limit of open files or because the
  /// process is gone, it puts a negative errno in its place. Source: the kernel's include/net/scm.h, `scm_pidfd_recv`.
  private static func process(_ level: Int32, _ number: Int32, _ content: UnsafeRawBufferPointer) -> Int32? {
    guard level == SOL_SOCKET, number == Control.process, content.count >= 4 else { return nil }
    let process = content.loadUnaligned(as: Int32.self)
    return process < 0 ? nil : process
  }

  /// A control message that this package knows; nil for others, and for a content that is too short.
  private init?(_ level: Int32, _ number: Int32, _ content: UnsafeRawBufferPointer) {
    func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int = 0) -> Value? {
      content.count >= offset + MemoryLayout<Value>.size ? content.loadUnaligned(fromByteOffset: offset, as: type) : nil
    }
    // A byte of the header comes as a byte or as an int, by option and kernel.
    func headerByte() -> UInt8? { load(Int32.self).map(UInt8.init(truncatingIfNeeded:)) ?? load(UInt8.self) }

    let known: ControlMessage? =
      switch (level, number) {
      case (SOL_SOCKET, Control.credentials): load(PeerCredentials.self).map { .credentials($0) }
      case (SOL_SOCKET, SO_TIMESTAMPNS):
        load(timespec.self).map { .timestamp($0.duration) }
      case (SOL_SOCKET, Control.timestamping):
        load(ThreeTimes.self).map {
          .timestamps(PacketTimestamps(software: $0.software.stamp, hardware: $0.hardware.stamp))
        }
      case (SOL_SOCKET, SO_RXQ_OVFL): load(UInt32.self).map { .dropCount($0) }
      case (Control.ipv4, IP_PKTINFO):
        load(in_pktinfo.self).map {
          .ipv4PacketInfo(
            IPv4PacketInfo(
              interface: UInt32(bitPattern: $0.ipi_ifindex),
              local: IPv4Address($0.ipi_spec_dst),
              destination: IPv4Address($0.ipi_addr)
            )
          )
        }
      case (Control.ipv4, IP_TTL): headerByte().map { .ipv4TimeToLive($0) }
      case (Control.ipv4, IP_TOS): headerByte().map { .ipv4TypeOfService($0) }
      case (Control.ipv6, IPV6_PKTINFO):
        load(IPv6AddressAndIndex.self).map {
          .ipv6PacketInfo(
            IPv6PacketInfo(
              interface: $0.interface,
              local: IPv6Address(high: UInt64(bigEndian: $0.high), low: UInt64(bigEndian: $0.low))
            )
          )
        }
      case (Control.ipv4, IP_RECVERR), (Control.ipv6, IPV6_RECVERR): ReportedError(content).map { .reportedError($0) }
      case (Control.ipv6, IPV6_HOPLIMIT): headerByte().map { .ipv6HopLimit($0) }
      case (Control.ipv6, IPV6_TCLASS): headerByte().map { .ipv6TrafficClass($0) }
      case (SocketProtocol.udp.rawValue, UDP_GRO):
        load(Int32.self).map { .udpSegmentSize(UInt16(truncatingIfNeeded: $0)) }
      default: nil
      }
    guard let known else { return nil }
    self = known
  }
}

extension IPv4Address {
  init(_ address: in_addr) { self.init(number: UInt32(bigEndian: address.s_addr)) }
}
