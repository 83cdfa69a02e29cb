import Foundation
import SocketInspect
import SocketKernel
import SystemPackage
import TestSupport
import Testing

@testable import sock

/// The everyday screen of docs/families.md is what `sock families` draws of a kernel that answers as the screen says.
/// The guest's screen is compared with a real kernel's by Tests/Kernel/run.
@Suite struct FamiliesPageTests {
  private static func screen(_ name: String) throws -> String {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/families.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(name) -->\n\n```\n")).upperBound
    return String(text[start...].prefix { $0 != "`" })
  }

  /// The answers of a row, column by column.
  private static func answers(in screen: String) -> [String: [FamilyProbe.Answer]] {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).prefix { !$0.isEmpty }
    var answers: [String: [FamilyProbe.Answer]] = [:]
    for line in lines {
      var rest = line.dropFirst(14)
      answers[line.prefix(14).trimmingCharacters(in: .whitespaces)] = [12, 13, 16, 11].compactMap { width in
        defer { rest = rest.dropFirst(width) }
        return FamilyProbe.Answer(rawValue: rest.prefix(width).trimmingCharacters(in: .whitespaces))
      }
    }
    return answers
  }

  /// A kernel with these answers, its release, and no modules. Nobody may send echo requests.
  private static func probe(_ answers: [String: [FamilyProbe.Answer]], release: String) throws -> FamilyProbe {
    let root = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: "\(root)/proc/sys/kernel", withIntermediateDirectories: true)
    try "\(release)\n".write(toFile: "\(root)/proc/sys/kernel/osrelease", atomically: true, encoding: .utf8)
    return FamilyProbe(autoload: true, modules: KernelModules(root: root)) { family, type, number in
      let rows = SocketFamily.all.filter { $0.family == family }
      let row = rows.first { $0.isProtocol && $0.kinds.contains { $0.protocol == number } } ?? rows[0]
      if type == .datagram, number == .icmp || number == .icmpv6 { return .permissionDenied }
      // DCCP has a type of its own, which is no column of the table.
      let column = SocketFamily.columns.firstIndex(of: type) ?? 0
      switch answers[row.title]?[column] {
      case nil, .yes: return nil
      case .noFamily: return row.isProtocol ? .protocolNotSupported : .addressFamilyNotSupported
      case .noDevice: return .operationNotSupportedByDevice
      default: return .socketTypeNotSupported
      }
    }
  }

  @Test func theEverydayScreenIsDrawnFromItsAnswers() throws {
    let shown = try Self.screen("everyday")
    let release = try #require(shown.split(separator: "\n").first?.dropFirst("Linux ".count))
    let answers = Self.answers(in: shown)
    #expect(answers.count == SocketFamily.all.count && answers.values.allSatisfy { $0.count == 4 })
    let probe = try Self.probe(answers, release: String(release))
    #expect(FamilyTable(probe.rows(), probe, inFull: false).text == shown)
  }

  @Test(arguments: ["everyday", "guest"]) func noLineIsWiderThanATerminal(screen: String) throws {
    for line in try Self.screen(screen).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
