internal import Glibc
package import SocketAddresses
package import SystemPackage

/// A socket address as the kernel reads and writes it: 128 bytes in place, aligned as any sockaddr, and a length.
///
/// 136 bytes and no allocation, so one on the stack serves every call. 128 is `sizeof(struct sockaddr_storage)`, which
/// holds the address of any family.
package struct NativeAddress: Sendable {
  package static let capacity = 128

  private var words = InlineArray<16, UInt64>(repeating: 0)
  /// The bytes of the storage that count. The kernel takes the capacity here and answers the length.
  package var length: UInt32 = 0

  /// Zeros of length 0.
  package init() {}

  /// Room for an address that the kernel will write.
  package static var room: NativeAddress {
    var room = NativeAddress()
    room.length = UInt32(capacity)
    return room
  }

  /// Lends the storage and its length, as the calls that write an address take them.
  package mutating func withMutable<Answer>(
    _ body: (UnsafeMutableRawPointer, UnsafeMutablePointer<UInt32>) -> Answer
  ) -> Answer {
    withUnsafeMutableBytes(of: &words) { body($0.baseAddress!, &length) }
  }

  /// Lends the storage and its length, as the calls that read an address take them.
  package func with<Answer>(_ body: (UnsafeRawPointer, UInt32) -> Answer) -> Answer {
    withUnsafeBytes(of: words) { body($0.baseAddress!, length) }
  }
}

// MARK: - To the kernel

extension NativeAddress {
  /// Encodes `address`.
  ///
  /// - Throws: `ENODEV` when a zone names no interface here, `ENAMETOOLONG` when a Unix name or other bytes do not fit.
  package init(_ address: SocketAddress) throws(Errno) {
    switch address {
    case .ipv4(let address, let port): self.init(address, port)
    case .ipv6(let address, let port): try self.init(address, port)
    case .unix(let address): try self.init(address)
    case .vsock(let cid, let port):
      // struct sockaddr_vm: reserved 2, port 4, cid 8, flags 12. Source: vsock(7).
      self.init(family: .vsock, length: 16)
      store(port, at: 4)
      store(cid, at: 8)
    case .other(let family, let bytes):
      guard bytes.count <= Self.capacity - 2 else { throw .fileNameTooLong }
      self.init(family: AddressFamily(rawValue: Int32(family)), length: 2 + bytes.count)
      store(bytes, at: 2)
    }
  }

  /// `struct sockaddr_in`: port 2, address 4, eight bytes of nothing. Source: ip(7).
  package init(_ address: IPv4Address, _ port: Port) {
    self.init(family: .ipv4, length: 16)
    store(port.number.bigEndian, at: 2)
    store(address.number.bigEndian, at: 4)
  }

  /// `struct sockaddr_in6`: port 2, flow information 4, address 8, scope 24. Source: ipv6(7).
  package init(_ address: IPv6Address, _ port: Port) throws(Errno) {
    self.init(family: .ipv6, length: 28)
    store(port.number.bigEndian, at: 2)
    store(address.high.bigEndian, at: 8)
    store(address.low.bigEndian, at: 16)
    if let zone = address.zone { store(try zone.interfaceIndex(), at: 24) }
  }

  /// `struct sockaddr_un`: 108 bytes of name. Source: unix(7).
  ///
  /// A path keeps its NUL inside the 108, as every other program expects; an abstract name begins with a NUL, ends with
  /// the length, and may hold any byte.
  package init(_ address: UnixAddress) throws(Errno) {
    var name = address.sunPath
    // The kernel hands out paths of 108 bytes that other programs bound without a NUL; they find their way back.
    if name.count == 109, address.kind == .path { name.removeLast() }
    guard name.count <= 108 else { throw .fileNameTooLong }
    self.init(family: .unix, length: 2 + name.count)
    store(name, at: 2)
  }

  private init(family: AddressFamily, length: Int) {
    self.length = UInt32(length)
    store(UInt16(truncatingIfNeeded: family.rawValue), at: 0)
  }

  private mutating func store<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    withUnsafeMutableBytes(of: &words) { $0.storeBytes(of: value, toByteOffset: offset, as: Value.self) }
  }

  private mutating func store(_ bytes: [UInt8], at offset: Int) {
    withUnsafeMutableBytes(of: &words) { UnsafeMutableRawBufferPointer(rebasing: $0[offset...]).copyBytes(from: bytes) }
  }
}

// MARK: - From the kernel

extension NativeAddress {
  /// What the kernel wrote; `nil` for no address at all, as the sender of an unbound Unix peer or of a stream.
  package var socketAddress: SocketAddress? {
    withUnsafeBytes(of: words) { SocketAddress(native: $0.prefix(Int(length))) }
  }
}

extension SocketAddress {
  /// Decodes the bytes of a sockaddr; `nil` when there is not even a family.
  ///
  /// Bytes too few for their family are kept as ``SocketAddress/other(family:bytes:)``, never read beyond.
  package init?(native bytes: Slice<UnsafeRawBufferPointer>) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    guard bytes.count >= 2 else { return nil }
    func load<Value: BitwiseCopyable>(_ offset: Int, as type: Value.Type) -> Value {
      bytes.loadUnaligned(fromByteOffset: offset, as: type)
    }

    let family = load(0, as: UInt16.self)
    switch (Int32(family), bytes.count) {
    case (AF_INET, 8...):
      self = .ipv4(
        IPv4Address(number: UInt32(bigEndian: load(4, as: UInt32.self))),
        Port(UInt16(bigEndian: load(2, as: UInt16.self)))
      )
    case (AF_INET6, 28...):
      let scope = load(24, as: UInt32.self)
      let address = IPv6Address(
        high: UInt64(bigEndian: load(8, as: UInt64.self)),
        low: UInt64(bigEndian: load(16, as: UInt64.self)),
        zone: scope == 0 ? nil : IPv6Address.Zone(index: scope)
      )
      self = .ipv6(address, Port(UInt16(bigEndian: load(2, as: UInt16.self))))
    case (AF_UNIX, _):
      self = .unix(UnixAddress(sunPath: bytes[2...]))
    case (AF_VSOCK, 12...):
      self = .vsock(cid: load(8, as: UInt32.self), port: load(4, as: UInt32.self))
    default:
      self = .other(family: family, bytes: [UInt8](bytes[2...]))
    }
  }
}

// MARK: - Zones

extension IPv6Address.Zone {
  /// The interface's index: the number that the zone is, or that of the interface it names.
  ///
  /// - Throws: `ENODEV` when no interface has the name.
  package func interfaceIndex() throws(Errno) -> UInt32 {
    if let index { return index }
    let answer = description.withCString { SystemCalls.ifNameToIndex($0) }
    if answer < 0 { throw Errno(rawValue: -answer) }
    return UInt32(answer)
  }
}
