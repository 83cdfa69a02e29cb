import SocketAddresses
import Testing

/// Bad words, and all that is said about them: what, where, why, and what to write.
@Suite struct EndpointErrorTests {
  private func expectRefusal(of word: String, _ message: String) {
    let error = #expect(throws: EndpointError.self) { try Endpoint(word) }
    #expect(error?.description == "not an endpoint: " + message)
    #expect(error?.text == word)
  }

  @Test(arguments: [
    ("", "nothing, at byte 0 of \"\"; write tcp://HOST:PORT, unix:PATH or :PORT"),
    ("80", "no scheme, at byte 0 of \"80\"; for TCP on this machine write :80"),
    ("localhost", "no scheme, at byte 0 of \"localhost\"; write tcp://localhost:PORT"),
    ("/run/x", "no scheme, at byte 0 of \"/run/x\"; write unix:/run/x"),
    (
      "localhost:80",
      "unknown scheme \"localhost\", at byte 0 of \"localhost:80\"; did you mean \"tcp://localhost:80\"?"
    ),
    ("[::1]:80", "unknown scheme \"[\", at byte 0 of \"[::1]:80\"; did you mean \"tcp://[::1]:80\"?"),
    ("tpc://h:80", "unknown scheme \"tpc\", at byte 0 of \"tpc://h:80\"; did you mean \"tcp\"?"),
    (
      "unix-stream:x",
      "unknown scheme \"unix-stream\", at byte 0 of \"unix-stream:x\"; there are tcp, tcp4, tcp6, udp, "
        + "udp4, udp6, tls, unix, unix-dgram, unix-seqpacket, unix-abstract, vsock, fd"
    ),
    ("tcp:h:80", "no '//' behind the scheme, at byte 4 of \"tcp:h:80\"; write tcp://h:80"),
  ])
  func schemes(word: String, message: String) { expectRefusal(of: word, message) }

  @Test(arguments: [
    ("tcp://", "no port, at byte 6 of \"tcp://\"; write tcp://:PORT"),
    ("tcp://h", "no port, at byte 7 of \"tcp://h\"; write tcp://h:PORT"),
    ("tcp://h:", "no port, at byte 8 of \"tcp://h:\"; 0 lets the kernel choose one"),
    ("tcp://[::1]", "no port, at byte 11 of \"tcp://[::1]\"; write tcp://[::1]:PORT"),
    ("tcp://h:65536", "in the port, a number above 65535, at byte 8 of \"tcp://h:65536\"; write 0 to 65535"),
    ("tcp://h:htpp", "in the port, an unknown service name, at byte 8 of \"tcp://h:htpp\"; did you mean \"http\"?"),
    (":-1", "in the port, a character that does not belong there, at byte 1 of \":-1\""),
    ("tcp://h:80/x", "a path, which no endpoint has, at byte 10 of \"tcp://h:80/x\"; leave it out"),
    ("tcp://u@h:80", "a user, which no endpoint has, at byte 7 of \"tcp://u@h:80\"; leave it out"),
    (
      "tcp://::1:80",
      "more than one ':'; an IPv6 address needs brackets, at byte 6 of \"tcp://::1:80\"; "
        + "write tcp://[::1]:80"
    ),
    (
      "tcp://fe80::1",
      "more than one ':'; an IPv6 address needs brackets, at byte 6 of \"tcp://fe80::1\"; "
        + "write tcp://[fe80::1]:PORT"
    ),
    ("tcp://[::1:80", "a '[' without its ']', at byte 6 of \"tcp://[::1:80\"; write [ADDRESS]:PORT"),
    ("tcp://[::g]:80", "in the IPv6 address, a character that does not belong there, at byte 9 of \"tcp://[::g]:80\""),
    ("tcp4://[::1]:80", "an IPv6 address for tcp4, at byte 7 of \"tcp4://[::1]:80\"; write tcp://[::1]:80"),
    ("udp6://127.0.0.1:80", "an IPv4 address for udp6, at byte 7 of \"udp6://127.0.0.1:80\"; write udp://127.0.0.1:80"),
  ])
  func hostsAndPorts(word: String, message: String) { expectRefusal(of: word, message) }

