import Foundation
import TestSupport
import Testing

/// `sock serve --rules`, as a program among programs.
@Suite struct RuleFileTests {
  static let examples = HouseFolder.root + "/Examples/Rules"

  @Test(arguments: [
    ("lecture", "0x1b", "first!"),
    ("smtp", "QUIT", "221 2.0.0 bye"),
    ("modbus", "0x0001 0000 0006 01 06 0002 0003", "write single register"),
    ("flaky-dns", "0x1234 0100 0001 0000 0000 0000 00", "12 34 81 83"),
  ])
  func theExamplesAreRightAndCanBeTried(name: String, request: String, answer: String) async throws {
    let file = "\(Self.examples)/\(name).toml"
    let check = try await sock.run(["serve", "--rules", file, "--check"])
    #expect(check.status == 0 && check.outputText.contains("rules, all of them reachable"), "\(check.errorText)")
    let line = name == "smtp" ? request + #"\r\n"# : request
    let tried = try await sock.run(["serve", "--rules", file, "--try", line])
    #expect(tried.outputText.contains(answer), "\(tried.outputText)\(tried.errorText)")
  }

  @Test func aWrongFileSaysAllThatIsWrongAndNothingStarts() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "sock = 1\n[[rule]]\nmatch.hex = \"1\"\nrepy = \"a\"\n"
    #expect(FileManager.default.createFile(atPath: "\(folder)/f.toml", contents: Data(text.utf8)))
    let end = try await sock.run(["serve", "tcp://127.0.0.1:0", "--rules", "\(folder)/f.toml"])
    #expect(end.status == 65)
    #expect(end.errorText.contains("f.toml:3:14: hex has 1 digit; bytes need pairs"))
    #expect(end.errorText.contains("f.toml:4:1: unknown key \"repy\" in rule 1; did you mean \"reply\"?"))
    #expect(!end.errorText.contains("listening"))
  }
}

/// The package's own folder.
enum HouseFolder {
  static let root = #filePath.components(separatedBy: "/Tests/")[0]
}
