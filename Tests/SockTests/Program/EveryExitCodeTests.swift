import Foundation
import TestSupport
import Testing

@testable import sock

/// The page's table of exit codes, the program's and the real runs that end with each: none has one that another lacks.
@Suite(.programs) struct EveryExitCodeTests {
  /// A line of the shell for each code, where `$0` is the program and `$1` a file that is no socket.
  static let ways: [(code: Int32, line: String)] = [
    (0, #""$0" --version"#),
    (1, #""$0" wait unix:/nowhere/s --timeout 0s"#),
    (64, #""$0" serve tls://:1"#),
    (65, #""$0" send :1 0x1"#),
    (66, #""$0" serve --rules /nowhere/f.toml"#),
    (68, #""$0" send tcp://nowhere.invalid:1 a"#),
    (69, #""$0" send unix:/nowhere/s a"#),
    (71, #"ulimit -n 5; exec "$0" serve tcp://127.0.0.1:0"#),
    (73, #""$0" serve "unix:$1""#),
    (74, #""$0" --help > /dev/full"#),
    // Not even root makes a socket there.
    (77, #""$0" serve unix:/sys/s"#),
    (124, #""$0" wait unix:/nowhere/s --timeout 1ms"#),
    (126, #""$0" wait :1 -- /etc/passwd"#),
    (127, #""$0" wait :1 -- no-such-program-here"#),
    // A shell ignores SIGINT for what it puts into the background; Python gives it back.
    (
      130,
      #"python3 -c 'import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); "# + ""
        + #"os.execv(sys.argv[1], sys.argv[1:])' "$0" wait unix:/nowhere/s & "# + ""
        + #"until grep -q sock /proc/$!/comm; do :; done; kill -INT $!; wait $!"#
    ),
  ]

  @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: ways)
  func aRunEndsWithIt(code: Int32, line: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RuleServerTests.write("", "\(folder)/file")
    let run = try await #require(Program.find("sh")).run(["-c", line, sock.path, "\(folder)/file"])
    #expect(run.status == code, "\(run.errorText)")
    // Whoever has the code has the reason too, except where he was the reason.
    #expect([0, 130].contains(code) || run.errorText.hasPrefix("sock: "), "\(run.errorText)")
  }

  @Test func thePageTheProgramAndTheRunsHaveTheSameOnes() throws {
    let page = try String(contentsOfFile: HouseFolder.root + "/docs/sock.md", encoding: .utf8)
    let table = page.split(separator: "\n").drop { $0 != "## Exit codes" }.filter { $0.hasPrefix("| ") }
    let told = table.flatMap { $0.split(separator: "|")[0].split(separator: ", ") }
      .compactMap { Int32($0.trimmingCharacters(in: .whitespaces)) }
    #expect(told == Self.ways.map(\.code))
    #expect(told.sorted() == ExitStatus.allCases.map(\.rawValue).sorted())
  }
}
