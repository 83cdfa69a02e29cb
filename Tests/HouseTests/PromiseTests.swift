import Testing

/// The pages of promises promise nothing that no test holds.
@Suite struct PromiseTests {
  /// The numbers of the lessons, and the rest of the item.
  private static func promises(_ page: String) throws -> [(numbers: [Int], text: Substring)] {
    try Repository.text("docs/\(page)").split(separator: "\n- **").dropFirst().map { item in
      let end = try #require(item.firstRange(of: "** "))
      let numbers = item[..<end.lowerBound].split(separator: ", ").compactMap { Int($0) }
      return (numbers, item[end.upperBound...])
    }
  }

  @Test(arguments: ["promises.md", "tool-promises.md"])
  func everyPromiseIsHeldByATestThatExists(page: String) throws {
    let tests = try Repository.files(in: "Tests", endings: [".swift"]).map(Repository.text).joined()
    for promise in try Self.promises(page) {
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

  @Test(arguments: [("promises.md", Array(1...54)), ("tool-promises.md", Array(1...34) + [38, 39, 40])])
  func everyLessonIsThereOnce(page: String, lessons: [Int]) throws {
    #expect(try Self.promises(page).flatMap(\.numbers).sorted() == lessons)
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
