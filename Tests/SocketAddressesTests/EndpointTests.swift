import SocketAddresses
import Testing

@Suite struct EndpointTests {
  /// A word and its one canonical form, which reads back as the same endpoint.
  @Test(arguments: [
    ("tcp://localhost:80", "tcp://localhost:80"),
    ("tcp://:1234", "tcp://localhost:1234"),
    (":1234", "tcp://localhost:1234"),
    (":http", "tcp://localhost:80"),
    ("TCP://LOCALHOST:80", "tcp://localhost:80"),
    ("tcp://127.0.0.1:0", "tcp://127.0.0.1:0"),
    ("tcp4://127.0.0.1:443", "tcp4://127.0.0.1:443"),
    ("tcp6://[::1]:443", "tcp6://[::1]:443"),
    ("tcp://[2001:DB8::0]:1", "tcp://[2001:db8::]:1"),
    ("udp://[fe80::1%eth0]:53", "udp://[fe80::1%eth0]:53"),
    ("udp://*:domain", "udp://*:53"),
    ("udp4://example.org:53", "udp4://example.org:53"),
    ("udp6://a-b_c.example.:53", "udp6://a-b_c.example.:53"),
    ("tls://localhost:8443", "tls://localhost:8443"),
    ("unix:/run/a:b,c d", "unix:/run/a:b,c d"),
    ("unix:relative", "unix:relative"),
    ("unix:///run/x", "unix:/run/x"),
    ("unix:////run/x", "unix:////run/x"),
    ("unix:/what%3F", "unix:/what%3F"),
    ("unix:/100%25", "unix:/100%25"),
    ("unix-dgram:/run/x", "unix-dgram:/run/x"),
    ("unix-seqpacket:/run/x", "unix-seqpacket:/run/x"),
    ("unix-abstract:name", "unix-abstract:name"),
    ("unix-abstract://name", "unix-abstract://name"),
    ("vsock://2:1234", "vsock://2:1234"),
    ("vsock:2:1234", "vsock://2:1234"),
    ("vsock://any:1", "vsock://any:1"),
    ("vsock://hypervisor:1", "vsock://0:1"),
    ("vsock://local:1", "vsock://1:1"),
    ("vsock://host:1", "vsock://2:1"),
    ("fd:3", "fd:3"),
    ("tcp://h:1?nodelay=1&rcvbuf=64KiB", "tcp://h:1?nodelay=1&rcvbuf=64KiB"),
    ("tcp://h:1?rcvbuf=1024KiB&nodelay=0", "tcp://h:1?nodelay=0&rcvbuf=1MiB"),
    ("tcp://h:1?rcvbuf=64kB&sndbuf=1500B", "tcp://h:1?rcvbuf=64000B&sndbuf=1500B"),
    ("tcp://h:1?bind=192.0.2.1", "tcp://h:1?bind=192.0.2.1:0"),
    ("tcp://h:1?bind=[::1]", "tcp://h:1?bind=[::1]:0"),
    ("tcp://h:1?bind=[fe80::1%eth0]:4000", "tcp://h:1?bind=[fe80::1%eth0]:4000"),
    ("unix-dgram:/run/x?bind=/run/a%26b", "unix-dgram:/run/x?bind=unix:/run/a%26b"),
    ("unix-dgram:/run/x?bind=unix-abstract:me", "unix-dgram:/run/x?bind=unix-abstract:me"),
    ("vsock://2:1?bind=vsock:any:5", "vsock://2:1?bind=vsock://any:5"),
    ("tcp://*:1?v6only=1&reuse=0&backlog=128&ttl=64", "tcp://*:1?ttl=64&backlog=128&reuse=0&v6only=1"),
    ("tls://h:1?congestion=bbr", "tls://h:1?congestion=bbr"),
    ("fd:3?sndbuf=1GiB&nodelay=1", "fd:3?nodelay=1&sndbuf=1GiB"),
  ])
  func isReadAndWritten(word: String, canonical: String) throws {
    let endpoint = try Endpoint(word)
    #expect(endpoint.description == canonical)
    #expect(try Endpoint(canonical) == endpoint)
  }

  @Test func saysItsParts() throws {
    let endpoint = try Endpoint("udp://[::1]:53?ttl=3")
    #expect(endpoint.transport == .udp)
    #expect(endpoint.host == .address(.v6(.loopback)))
    #expect(endpoint.port == .domain)
    #expect(endpoint.options == Endpoint.Options(ttl: 3))
    #expect(try Endpoint("tcp://db.example:5432").host == .name("db.example"))
    #expect(try Endpoint("fd:3").location == .descriptor(3))
    #expect(try Endpoint("fd:3").host == nil && Endpoint("fd:3").port == nil)
    #expect(try Endpoint("vsock://2:5").location == .vsock(cid: 2, port: 5))
    #expect(try Endpoint("unix-abstract:x").location == .unix(UnixAddress(abstract: "x")))
  }

