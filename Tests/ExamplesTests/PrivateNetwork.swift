import Foundation
import TestSupport
import Testing

/// The example programs have port 1234, as in the lecture; in a network of its own each run has it to itself.
enum PrivateNetwork {
  /// Why this machine does not let us have one; nil when it does.
  static let refusal: String? = {
    do {
      let run = try helper.runBlocking(["true"])
      return run.status == 0 ? nil : run.errorText
    } catch {
      return "\(error)"
    }
  }()

  /// Runs the server and, as soon as it has its port, the client; answers what they print.
  static func exchange(_ exchange: Exchange) async throws -> String {
    let script = "\(folder)/exchange.sh"
    let finished = try await helper.run(
      ["sh", script, exchange.transport.rawValue, exchange.server.commandLine, exchange.client.commandLine],
      within: .seconds(60)
    )
    #expect(finished.errorText == "")
    #expect(finished.status == 0)
    return finished.outputText
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let helper = Program.built("private-network")
}

/// A server, a client, and what the client prints.
struct Exchange: Sendable, CustomTestStringConvertible {
  enum Transport: String { case tcp, udp }

  enum Peer: Sendable {
    /// One of `Examples/`.
    case example(String)
    /// The lecture's counterpart in Python, and the request bytes in hexadecimal for a client.
    case python(String, String = "")
    case shell(String)

    var commandLine: String {
      switch self {
      case .example(let name): "'\(Program.built(name).path)'"
      case .python(let name, let requests): "python3 '\(PrivateNetwork.folder)/Lecture/\(name).py' \(requests)"
      case .shell(let line): line
      }
    }
  }

  let transport: Transport
  let server: Peer
  let client: Peer
  let answer: String

  init(_ transport: Transport, _ server: Peer, _ client: Peer, answers answer: String) {
    self.transport = transport
    self.server = server
    self.client = client
    self.answer = answer
  }

  var testDescription: String { "\(server) and \(client)" }
}
