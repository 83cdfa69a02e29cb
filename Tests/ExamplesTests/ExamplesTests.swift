import TestSupport
import Testing

/// The four programs of `Examples/`, as they stand: against each other, against Python, against the tools that
/// students have at hand.
@Suite(.programs, .enabled(if: PrivateNetwork.refusal == nil, "\(PrivateNetwork.refusal ?? "")"))
struct ExamplesTests {
  @Test(arguments: [
    Exchange(.tcp, .example("TCPServer"), .example("TCPClient"), answers: "first!\n"),
    Exchange(.udp, .example("UDPServer"), .example("UDPClient"), answers: "first!\n"),
  ])
  func withEachOther(exchange: Exchange) async throws {
    #expect(try await PrivateNetwork.exchange(exchange) == exchange.answer)
  }

  @Test(
    .enabled(if: Program.find("python3") != nil, "python3 is not installed"),
    arguments: [
      Exchange(.tcp, .python("tcp_server"), .example("TCPClient"), answers: "first!\n"),
      Exchange(.udp, .python("udp_server"), .example("UDPClient"), answers: "first!\n"),
      Exchange(.udp, .example("UDPServer"), .python("udp_client", "1b2b1b"), answers: "first!\nsecond!\nfirst!\n"),
      // Several requests over one connection, then one that ends it.
      Exchange(.tcp, .example("TCPServer"), .python("tcp_client", "1b2b1b00"), answers: "first!\nsecond!\nfirst!\n\n"),
    ]
  )
  func withPython(exchange: Exchange) async throws {
    #expect(try await PrivateNetwork.exchange(exchange) == exchange.answer)
  }

  /// Three clients one after the other: the server outlives each.
  @Test func aServerServesOn() async throws {
    let client = Exchange.Peer.example("TCPClient").commandLine
    let exchange = Exchange(
      .tcp,
      .example("TCPServer"),
      .shell("\(client) && \(client) && \(client)"),
      answers: "first!\nfirst!\nfirst!\n"
    )
    #expect(try await PrivateNetwork.exchange(exchange) == exchange.answer)
  }

  /// The byte in its usual shells: `\053` is 0x2b, in octal because every `printf` knows that.
  @Test(
    .enabled(if: Program.find("nc.openbsd") != nil, "nc is not installed: netcat-openbsd"),
    arguments: [
      Exchange(
        .tcp,
        .example("TCPServer"),
        .shell(#"printf '\053' | nc.openbsd -N 127.0.0.1 1234"#),
        answers: "second!"
      ),
      Exchange(
        .udp,
        .example("UDPServer"),
        .shell(#"printf '\053' | nc.openbsd -u -W1 127.0.0.1 1234"#),
        answers: "second!"
      ),
    ]
  )
  func withNetcat(exchange: Exchange) async throws {
    #expect(try await PrivateNetwork.exchange(exchange) == exchange.answer)
  }

  @Test(
    .enabled(if: Program.find("socat") != nil, "socat is not installed"),
    arguments: [
      Exchange(
        .tcp,
        .example("TCPServer"),
        .shell(#"printf '\053' | socat -t 9 - TCP:127.0.0.1:1234"#),
        answers: "second!"
      ),
      // socat cannot know when a datagram's answer is complete, and waits for as long as it is told.
      Exchange(
        .udp,
        .example("UDPServer"),
        .shell(#"printf '\053' | socat -t 1 - UDP:127.0.0.1:1234"#),
        answers: "second!"
      ),
    ]
  )
  func withSocat(exchange: Exchange) async throws {
    #expect(try await PrivateNetwork.exchange(exchange) == exchange.answer)
  }
}
