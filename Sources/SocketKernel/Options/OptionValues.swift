internal import Glibc
public import SocketAddresses
internal import SystemPackage

/// One instruction of a classic packet filter, `struct sock_filter`. Source: the kernel's networking/filter.rst.
///
/// `tcpdump -dd` prints the four numbers of each for an expression of its own.
public struct FilterInstruction: Sendable, Hashable, BitwiseCopyable {
  public let code: UInt16
  /// How many instructions to pass over when a test holds, and when it does not.
  public let ifTrue: UInt8
  public let ifFalse: UInt8
  public let operand: UInt32

  public init(code: UInt16, ifTrue: UInt8 = 0, ifFalse: UInt8 = 0, operand: UInt32 = 0) {
    self.code = code
    self.ifTrue = ifTrue
    self.ifFalse = ifFalse
    self.operand = operand
  }

  /// Ends the filter: lets `length` bytes of the message through, 0 for none of it.
  public static func accept(_ length: UInt32) -> Self { Self(code: 0x06, operand: length) }
}

/// Ports to choose from, both included.
public struct PortRange: Sendable, Hashable {
  /// 0 for the system's own limit.
  public var lowest: Port
  /// 0 for the system's own limit.
  public var highest: Port

  public init(lowest: Port, highest: Port) {
    self.lowest = lowest
    self.highest = highest
  }
}

/// What of `SO_TIMESTAMPING` is on. Source: the kernel's networking/timestamping.rst.
public struct Timestamping: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Stamp what is sent: in the device, and when it is handed to it.
  public static let sendHardware = Timestamping(rawValue: 1 << 0)
  public static let sendSoftware = Timestamping(rawValue: 1 << 1)
  /// Stamp what is received: in the device, and when the kernel gets it.
  public static let receiveHardware = Timestamping(rawValue: 1 << 2)
  public static let receiveSoftware = Timestamping(rawValue: 1 << 3)
  /// Report the kernel's stamps, and the device's.
  public static let software = Timestamping(rawValue: 1 << 4)
  public static let rawHardware = Timestamping(rawValue: 1 << 6)
  /// Number what is sent, so that its stamps can be told apart.
  public static let identifiers = Timestamping(rawValue: 1 << 7)
  /// Stamp what enters the queue of the device, and what the peer acknowledged.
  public static let sendScheduled = Timestamping(rawValue: 1 << 8)
  public static let sendAcknowledged = Timestamping(rawValue: 1 << 9)
  /// Put the stamps of what was sent into the error queue without its bytes.
  public static let stampsOnly = Timestamping(rawValue: 1 << 11)
}

/// Membership in an IPv6 multicast group for what one source sends. Source: RFC 3678, section 5.1.
public struct IPv6SourceMembership: Sendable, Hashable {
  public var group: IPv6Address
  public var source: IPv6Address
  /// The interface's index; 0 for the one that the route to the group takes.
  public var interface: UInt32

  public init(group: IPv6Address, source: IPv6Address, interface: UInt32 = 0) {
    self.group = group
    self.source = source
    self.interface = interface
  }
}

// MARK: - Codings

extension OptionCoding where Value == [FilterInstruction] {
  /// A `struct sock_fprog`: a count, and a pointer to the instructions. The kernel takes 4096 of them at most.
  static var filter: Self {
    Self(
      capacity: 0,
      decode: { _, _ in preconditionFailure("an option that is only set was read") },
      encode: { (instructions, set) throws(Errno) in
        guard let count = UInt16(exactly: instructions.count), count > 0 else { throw .invalidArgument }
        return instructions.withUnsafeBytes { memory in
          withUnsafeBytes(of: FilterProgram(count: count, instructions: memory.baseAddress), set)
        }
      }
    )
  }
}

/// `struct sock_fprog`.
private struct FilterProgram {
  let count: UInt16
  let instructions: UnsafeRawPointer?
}

extension OptionCoding where Value == PortRange {
  /// The lowest in the lower half of the number, the highest in the upper.
  static var portRange: Self {
    Self(
      UInt32.self,
      decode: { PortRange(lowest: Port(UInt16(truncatingIfNeeded: $0)), highest: Port(UInt16($0 >> 16))) },
      encode: { UInt32($0.lowest.number) | UInt32($0.highest.number) << 16 }
    )
  }
}

extension OptionCoding where Value == Timestamping {
  static var timestamping: Self {
    Self(UInt32.self, decode: { Timestamping(rawValue: $0) }, encode: { $0.rawValue })
  }
}

extension OptionCoding where Value == UInt32 {
  /// A number that the kernel wants in the network's order, and so gives it back.
  static var bigEndian: Self { Self(UInt32.self, decode: { UInt32(bigEndian: $0) }, encode: { $0.bigEndian }) }
}

extension OptionCoding where Value == IPv6SourceMembership {
  /// A `struct group_source_req`: an index, and two addresses in rooms of 128 bytes, each aligned to 8.
  static var sourceMembership: Self {
    Self(
      capacity: 0,
      decode: { _, _ in preconditionFailure("an option that is only set was read") },
      encode: { (membership, set) throws(Errno) in
        var bytes = [UInt8](repeating: 0, count: 8 + 2 * 128)
        return bytes.withUnsafeMutableBytes { room in
          room.storeBytes(of: membership.interface, as: UInt32.self)
          for (offset, address) in [(8, membership.group), (136, membership.source)] {
            room.storeBytes(of: UInt16(AF_INET6), toByteOffset: offset, as: UInt16.self)
            room.storeBytes(of: address.high.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
            room.storeBytes(of: address.low.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
          }
          return set(UnsafeRawBufferPointer(room))
        }
      }
    )
  }
}