  /// Names that `getaddrinfo(3)` would read as addresses never get that far.
  @Test(arguments: [
    ("tcp://127.1:80", "in the IPv4 address, fewer than four numbers, at byte 11 of \"tcp://127.1:80\""),
    ("tcp://2130706433:80", "in the IPv4 address, a number above 255, at byte 6 of \"tcp://2130706433:80\""),
    (
      "tcp://0x7f.1:80", "in the IPv4 address, a character that does not belong there, at byte 7 of \"tcp://0x7f.1:80\""
    ),
    (
      "tcp://a.0x7f:80", "in the IPv4 address, a character that does not belong there, at byte 6 of \"tcp://a.0x7f:80\""
    ),
    ("tcp://127.0.0.1.:80", "in the IPv4 address, more than four numbers, at byte 15 of \"tcp://127.0.0.1.:80\""),
    ("tcp://-h:80", "in the host name, a part that begins with '-', at byte 6 of \"tcp://-h:80\""),
    ("tcp://a..b:80", "in the host name, a part that begins with '.', at byte 8 of \"tcp://a..b:80\""),
    (
      "tcp://hä:80",
      "in the host name, a character that does not belong there, at byte 7 of \"tcp://hä:80\"; "
        + "write the name in Punycode, xn--…"
    ),
    ("tcp://a\n:80", "in the host name, a character that does not belong there, at byte 7 of \"tcp://a\n:80\""),
  ])
  func names(word: String, message: String) {
    // A control character never reaches a terminal.
    let error = #expect(throws: EndpointError.self) { try Endpoint(word) }
    #expect(error?.description == "not an endpoint: " + message.replacing("\n", with: "\u{fffd}"))
  }

  @Test func namesHaveTheLengthsOfTheDNS() throws {
    let label = String(repeating: "a", count: 63)
    let longest = "\(label).\(label).\(label).\(label.dropFirst(2))"
    #expect(throws: Never.self) { try Endpoint("tcp://\(longest):80") }
    expectRefusal(
      of: "tcp://\(longest)a:80",
      "in the host name, more than 253 bytes, at byte 6 of \"tcp://\(longest)a:80\""
    )
    expectRefusal(
      of: "tcp://\(label)a:80",
      "in the host name, a part of more than 63 bytes, at byte 69 of \"tcp://\(label)a:80\""
    )
  }

  @Test(arguments: [
    ("unix:", "in the Unix-domain address, an empty name, at byte 5 of \"unix:\""),
    ("unix-abstract:?reuse=1", "in the Unix-domain address, an empty name, at byte 14 of \"unix-abstract:?reuse=1\""),
    (
      "unix://run/x",
      "in the Unix-domain address, a relative path behind '//', at byte 7 of \"unix://run/x\"; "
        + "leave '//' out, or write a third '/'"
    ),
    (
      "unix:a%b",
      "in the Unix-domain address, a '%' without two hexadecimal digits, at byte 6 of \"unix:a%b\"; "
        + "write %25 for a percent sign"
    ),
    ("unix:a%00", "in the Unix-domain address, a NUL, where the kernel would end the path, at byte 6 of \"unix:a%00\""),
    ("vsock://2", "in the vsock address, no ':' and port, at byte 9 of \"vsock://2\"; write vsock://CID:PORT"),
    (
      "vsock://x:1",
      "in the vsock address, a character that does not belong there, at byte 8 of \"vsock://x:1\"; "
        + "write a number, any, hypervisor, local or host"
    ),
    ("fd:", "in the descriptor, no digits where a number belongs, at byte 3 of \"fd:\"; write fd:NUMBER"),
    ("fd:-1", "in the descriptor, a character that does not belong there, at byte 3 of \"fd:-1\"; write fd:NUMBER"),
    ("fd:2147483648", "in the descriptor, a number that is too large, at byte 3 of \"fd:2147483648\"; write fd:NUMBER"),
  ])
  func otherTransports(word: String, message: String) { expectRefusal(of: word, message) }

