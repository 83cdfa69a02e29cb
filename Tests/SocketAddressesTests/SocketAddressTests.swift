import SocketAddresses
import Testing

@Suite struct SocketAddressTests {
  /// A text and its address, both ways.
  @Test(arguments: [
    ("127.0.0.1:80", SocketAddress.ipv4(.loopback, 80)),
    ("0.0.0.0:0", .any(port: 0)),
    ("[::1]:80", .loopback6(port: 80)),
    ("[::]:80", .any6(port: 80)),
    ("unix:", .unix(.unnamed)),
    ("vsock://2:1234", .vsock(cid: 2, port: 1234)),
    ("vsock://any:4294967295", .vsock(cid: .max, port: .max)),
    ("family-16:", .other(family: 16, bytes: [])),
    ("family-38:00ff", .other(family: 38, bytes: [0, 0xff])),
  ])
  func hasOneText(text: String, address: SocketAddress) throws {
    #expect(address.description == text)
    #expect(try SocketAddress(text) == address)
  }

  @Test func takesZonesPathsAndNames() throws {
    let linkLocal = try SocketAddress("[fe80::1%eth0]:80")
    #expect(linkLocal.ip?.zone?.description == "eth0")
    #expect(linkLocal.description == "[fe80::1%eth0]:80")
    #expect(try SocketAddress("unix:/run/x") == .unix(path: "/run/x"))
    #expect(try SocketAddress("unix:///run/x") == .unix(path: "/run/x"))
    #expect(try SocketAddress("unix-abstract:x") == .abstract("x"))
    #expect(try SocketAddress("vsock:host:1") == .vsock(cid: 2, port: 1))
    #expect(try SocketAddress("127.0.0.1:http") == .loopback(port: 80))
  }

  @Test func saysItsParts() throws {
    let v6 = SocketAddress.ip(.v6(.loopback), 443)
    #expect(v6.ip == .v6(.loopback))
    #expect(v6.port == .https)
    #expect(v6.family == 10)
    #expect(SocketAddress.ip(.v4(.loopback), 1) == .loopback(port: 1))
    #expect(SocketAddress.loopback(port: 1).family == 2)
    let unix = try SocketAddress.unix(path: "x")
    #expect(unix.ip == nil && unix.port == nil && unix.family == 1)
    #expect(SocketAddress.vsock(cid: 2, port: 1).family == 40)
    #expect(SocketAddress.vsock(cid: 2, port: 1).port == nil)
    #expect(SocketAddress.other(family: 38, bytes: []).family == 38)
  }

  @Test func isOrdered() throws {
    let texts = [
      "9.0.0.1:80", "10.0.0.1:80", "10.0.0.1:443", "[::1]:1", "unix:", "unix:a", "unix:b", "unix-abstract:a",
      "vsock://1:5", "vsock://2:4", "family-5:ff", "family-6:00", "family-6:0000",
    ]
    #expect(try texts.map { try SocketAddress($0) }.shuffled().sorted().map(\.description) == texts)
  }

  @Test(arguments: [
    ("", "not an IPv4 address: no digits where a number belongs, at byte 0"),
    ("127.0.0.1", "not a socket address: no ':' and port, at byte 9"),
    ("127.0.0.1:", "not a port: no digits where a number belongs, at byte 10"),
    ("127.0.0.1:65536", "not a port: a number above 65535, at byte 10; write 0 to 65535"),
    ("127.0.0.256:80", "not an IPv4 address: a number above 255, at byte 8"),
    ("localhost:80", "not an IPv4 address: a character that does not belong there, at byte 0"),
    ("::1:80", "not a socket address: an IPv6 address without brackets, at byte 0; write [ADDRESS]:PORT"),
    ("[::1", "not a socket address: a '[' without its ']', at byte 0"),
    ("[::1]", "not a socket address: no ':' and port, at byte 5"),
    ("[::1]80", "not a socket address: no ':' and port, at byte 5"),
    ("[::g]:80", "not an IPv6 address: a character that does not belong there, at byte 3"),
    ("vsock://2", "not a vsock address: no ':' and port, at byte 9; write vsock://CID:PORT"),
    ("vsock://2:x", "not a vsock address: a character that does not belong there, at byte 10"),
    ("vsock:4294967296:1", "not a vsock address: a number that is too large, at byte 6"),
    (
      "vsock:guest:1",
      "not a vsock address: a character that does not belong there, at byte 6; "
        + "write a number, any, hypervisor, local or host"
    ),
    ("family-16:0", "not a socket address: an odd number of hexadecimal digits, at byte 10"),
    ("family-16:0g", "not a socket address: a character that does not belong there, at byte 11"),
    ("family-65536:", "not a family number: a number that is too large, at byte 7"),
    ("unix-abstract:", "not a Unix-domain address: an empty name, at byte 14"),
  ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: AddressError.self) { try SocketAddress(text) }
    #expect(error?.description == message)
  }
}

// MARK: - Unix-domain addresses

@Suite struct UnixAddressTests {
  @Test func isNeverCutOff() throws {
    let longest = String(repeating: "x", count: 107)
    #expect(try UnixAddress(path: longest).sunPath.count == 108)
    #expect(try UnixAddress(abstract: longest).sunPath.count == 108)
    for address in [{ try UnixAddress(path: longest + "x") }, { try UnixAddress(abstract: longest + "x") }] {
      let error = #expect(throws: AddressError.self) { try address() }
      #expect(error?.reason == .tooLong && error?.position == 107)
    }
  }

  @Test func refusesWhatTheKernelWouldReadDifferently() {
    #expect(throws: AddressError.self) { try UnixAddress(path: "") }
    #expect(throws: AddressError.self) { try UnixAddress(abstract: "") }
    let error = #expect(throws: AddressError.self) { try UnixAddress(path: "/tmp/a\0b") }
    #expect(
      error?.description == "not a Unix-domain address: a NUL, where the kernel would end the path, at byte 6"
    )
    #expect(throws: Never.self) { try UnixAddress(abstract: "a\0b") }
  }

  @Test func hasTheKernelsForm() throws {
    #expect(try UnixAddress(path: "/a").sunPath == [0x2f, 0x61, 0])
    #expect(try UnixAddress(abstract: "a").sunPath == [0, 0x61])
    #expect(UnixAddress.unnamed.sunPath == [])
    for address in try [UnixAddress(path: "/a"), UnixAddress(abstract: "a\0"), .unnamed] {
      #expect(UnixAddress(sunPath: address.sunPath) == address)
    }
    // Another program may fill all 108 bytes and leave the NUL out.
    #expect(UnixAddress(sunPath: [UInt8](repeating: 0x61, count: 108)).bytes.count == 108)
  }

  @Test(arguments: [
    ([UInt8](), "unix:"),
    (Array("/run/a:b,c d".utf8), "unix:/run/a:b,c d"),
    (Array("/a?b&c%d".utf8), "unix:/a%3Fb%26c%25d"),
    (Array("é\n".utf8), "unix:é%0A"),
    ([0x2f, 0xff, 0xc3, 0xa9], "unix:/%FF%C3%A9"),  // not UTF-8 as a whole
    (Array("//x".utf8), "unix:////x"),
    (Array("\0a\0".utf8), "unix-abstract:a%00"),
  ])
  func isEscapedInTexts(sunPath: [UInt8], text: String) throws {
    let address = UnixAddress(sunPath: sunPath)
    #expect(address.description == text)
    #expect(try UnixAddress(text) == address)
  }
}
