import SocketAddresses
import Testing

/// What the article "Addresses" says, run.
@Suite struct ArticleTests {
  @Test func overview() throws {
    #expect("\(SocketAddress.loopback(port: 1234))" == "127.0.0.1:1234")
    let peer = try SocketAddress("[fe80::1%eth0]:80")
    #expect("\(peer.ip!.isLinkLocal) \(peer.port!)" == "true 80")
    let office = try IPPrefix("10.20.0.0/16")
    #expect(office.contains(try IPAddress("10.20.30.40")))
    #expect("\(office.last) \(office.count!)" == "10.20.255.255 65536")
  }

  @Test func purposes() throws {
    #expect(try IPAddress("::ffff:127.0.0.1").isLoopback)
    #expect(try "\(IPAddress("::ffff:10.0.0.1").unmapped)" == "10.0.0.1")
  }

  @Test func endpoints() throws {
    let endpoint = try Endpoint("tcp://localhost:8080?rcvbuf=64KiB")
    #expect("\(endpoint.transport) \(endpoint.port!)" == "tcp 8080")
    #expect("\(endpoint.addresses!)" == "[127.0.0.1:8080, [::1]:8080]")
    do {
      _ = try Endpoint("tcp://localhost:80?nodely=1")
      Issue.record("read")
    } catch {
      #expect(error.diagram == "tcp://localhost:80?nodely=1\n                   ^^^^^^")
    }
  }
}
