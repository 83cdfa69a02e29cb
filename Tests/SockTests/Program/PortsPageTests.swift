import Foundation
import TestSupport
import Testing

/// The screens of docs/ports.md are what `sock ports` prints.
@Suite(.programs) struct PortsPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../.."

  /// The command behind each `$` of the page, and what stands below it.
  private static func screens() throws -> [(command: String, text: String)] {
    let page = try String(contentsOfFile: "\(root)/docs/ports.md", encoding: .utf8)
    return page.components(separatedBy: "```").filter { $0.hasPrefix("\n$ sock ") }.map { block in
      let lines = block.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
      return (String(lines[0].dropFirst(2)), lines.dropFirst().joined(separator: "\n"))
    }
  }

  /// What differs from one machine or moment to the next, made the same.
  private static func leveled(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("  cgroup") {
      var line = line.split(separator: " ").joined(separator: " ")
      line = line.replacing(/[0-9]+/, with: "0").replacing("0-0-0", with: "0:0")
      line = line.replacing(/user \S+/, with: "user anna").replacing(/\S+ 0:0 sock serve$/, with: "anna 0:0 sock serve")
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  @Test func noLineIsWiderThanATerminal() throws {
    for (command, text) in try Self.screens() {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command)")
    }
  }

  @Test func theRegistrysScreensAreTrue() async throws {
    let screens = try Self.screens().filter { !$0.command.contains("1234") && !$0.command.contains("--here") }
    #expect(screens.count >= 2)
    for (command, text) in screens {
      let arguments = command.split(separator: " ").dropFirst().map(String.init)
      // What this machine gives to clients may be another range.
      let printed = try await sock.run(arguments).outputText.replacing(/\(here [0-9-]+\)/, with: "(here 32768-60999)")
      #expect(printed == text, "\(command)")
    }
  }

  @Test(.enabled(if: hasPrivateNetworks, "no private networks here"))
  func theMachinesScreensAreTrue() async throws {
    let screens = try Self.screens().filter { $0.command.contains("1234") || $0.command.contains("--here") }
    #expect(screens.count >= 4)
    let folder = (sock.path as NSString).deletingLastPathComponent
    for (command, text) in screens {
      // The same command lines as a reader types, in a network that nobody else is in.
      let script = """
        PATH="$1:$PATH"; export PATH; cd /; : >"$2"
        sock serve 2>"$2" & server=$!
        while [ "$(grep -c listening "$2")" -lt 2 ]; do sleep 0.05; done
        \(command)
        kill -INT $server; wait $server
        """
      let log = "/tmp/sock-page-\(UInt32.random(in: 0 ... .max))"
      defer { try? FileManager.default.removeItem(atPath: log) }
      let printed = try await Program.built("private-network").run(
        ["sh", "-c", script, "sh", folder, log],
        environment: ["COLUMNS": "80"],
        within: .seconds(120)
      )
      let shown = printed.outputText + printed.errorText
      #expect(Self.leveled(shown) == Self.leveled(text), "\(command)\n\(shown)")
    }
  }
}
