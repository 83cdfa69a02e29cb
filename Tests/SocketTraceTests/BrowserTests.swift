import Foundation
import SocketTrace
import TestSupport
import Testing

private let browser = Program.find("chromium") ?? Program.find("chromium-browser")

/// The page with the player, in a browser without a screen.
@Suite(.programs, .enabled(if: browser != nil, "needs chromium"))
struct BrowserTests {

  struct Act: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What a reader does, in the page's own language.
    let script: String
    /// What the page then says.
    let place: String
  }

  private static let key = "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'KEY' }));"

  @Test(arguments: [
    Act(testDescription: "nothing yet", script: "", place: "steps"),
    Act(testDescription: "next, twice", script: "part('next').click(); part('next').click();", place: "step 2 of"),
    Act(
      testDescription: "next and previous",
      script: "for (let i = 0; i < 5; i++) part('next').click(); part('previous').click();",
      place: "step 4 of"
    ),
    Act(
      testDescription: "the keys of a slide show",
      script: key.replacing("KEY", with: "ArrowRight") + key.replacing("KEY", with: "ArrowRight")
        + key.replacing("KEY", with: "ArrowLeft"),
      place: "step 1 of"
    ),
    Act(testDescription: "all again", script: "part('next').click(); part('all').click();", place: "steps"),
  ])
  func thePlayerGoesThroughTheExchange(_ act: Act) async throws {
    let page = try await shown(Sample.lectureTCP.trace, after: act.script)
    let place = try #require(page.firstMatch(of: /<span id="place">([^<]*)</)?.1)
    #expect(place.contains(act.place), "\(place)")
    let hidden = page.matches(of: /<g [^>]*class="[^"]*later/).count
    #expect(act.place == "steps" ? hidden == 0 : hidden > 0)
    #expect(page.contains("What the client knows") && page.contains("What the server knows"))
  }

  /// After the last step, a reader has the whole picture and what both sides know.
  @Test func theLastStepShowsEverything() async throws {
    let page = try await shown(
      Sample.lectureTCP.trace,
      after: "for (let i = 0; i < 500; i++) part('next').click();"
    )
    #expect(page.matches(of: /<g [^>]*class="[^"]*later/).isEmpty)
    #expect(page.contains("id=\"next\" disabled"))
    #expect(page.contains("<li>"))
  }

  private func shown(_ trace: Trace, after script: String) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try trace.html().replacing("</body>", with: "<script>\(script)</script></body>")
      .write(to: file, atomically: true, encoding: .utf8)
    let run = try await #require(browser).run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--dump-dom",
        "--user-data-dir=\(folder.path)/profile", file.absoluteString,
      ],
      within: .seconds(300)
    )
    try #require(run.status == 0, "\(run.errorText)")
    return run.outputText
  }
}
