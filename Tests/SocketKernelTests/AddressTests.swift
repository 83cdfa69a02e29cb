import Glibc
import SocketAddresses
import SystemPackage
import Testing

@testable import SocketKernel

@Suite struct NativeAddressTests {
  /// Decodes bytes as if the kernel had written them.
  private func decode(_ bytes: [UInt8]) -> SocketAddress? {
    bytes.withUnsafeBytes { SocketAddress(native: $0[...]) }
  }

  /// The bytes that the kernel would read.
  private func encode(_ address: SocketAddress) throws -> [UInt8] {
    try NativeAddress(address).with { Array(UnsafeRawBufferPointer(start: $0, count: Int($1))) }
  }

  @Test(arguments: [
    SocketAddress.loopback(port: 0), .any(port: 0), .loopback6(port: 0), .any6(port: 0),
  ])
  func theKernelKeepsAnIPAddressAndChoosesAPort(_ address: SocketAddress) throws {
    let socket = try SocketDescriptor.open(AddressFamily(rawValue: Int32(address.family)), .datagram)
    try socket.bind(to: address)
    let bound = try socket.localAddress()
    #expect(bound.ip == address.ip)
    #expect(bound.port != 0)

    // A second socket on the very address fails, so port and address got there unswapped.
    let second = try SocketDescriptor.open(AddressFamily(rawValue: Int32(address.family)), .datagram)
    #expect(try socketError { try second.bind(to: bound) }.errno == .addressInUse)
  }

  @Test func aPathComesBackAsItWent() throws {
    try withTemporaryPath { path in
      let socket = try SocketDescriptor.open(.unix, .datagram)
      #expect(try socket.localAddress() == .unix(.unnamed))
      try socket.bind(to: .unix(path: path))
      #expect(try socket.localAddress() == .unix(path: path))
    }
  }

  @Test func pathsOfEveryLengthFit() throws {
    for count in [1, 2, 106, 107] {
      let path = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      let bytes = try encode(.unix(UnixAddress(path: path)))
      #expect(bytes == [1, 0] + path + [0])
      #expect(decode(bytes) == .unix(try UnixAddress(path: path)))
    }
    // 108 bytes with no NUL behind: other programs bind such paths, and the kernel hands them out.
    let unended = [1, 0] + [UInt8](repeating: UInt8(ascii: "x"), count: 108)
    let address = try #require(decode(unended))
    #expect(try encode(address) == unended)
  }

  @Test func theLayoutsAreTheOnesOfTheManualPages() throws {
    #expect(
      try encode(.ipv4(IPv4Address(192, 0, 2, 1), 0x1234)) == [2, 0, 0x12, 0x34, 192, 0, 2, 1]
        + Array(repeating: 0, count: 8)
    )
    let six = IPv6Address(high: 0x2001_0db8_0000_0000, low: 1, zone: IPv6Address.Zone(index: 7))
    #expect(
      try encode(.ipv6(six, 80))
        == [10, 0, 0, 80, 0, 0, 0, 0, 0x20, 0x01, 0x0d, 0xb8] + Array(repeating: 0, count: 11) + [1, 7, 0, 0, 0]
    )
    #expect(try encode(.vsock(cid: 2, port: 5)) == [40, 0, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0])
    #expect(try encode(.unix(UnixAddress(abstract: "name"))) == [1, 0, 0] + "name".utf8)
    #expect(try encode(.unix(.unnamed)) == [1, 0])
    #expect(try encode(.other(family: 16, bytes: [9, 8])) == [16, 0, 9, 8])
  }

  @Test(arguments: [
    SocketAddress.ipv4(IPv4Address(10, 1, 2, 3), 65535), .ipv6(IPv6Address(high: 1 << 63, low: 5), 1),
    .ipv6(IPv6Address(high: 0xfe80 << 48, low: 1, zone: IPv6Address.Zone(index: 3)), 1),
    .vsock(cid: .max, port: .max), .unix(.unnamed), .other(family: 38, bytes: Array(0..<100)),
  ])
  func decodingUndoesEncoding(_ address: SocketAddress) throws {
    #expect(decode(try encode(address)) == address)
  }

  @Test func tooFewBytesAreKeptAndNeverReadBeyond() {
    #expect(decode([]) == nil)
    #expect(decode([2]) == nil)
    #expect(decode([2, 0, 1, 2, 3]) == .other(family: 2, bytes: [1, 2, 3]))
    #expect(
      decode([10, 0] + Array(repeating: 1, count: 25)) == .other(family: 10, bytes: Array(repeating: 1, count: 25))
    )
    #expect(decode([40, 0, 1]) == .other(family: 40, bytes: [1]))
  }

  @Test func bytesThatDoNotFitAreAnError() {
    #expect(throws: Errno.fileNameTooLong) { try encode(.other(family: 99, bytes: Array(repeating: 0, count: 127))) }
  }

  @Test func aZoneByNameIsTheInterfacesIndex() throws {
    let zoned = try IPv6Address("fe80::1%lo")
    let bytes = try encode(.ipv6(zoned, 1))
    #expect(Array(bytes.suffix(4)) == [UInt8(if_nametoindex("lo")), 0, 0, 0])

    let socket = try SocketDescriptor.open(.ipv6, .datagram)
    let nowhere = SocketAddress.ipv6(try IPv6Address("fe80::1%nosuchif0"), 1)
    let error = try socketError { try socket.connect(to: nowhere) }
    #expect(error.errno == .operationNotSupportedByDevice)
    #expect(error.remote == nowhere)
    #expect(error.description.contains("The zone names no network interface of this machine."))
  }

  @Test func vsockWhereThisKernelOpensIt() throws {
    guard let socket = try? SocketDescriptor.open(.vsock, .stream) else { return }
    try socket.bind(to: .vsock(cid: .max, port: .max))  // any machine, any port
    if case .vsock(_, let port) = try socket.localAddress() { #expect(port != .max) } else { Issue.record("no vsock") }
  }
}

@Suite struct ResolutionTests {
  @Test func addressesInDigitsAreAnsweredWithoutAsking() throws {
    #expect(try SocketAddress.resolve(host: "127.0.0.1", port: 80) == [.loopback(port: 80)])
    #expect(try SocketAddress.resolve(host: "::1", port: 80) == [.loopback6(port: 80)])
  }

  @Test func localhostIsThisMachine() throws {
    let addresses = try SocketAddress.resolve(host: "localhost", port: 7)
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0 == .loopback(port: 7) || $0 == .loopback6(port: 7) })
    #expect(try SocketAddress.resolve(host: "localhost", port: 7, family: .ipv4) == [.loopback(port: 7)])
  }

  @Test func errorsNameTheHostAndKeepTheResolversWords() throws {
    let wrong = try socketError { _ = try SocketAddress.resolve(host: "::1", port: 1, family: .ipv4) }
    #expect(wrong.operation == .resolve)
    #expect(wrong.errno == .noData)
    #expect(wrong.description == "cannot resolve ::1: the host has no address of that family (EAI_ADDRFAMILY)")

    let unix = try socketError { _ = try SocketAddress.resolve(host: "localhost", port: 1, family: .unix) }
    #expect(
      unix.description
        == "cannot resolve localhost: names have no addresses of that family (EAI_FAMILY). Ask for IPv4 or IPv6."
    )
    #expect(unix.disposition == .callerError)
  }
}