  @Test(arguments: [
    ("?", "an option is missing, at byte 10; write key=value, or leave the end out"),
    ("?nodelay=1&", "an option is missing, at byte 20; write key=value, or leave the end out"),
    (
      "?nodely=1",
      "unknown option \"nodely\", at byte 10; did you mean \"nodelay\"? "
        + "The options are nodelay, rcvbuf, sndbuf, bind, ttl, backlog, reuse, v6only, congestion"
    ),
    (
      "?keepalive=1",
      "unknown option \"keepalive\", at byte 10; "
        + "the options are nodelay, rcvbuf, sndbuf, bind, ttl, backlog, reuse, v6only, congestion"
    ),
    ("?nodelay", "no '=' and value, at byte 17; write nodelay=VALUE"),
    ("?nodelay=yes", "nodelay is neither on nor off, at byte 18; write nodelay=1 or nodelay=0"),
    ("?ttl=1&ttl=1", "ttl said twice, at byte 16; leave one out"),
    (
      "?rcvbuf=64",
      "rcvbuf is a size without a unit, at byte 17; "
        + "write rcvbuf=64KiB (65536 bytes) or rcvbuf=64B (64 bytes)"
    ),
    (
      "?rcvbuf=64K",
      "rcvbuf has an unknown unit, at byte 17; "
        + "units are B, KiB, MiB, GiB (1024 each) and kB, MB, GB (1000 each)"
    ),
    ("?sndbuf=2GiB", "sndbuf is more than 2147483647 bytes, at byte 17"),
    ("?sndbuf=-1B", "sndbuf is not a size, at byte 17; write a number and a unit: sndbuf=64KiB"),
    ("?ttl=0", "ttl is not a number from 1 to 255, at byte 14"),
    ("?ttl=256", "ttl is not a number from 1 to 255, at byte 14"),
    ("?backlog=many", "backlog is not a number from 0 to 2147483647, at byte 18"),
    ("?bind=unix:/x", "bind is an address that tcp does not have, at byte 15"),
    ("?bind=::1", "in the socket address, an IPv6 address without brackets, at byte 15; write [ADDRESS]:PORT"),
    (
      "?congestion=a/b",
      "congestion is not the name of an algorithm, at byte 21; "
        + "write one of /proc/sys/net/ipv4/tcp_available_congestion_control"
    ),
  ])
  func options(options: String, message: String) {
    let word = "tcp://h:1" + options
    let error = #expect(throws: EndpointError.self) { try Endpoint(word) }
    // Without the word, which is in every message.
    let told = error?.description.replacing(" of \"\(word)\"", with: "")
    #expect(told == "not an endpoint: " + message)
  }

  @Test(arguments: [
    ("udp://h:1?nodelay=1", "nodelay, which udp does not have, at byte 10 of \"udp://h:1?nodelay=1\""),
    ("udp://h:1?backlog=1", "backlog, which udp does not have, at byte 10 of \"udp://h:1?backlog=1\""),
    ("tcp4://h:1?v6only=1", "v6only, which tcp4 does not have, at byte 11 of \"tcp4://h:1?v6only=1\""),
    ("unix:/x?ttl=1", "ttl, which unix does not have, at byte 8 of \"unix:/x?ttl=1\""),
    ("fd:3?bind=/x", "bind, which fd does not have, at byte 5 of \"fd:3?bind=/x\""),
    ("tcp4://h:1?bind=[::1]", "bind is an address that tcp4 does not have, at byte 16 of \"tcp4://h:1?bind=[::1]\""),
  ])
  func optionsOfOtherTransports(word: String, message: String) { expectRefusal(of: word, message) }

  @Test func theDiagramUnderlinesTheFault() {
    let unknown = #expect(throws: EndpointError.self) { try Endpoint("tcp://localhost:80?nodely=1") }
    #expect(unknown?.diagram == "tcp://localhost:80?nodely=1\n                   ^^^^^^")
    // A letter of two bytes is one column wide; what is missing is one caret behind the end.
    let missing = #expect(throws: EndpointError.self) { try Endpoint("unix:/é?reuse") }
    #expect(missing?.diagram == "unix:/é?reuse\n        ^^^^^")
    let end = #expect(throws: EndpointError.self) { try Endpoint("tcp://h") }
    #expect(end?.diagram == "tcp://h\n       ^")
    #expect(end?.reason == .missingPort)
    #expect(end?.range == 7..<7)
  }
}
