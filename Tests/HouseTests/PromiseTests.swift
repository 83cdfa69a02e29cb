import Testing

/// docs/promises.md promises nothing that no test holds.
@Suite struct PromiseTests {
  /// The numbers of the lessons, and the rest of the item.
  private static func promises() throws -> [(numbers: [Int], text: Substring)] {
    try Repository.text("docs/promises.md").split(separator: "\n- **").dropFirst().map { item in
      let end = try #require(item.firstRange(of: "** "))
      let numbers = item[..<end.lowerBound].split(separator: ", ").compactMap { Int($0) }
      return (numbers, item[end.upperBound...])
    }
  }

  @Test func everyPromiseIsHeldByATestThatExists() throws {
    let tests = try Repository.files(in: "Tests", endings: [".swift"]).map(Repository.text).joined()
    for promise in try Self.promises() {
      let part = try #require(promise.text.firstRange(of: "Held by"), "nothing holds: \(promise.text)")
      let paragraph = promise.text[part.upperBound...].split(separator: "\n\n")[0]
      let holders = paragraph.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      #expect(!holders.isEmpty, "nothing holds: \(promise.text)")
      for holder in holders {
        if holder.contains("/") {
          let script = String(holder.split(separator: " ")[0])
          #expect(try !Repository.text(script).isEmpty, "\(script) is not there")
        } else {
          #expect(tests.contains("func \(holder)("), "no test has the name \(holder)")
        }
      }
    }
  }

  @Test func everyLessonIsThereOnce() throws {
    #expect(try Self.promises().flatMap(\.numbers).sorted() == Array(1...54))
  }

  /// A reader meets sockets first, and what turns their wheels when he asks for it.
  @Test func theFirstPageNeedsNoWordForMachinery() throws {
    let page = try Repository.text("Sources/Sockets/Documentation.docc/Sockets.md")
    let overview = page.prefix(upTo: try #require(page.firstRange(of: "## Topics")).lowerBound).lowercased()
    for word in ["loop", "channel", "pipeline", "bootstrap", "executor", "buffer"] {
      let words = overview.split { !$0.isLetter }
      #expect(!words.contains { $0 == word || $0 == word + "s" }, "the first page says \(word)")
    }
  }
}
