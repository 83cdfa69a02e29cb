import Foundation
import SocketTrace
import TestSupport
import Testing

/// The diagrams, read and drawn by Mermaid itself, which no Debian package has: `MERMAID_JS` says where its
/// `mermaid.min.js` is.
@Suite(.programs, .enabled(if: script != nil && browser != nil, "needs chromium, and mermaid.min.js in MERMAID_JS"))
struct MermaidTests {
  @Test func mermaidDrawsEverySegment() async throws {
    let traces = try Sample.allCases.map { try $0.trace.withInferredSegments() } + [Self.hostile]
    let texts = String(decoding: try JSONEncoder().encode(traces.map(\.mermaid)), as: UTF8.self)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    try """
    <!DOCTYPE html><meta charset="utf-8"><pre id="said"></pre><script src="file://\(script!)"></script><script>
    mermaid.initialize({ startOnLoad: false });
    (async () => {
      for (const [index, text] of \(texts.replacing("</", with: "<\\/")).entries()) {
        let line;
        try {
          const drawn = document.createElement('div');
          drawn.innerHTML = (await mermaid.render('drawn' + index, text)).svg;
          line = drawn.querySelectorAll('.messageText').length;
        } catch (error) { line = error.message.replaceAll('\\n', ' '); }
        document.getElementById('said').textContent += line + '\\n';
      }
    })();
    </script>
    """.write(to: page, atomically: true, encoding: .utf8)
    let run = try await browser!.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--dump-dom",
        "--virtual-time-budget=600000", "--user-data-dir=\(folder.path)/profile", page.absoluteString,
      ],
      within: .seconds(300)
    )
    let said = try #require(run.outputText.firstMatch(of: /<pre id="said">([^<]*)</)?.1, "\(run.errorText)")
    let segments = traces.map { trace in
      "\(trace.events.count { if case .segment = $0.kind { true } else { false } })"
    }
    #expect(said.split(separator: "\n").map(String.init) == segments)
  }

  /// Words that mean something to Mermaid, in every place where a program can put its own.
  static var hostile: Trace {
    get throws {
      var trace = try Sample.lectureTCP.trace
      trace.processes[0].name = "end"
      trace.processes[0].command = #"sh -c "a; b # c %% d" end {x} <b>&amp; "#
      trace.processes[1].command = "loop alt else par and rect opt: title accTitle"
      let words = [
        "end", "title x", "activate L", "L->>R: x", "%% gone", "{init}", "autonumber", "  ", "a: b", "participant X",
        "%%{init: {}}%%", "as", "a\nb", "<br/><script>alert(1)</script>",
      ]
      trace.events += words.map { Event(.note(Note(lane: nil, text: $0, time: 10_000_000))) }
      return trace
    }
  }
}

private let script = ProcessInfo.processInfo.environment["MERMAID_JS"]
private let browser = Program.find("chromium") ?? Program.find("chromium-browser")
