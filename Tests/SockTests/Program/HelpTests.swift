import Foundation
import TestSupport
import Testing

/// What helps to use the program: help, completions, manual pages, colours.
@Suite(.programs) struct HelpTests {
  @Test(arguments: [[], ["serve"], ["send"], ["wait"], ["ports"], ["families"], ["trace"]])
  func aHelpPageFitsAScreenAndBeginsWithExamples(verb: [String]) async throws {
    let run = try await sock.run(verb + ["--help"], environment: ["COLUMNS": "80"])
    let lines = run.outputText.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(run.status == 0)
    #expect(lines[2].hasPrefix("sock "), "\(lines[2])")
    #expect(lines.count <= 23, "\(lines.count) lines: the prompt needs one too")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  /// `-q` is never "wait so many seconds" here and "say nothing" there.
  @Test func aLetterMeansTheSameInEveryVerb() async throws {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    struct Argument: Decodable { let names: [Name]? }
    struct Command: Decodable {
      let arguments: [Argument]?
      let subcommands: [Command]?
      var all: [Argument] { (arguments ?? []) + (subcommands ?? []).flatMap(\.all) }
    }
    struct Help: Decodable { let command: Command }
    let dump = try await sock.run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(dump.output))
    var meanings: [String: Set<String>] = [:]
    for names in help.command.all.compactMap(\.names) {
      guard let letter = names.first(where: { $0.kind == "short" }) else { continue }
      meanings[letter.name, default: []].formUnion(names.filter { $0.kind == "long" }.map(\.name))
    }
    #expect(meanings["q"] == ["quiet"] && meanings["j"] == ["json"])
    for (letter, words) in meanings {
      #expect(words.count == 1, "-\(letter) is \(words.sorted().joined(separator: " and "))")
      #expect("46hjnoqtv".contains(letter), "-\(letter) is none of the letters that are used at all")
    }
  }

  static let shells = ["bash", "zsh", "fish"].filter { Program.find($0) != nil }

  @Test(.enabled(if: !shells.isEmpty, "no bash, zsh or fish is installed"), arguments: shells)
  func aShellTakesItsCompletions(shell: String) async throws {
    let script = try await sock.run(["--generate-completion-script", shell])
    #expect(script.status == 0 && script.outputText.contains("connect-only"))
    let check = try await #require(Program.find(shell)).run(["-n", "/dev/stdin"], input: script.output)
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errorText)")
  }

  @Test(.enabled(if: Program.find("bash") != nil, "bash is not installed"))
  func bashCompletesVerbsAndOptions() async throws {
    let script = """
      PATH="$(dirname "$0"):$PATH"
      source <(sock --generate-completion-script bash)
      complete_() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=(); $(complete -p sock | sed 's/.*-F \\([^ ]*\\).*/\\1/') sock "${*: -1}" "${@: -2:1}"
        echo "${COMPREPLY[@]}"; }
      complete_ sock wa
      complete_ sock send --conn
      complete_ sock serve --builtin day
      """
    let run = try await #require(Program.find("bash")).run(["-c", script, sock.path])
    #expect(run.outputText == "wait\n--connect-only\ndaytime\n", "\(run.errorText)")
  }

  @Test(.enabled(if: Program.find("fish") != nil, "fish is not installed"))
  func fishCompletesVerbsAndOptions() async throws {
    let script = try await sock.run(["--generate-completion-script", "fish"]).outputText
    let run = try await #require(Program.find("fish"))
      .run(["-c", script + "\ncomplete -C 'sock wa'\ncomplete -C 'sock send --conn'"])
    let words = run.outputText.split(separator: "\n").map { $0.split(separator: "\t")[0] }
    #expect(words == ["wait", "--connect-only"], "\(run.errorText)")
  }

  @Test(
    .enabled(if: python != nil && Program.find("mandoc") != nil, "python3 or mandoc is not installed")
  )
  func theManualPagesAreMadeFromTheProgram() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let make = try await #require(python).run([root.path + "/docs/make-man-pages", sock.path, folder])
    #expect(make.status == 0, "\(make.errorText)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(Set(pages).isSuperset(of: ["sock.1", "sock-send.1", "sock-serve.1", "sock-wait.1"]))
    let lint = try await #require(Program.find("mandoc"))
      .run(["-Tlint", "-Wwarning"] + pages.map { "\(folder)/\($0)" })
    #expect(lint.status == 0, "\(lint.outputText)")
  }

  @Test(
    .enabled(if: python != nil, "python3 is not installed"),
    arguments: [
      ([], "", true), (["--color", "never"], "", false), ([], "1", false), (["--color", "always"], "1", true),
    ]
  )
  func coloursAreForATerminalAndNobodyIsForced(options: [String], noColor: String, isColoured: Bool) async throws {
    let server = try await PythonServer(PythonServer.lecture)
    let terminal = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    let command = [sock.path, "send", server.tcp, "0x1b", "--timeout", "60s"] + options
    let run = try await #require(python)
      .run(["-c", terminal] + command, environment: ["NO_COLOR": noColor, "TERM": "xterm"])
    #expect(run.outputText.contains("\u{1b}[32m←\u{1b}[0m 6 bytes") == isColoured, "\(run.outputText)")
    #expect(run.outputText.contains("\u{1b}") == isColoured)
  }
}