  @Test func optionsAreTyped() throws {
    let word =
      "tcp://h:1?nodelay=0&rcvbuf=64KiB&sndbuf=1MB&bind=127.0.0.1:5&ttl=9&backlog=0&reuse=1&v6only=0&congestion=reno"
    #expect(
      try Endpoint(word).options
        == Endpoint.Options(
          nodelay: false,
          rcvbuf: 65536,
          sndbuf: 1_000_000,
          bind: .loopback(port: 5),
          ttl: 9,
          backlog: 0,
          reuse: true,
          v6only: false,
          congestion: "reno"
        )
    )
  }

  @Test(arguments: [
    ("tcp://localhost:1", ["127.0.0.1:1", "[::1]:1"]),
    ("tcp4://localhost:1", ["127.0.0.1:1"]),
    ("udp6://localhost:1", ["[::1]:1"]),
    ("tcp://*:1", ["0.0.0.0:1", "[::]:1"]),
    ("tcp://*:1?v6only=0", ["[::]:1"]),
    ("tcp4://*:1", ["0.0.0.0:1"]),
    ("tls://192.0.2.1:1", ["192.0.2.1:1"]),
    ("unix-dgram:/x", ["unix:/x"]),
    ("vsock://2:1", ["vsock://2:1"]),
    ("tcp://example.org:1", nil),
    ("fd:0", nil),
  ])
  func standsForAddresses(word: String, addresses: [String]?) throws {
    #expect(try Endpoint(word).addresses?.map(\.description) == addresses)
  }

  @Test func transportsSayWhatTheyCarry() {
    typealias Transport = Endpoint.Transport
    #expect(Transport.allCases.filter { $0.semantics == .datagram } == [.udp, .udp4, .udp6, .unixDatagram])
    #expect(Transport.allCases.filter { $0.semantics == nil } == [.descriptor])
    #expect(Transport.unixSequencedPacket.semantics == .sequencedPacket)
    #expect(Transport.allCases.filter(\.carriesIPv4) == [.tcp, .tcp4, .udp, .udp4, .tls])
    #expect(Transport.allCases.filter(\.carriesIPv6) == [.tcp, .tcp6, .udp, .udp6, .tls])
    #expect(Transport.allCases.filter(\.isUnix) == [.unix, .unixDatagram, .unixSequencedPacket, .unixAbstract])
  }
}

// MARK: - From parts

@Suite struct EndpointFromPartsTests {
  @Test func isMadeFromParts() throws {
    let options = Endpoint.Options(nodelay: true, sndbuf: 4096)
    let endpoint = try Endpoint(.tcp, .network(.name("db"), 5432), options: options)
    #expect(endpoint.description == "tcp://db:5432?nodelay=1&sndbuf=4KiB")
  }

  /// What a listener prints of where it listens goes into a client as it is.
  @Test func isMadeAtASocketAddress() throws {
    #expect(try Endpoint(.tcp, at: .loopback(port: 40211)).description == "tcp://127.0.0.1:40211")
    #expect(try Endpoint(.tls, at: .loopback6(port: 1)).description == "tls://[::1]:1")
    #expect(try Endpoint(.unix, at: .unix(path: "/x")).description == "unix:/x")
    #expect(try Endpoint(.unix, at: .abstract("x")).description == "unix-abstract:x")
    #expect(try Endpoint(.vsock, at: .vsock(cid: 2, port: 1)).description == "vsock://2:1")
  }

  @Test func refusesPartsThatDoNotFit() throws {
    let attempts: [() throws -> Endpoint] = [
      { try Endpoint(.tcp4, at: .loopback6(port: 1)) },
      { try Endpoint(.tcp, at: .unix(path: "/x")) },
      { try Endpoint(.unixDatagram, at: .abstract("x")) },
      { try Endpoint(.unix, at: .unix(.unnamed)) },
      { try Endpoint(.tcp, at: .other(family: 5, bytes: [])) },
      { try Endpoint(.unix, .network(.localhost, 1)) },
      { try Endpoint(.udp, .network(.localhost, 1), options: Endpoint.Options(nodelay: true)) },
      { try Endpoint(.tcp, .network(.localhost, 1), options: Endpoint.Options(rcvbuf: -1)) },
      { try Endpoint(.tcp, .network(.localhost, 1), options: Endpoint.Options(ttl: 0)) },
      { try Endpoint(.descriptor, .descriptor(-1)) },
    ]
    for attempt in attempts { #expect(throws: EndpointError.self) { try attempt() } }
  }

  /// A host from elsewhere cannot smuggle in a port, an option, or another kind of host.
  @Test(arguments: ["", "localhost", "127.0.0.1", "*", "evil:1", "h:1?nodelay=1&bind=127.0.0.1", "[::1]", "a/b", "a b"])
  func refusesNamesThatAreMore(name: String) {
    #expect(throws: EndpointError.self) { try Endpoint(.tcp, .network(.name(name), 80)) }
  }

  @Test func hostsAreReadAlone() throws {
    #expect(try Endpoint.Host("") == .localhost)
    #expect(try Endpoint.Host("*") == .any)
    #expect(try Endpoint.Host("[::1]") == .address(.v6(.loopback)))
    #expect(try Endpoint.Host("db.example") == .name("db.example"))
    #expect(throws: EndpointError.self) { try Endpoint.Host("127.1") }
    #expect(throws: EndpointError.self) { try Endpoint.Host("[::1") }
    #expect(throws: EndpointError.self) { try Endpoint.Host("::1") }
  }
}
