import SocketAddresses
import Testing

/// Texts from enemies and from line noise: each is an error that points into the text, or a value that is written and
/// read back as itself. Nothing else may happen, above all no trap.
@Suite struct HostileTests {
  static let words = [
    "tcp://localhost:80?nodelay=1&rcvbuf=64KiB&bind=127.0.0.1:5", "udp6://[fe80::1%eth0]:domain?ttl=9&v6only=1",
    ":1234?backlog=5&reuse=0&congestion=bbr", "unix:///run/a%3Fb?sndbuf=1MB", "unix-dgram:a?bind=unix-abstract:%00b",
    "unix-abstract:é%FF", "vsock://host:99?bind=vsock:any:1", "fd:3", "tls://*:https",
  ]

  @Test func wordsAreReadOrRefused() throws {
    var generator = Generator(seed: 20)
    var accepted = 0
    for _ in 0..<5_000 {
      let word = generator.mutate(generator.one(of: Self.words))
      do throws(EndpointError) {
        let endpoint = try Endpoint(word)
        #expect(try Endpoint(endpoint.description) == endpoint, "\(word.debugDescription)")
        accepted += 1
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= word.utf8.count, "\(word.debugDescription)")
        #expect(error.diagram.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      }
    }
    #expect(accepted > 250)
  }

  @Test func addressesAreReadOrRefused() throws {
    let texts = [
      "127.0.0.1:80", "[fe80::1%eth0]:80", "unix:/a%3Fb", "unix-abstract:a%00", "vsock://2:1", "family-9:00ff",
    ]
    var generator = Generator(seed: 21)
    var accepted = 0
    for _ in 0..<5_000 {
      let text = generator.mutate(generator.one(of: texts))
      do throws(AddressError) {
        let address = try SocketAddress(text)
        #expect(try SocketAddress(address.description) == address, "\(text.debugDescription)")
        accepted += 1
      } catch {
        #expect(0...text.utf8.count ~= error.position, "\(text.debugDescription)")
      }
    }
    #expect(accepted > 250)
  }

  /// A buffer need not be UTF-8.
  @Test func bytesAreReadOrRefused() throws {
    let alphabet = Array("0123456789abcdf.:%/[]".utf8) + [0, 0x80, 0xc3, 0xff]
    var generator = Generator(seed: 22)
    for _ in 0..<5_000 {
      let bytes = (0..<generator.below(12)).map { _ in generator.one(of: alphabet) }
      if let address = try? IPAddress(utf8: bytes.span) { #expect(try IPAddress(address.description) == address) }
      if let prefix = try? IPPrefix(utf8: bytes.span) { #expect(try IPPrefix(prefix.description) == prefix) }
      if let address = try? SocketAddress(utf8: bytes.span) {
        #expect(try SocketAddress(address.description) == address)
      }
      if let port = try? Port(utf8: bytes.span) { #expect(try Port(port.description) == port) }
    }
  }

  @Test func longTextsAreRefused() {
    let long = String(repeating: "a", count: 100_000)
    for text in [long, "tcp://" + long, "tcp://" + long + ":80", ":" + long, "tcp://h:1?" + long, "unix:" + long] {
      #expect(throws: EndpointError.self) { try Endpoint(text) }
      #expect(throws: AddressError.self) { try SocketAddress(text) }
    }
  }
}
