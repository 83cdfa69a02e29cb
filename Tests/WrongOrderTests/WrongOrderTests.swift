import Foundation
import TestSupport
import Testing

/// Programs that call in the wrong order do not compile, and the compiler says what belongs before.
@Suite(.programs, .unsanitized("asks the compiler, and runs nothing of ours")) struct WrongOrderTests {
  @Test func callsOutOfOrderAreAnsweredWithOurSentence() async throws {
    let programs = callsOutOfOrder + unfitPlaces
    expectRefused(programs, try await diagnostics(of: programs, to: .types))
  }

  @Test func ownersAtOddsAreRefusedByTheCompiler() async throws {
    expectRefused(ownersAtOdds, try await diagnostics(of: ownersAtOdds, to: .ownership))
  }

  /// What the article on the style warns of: a global has no owner that could give it away, and a global `var` belongs
  /// to the main actor.
  @Test(arguments: [
    (
      "let socket = try Socket.tcp()\nlet bound = try socket.bind(to: .loopback(port: 0))", Compiler.Depth.ownership,
      "cannot consume noncopyable stored property 'socket' that is global"
    ),
    (
      """
      let connection = try await Socket.tcp().connect(to: .loopback(port: 1))
      var buffer = [UInt8](repeating: 0, count: 512)
      let count = try await connection.receive(into: &buffer)
      """, .types,
      "actor-isolated var 'buffer' cannot be passed 'inout' to 'async' function call"
    ),
  ])
  func topLevelCodeHasPitfalls(program: String, depth: Compiler.Depth, sentence: String) async throws {
    let said = try await Compiler().check(["main.swift": "import Sockets\n\(program)\n"], to: depth)
    #expect(said.filter { $0.kind == .error }.map(\.text) == [sentence])
  }

  /// A broken command line refuses everything, and would make the tests above pass.
  @Test func theRightOrderCompilesWithoutAWord() async throws {
    let said = try await Compiler().check(rightOrders, to: .ownership)
    #expect(said.isEmpty, "\(said.map(\.description).joined(separator: "\n"))")
  }

  /// Each unavailable twin is reached by a program: the compiler names the line of the one that it refuses.
  @Test func everyTwinHasAProgram() async throws {
    let source = try String(contentsOf: twins, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    // Counted from 1, and the declaration stands on the line behind its attribute.
    let declared = source.indices.filter { source[$0].contains("@available(*, unavailable") }.map { $0 + 2 }
    let reached = Set(
      try await diagnostics(of: callsOutOfOrder, to: .types)
        .filter { $0.file == twins.lastPathComponent && $0.kind == .note }.map(\.line)
    )
    try #require(declared.count > 20)
    for line in declared where !reached.contains(line) {
      Issue.record("no program is refused by WrongOrders.swift:\(line): \(source[line - 1])")
    }
  }

  @Test func theReadmeQuotesTheCompiler() throws {
    let readme = try String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("error: 'listen(backlog:)' is unavailable: \(callsOutOfOrder[0].sentence)\n"))
  }

  private let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL
  private var twins: URL { repository.appendingPathComponent("Sources/Sockets/Face/WrongOrders.swift") }

  /// All at once, as the files of one module, because starting the compiler takes longer than what it has to do here.
  private func diagnostics(
    of programs: [WrongOrder],
    to depth: Compiler.Depth
  ) async throws -> [Compiler.Diagnostic] {
    try await Compiler().check(Dictionary(uniqueKeysWithValues: programs.map { ($0.file, $0.source) }), to: depth)
  }

  private func expectRefused(_ programs: [WrongOrder], _ diagnostics: [Compiler.Diagnostic]) {
    for program in programs {
      let errors = diagnostics.filter { $0.file == program.file && $0.kind == .error }.map(\.text)
      #expect(!errors.isEmpty, "\(program.name) compiles")
      for error in errors where !error.contains(program.sentence) {
        Issue.record("\(program.name) is refused with '\(error)' and not with '\(program.sentence)'")
      }
    }
  }
}
