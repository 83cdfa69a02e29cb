import Foundation
import TestSupport
import Testing

/// Holds the errnos that FaultProbe makes calls fail with against the manual pages of this machine: what a page names is
/// tried or left out for a reason, and nothing is taken from a page that does not name it.
@Suite(.programs) struct ManualPageTests {
  @Test(.enabled(if: ManualPage.find("accept(2)") != nil, "the manual pages (manpages-dev) are not installed"))
  func everyErrnoOfAManualPageIsTriedOrLeftOutForAReason() async throws {
    let run = try await Program.built("FaultProbe").run(["table"])
    var lines = run.outputText.split(separator: "\n")
    #expect(lines.popLast() == "done")
    var read = 0
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      let (name, errnos) = (String(parts[0]), parts[1].split(separator: "|", omittingEmptySubsequences: false))
      guard let page = ManualPage.find(name) else { continue }
      let (listed, named) = try await page.errnos()
      read += 1
      let tried = Set(errnos[0].split(separator: " ").map(String.init))
      let leftOut = Set(errnos[1].split(separator: " ").map(String.init))
      #expect(tried.subtracting(named) == [], "\(name) does not name these")
      #expect(leftOut.subtracting(named) == [], "\(name) does not name these, which are left out")
      #expect(tried.intersection(leftOut) == [], "tried and left out, \(name)")
      // Those about a protocol are about every call at once, and only some are about ours.
      if name.hasSuffix("(7)") { continue }
      #expect(listed.subtracting(tried).subtracting(leftOut) == [], "\(name) names these as well")
    }
    #expect(read >= 20)
  }
}

/// A page of the manual, packed as Debian packs it.
private struct ManualPage {
  let path: String

  static func find(_ name: String) -> ManualPage? {
    let parts = name.split { "()".contains($0) }
    guard parts.count == 2, let section = Int(parts[1]) else { return nil }
    let path = "/usr/share/man/man\(section)/\(parts[0]).\(section).gz"
    return FileManager.default.fileExists(atPath: path) ? ManualPage(path: path) : nil
  }

  /// What its section on errors begins a paragraph with, and all that it names anywhere.
  func errnos() async throws -> (listed: Set<String>, named: Set<String>) {
    let text = try await Program(path: "/bin/gzip").run(["-dc", path]).outputText
    var (listed, named): (Set<String>, Set<String>) = ([], [])
    var isAboutErrors = false
    for line in text.replacing("\\", with: " ").split(separator: "\n") {
      if line.hasPrefix(". \"") { continue }
      // Of getaddrinfo, what it returns.
      if line.hasPrefix(".SH") { isAboutErrors = line.contains("ERRORS") || path.contains("getaddrinfo") }
      let errnos = line.matches(of: /\b(EAI_[A-Z]+|E[A-Z0-9]{2,})\b/).map { String($0.1) }
        .filter { $0 != "EWOULDBLOCK" && $0 != "EXAMPLES" }
      named.formUnion(errnos)
      if isAboutErrors && line.hasPrefix(".B") { listed.formUnion(errnos) }
    }
    return (listed.filter { !$0.hasPrefix("EPOLL") && $0 != "ERRORS" }, named)
  }
}
