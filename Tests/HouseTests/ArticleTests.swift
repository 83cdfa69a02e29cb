import TestSupport
import Testing

/// The code in the articles and in the README compiles.
@Suite(.programs, .unsanitized("asks the compiler, and runs nothing of ours")) struct ArticleTests {
  /// Code that begins with its imports, or is a manifest, is a program of its own.
  @Test func programsCompile() async throws {
    let pages = try Repository.pages()
    try #require(pages.count > 5)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for page in pages {
        for program in try Repository.swiftBlocks(in: page) where isProgram(program) && !isManifest(program) {
          group.addTask {
            let said = try await Compiler().check(["main.swift": program], to: .ownership)
            #expect(said.isEmpty, "\(page):\n\(program)\n\(said.map(\.description).joined(separator: "\n"))")
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Everything else continues a program that already has its sockets: `listener`, `connection` and the others below.
  @Test func fragmentsCompile() async throws {
    var files: [String: String] = [:]
    for page in try Repository.pages() {
      let blocking = page.hasSuffix("BlockingStyle.md")
      for (number, block) in try Repository.swiftBlocks(in: page).enumerated() where !isProgram(block) {
        let name = page.split(separator: "/").last!.dropLast(3)
        files["\(name)\(number).swift"] = blocking ? Self.inBlockingStyle(block) : Self.inAsyncStyle(block)
      }
    }
    let said = try await Compiler().check(files, to: .ownership)
    // A line that only shows a call leaves its result unused.
    let serious = said.filter { $0.kind != .note && !$0.text.contains("never used") && !$0.text.contains("is unused") }
    #expect(serious.isEmpty, "\(serious.map(\.description).joined(separator: "\n"))")
  }

  private static func inAsyncStyle(_ block: String) -> String {
    """
    import Sockets
    private func fragment(
      listener: consuming Listener, connection: consuming Connection, server: consuming DatagramSocket<UDP, Bound>,
      stop: StopSignal, error: SocketError, text: String, address: SocketAddress
    ) async throws {
    \(block)
    }
    """
  }

  private static func inBlockingStyle(_ block: String) -> String {
    """
    import SocketKernel
    import SocketAddresses
    private func fragment(listener: borrowing SocketDescriptor, connection: borrowing SocketDescriptor) throws {
    \(block)
    }
    """
  }

  private func isProgram(_ block: String) -> Bool {
    block.split(separator: "\n").first { !$0.hasPrefix("//") }?.hasPrefix("import ") ?? false
  }

  private func isManifest(_ block: String) -> Bool { block.hasPrefix("// swift-tools-version") }
}
