import Foundation
import SocketTrace
import Testing

/// The pictures for pages: SVG and Mermaid.
@Suite struct PictureTests {
  @Test(arguments: Sample.allCases)
  func theSVGIsWellFormedAndWithoutScript(sample: Sample) throws {
    let text = try sample.trace.svg()
    #expect(XMLNames.areBalanced(in: text))
    #expect(!text.contains("<script"))
    #expect(text.contains("<title>") && text.contains("<desc>") && text.contains("prefers-color-scheme: dark"))
  }

  @Test func everyEventIsAGroupOfItsOwn() throws {
    let trace = try Sample.lectureTCP.trace
    let text = trace.svg()
    for index in trace.events.indices { #expect(text.contains("<g id=\"e\(index)\"")) }
    let names = text.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(Set(names).count == names.count)
  }

  /// A segment that takes 20 ms falls; one that has a single stamp does not.
  @Test func arrowsSlantByTheirTime() throws {
    var trace = try Sample.lectureTCP.trace
    #expect(Self.slants(trace) == [false])
    for index in trace.events.indices {
      if case .segment(var segment) = trace.events[index].kind {
        segment.received = segment.sent + 20_000
        trace.events[index].kind = .segment(segment)
      }
    }
    #expect(Self.slants(trace).contains(true))
  }

  private static func slants(_ trace: Trace) -> Set<Bool> {
    Set(trace.svg().matches(of: /class="arrow[^"]*" d="M[0-9.]+ ([0-9.]+)L[0-9.]+ ([0-9.]+)"/).map { $0.1 != $0.2 })
  }

  @Test func foreignTextCannotLeaveItsPlace() throws {
    var trace = try Sample.lectureTCP.trace
    trace.title = "</title><script>alert(1)</script>"
    trace.processes[0].command = "sh -c 'a; b # c' </text></svg>"
    #expect(XMLNames.areBalanced(in: trace.svg()))
    #expect(!trace.svg().contains("<script"))
    #expect(trace.html().components(separatedBy: "<script").count == 3)
    #expect(trace.mermaid.contains("sh -c 'a#59; b #35; c'"))
  }

  @Test(arguments: [Sample.lectureTCP, .udpToNobody])
  func theMermaidDiagramIsTheOneThatWasLookedAt(sample: Sample) throws {
    try Sample.expect(sample.trace.mermaid, isIn: "\(sample.rawValue).mmd")
  }

  @Test(arguments: Sample.allCases)
  func whatIsActivatedIsDeactivated(sample: Sample) throws {
    let lines = try sample.trace.mermaid.split(separator: "\n").map { $0.drop { $0 == " " } }
    for side in ["L", "R"] {
      #expect(lines.count { $0 == "activate \(side)" } == lines.count { $0 == "deactivate \(side)" })
    }
  }
}

/// Whether each element that begins in an XML text ends in it, in order.
enum XMLNames {
  static func areBalanced(in text: String) -> Bool {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/) {
      if match.1 == "/" {
        guard open.popLast() == match.2 else { return false }
      } else if match.3.isEmpty {
        open.append(match.2)
      }
    }
    return open.isEmpty
  }
}
