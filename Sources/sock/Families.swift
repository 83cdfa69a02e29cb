import ArgumentParser
import SocketInspect

/// What this kernel can speak: the Berkeley table, probed.
struct Families: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which families and types this kernel opens.",
    usage: "sock families [options] [<family> ...]",
    discussion: """
      sock families                      the whole table
      sock families bluetooth can        these, with every protocol of theirs
      sock families --try unix/stream    send a byte through that cell, and the code

      Each cell is found out by opening a socket. The kernel may load a module for it, as for
      any program that asks; with --no-autoload only that is opened which is in it already.
      """
  )

  @Argument(help: "Only these families, by the word in front of the table's row.")
  var families: [String] = []

  @Flag(help: "Open nothing that is not in the kernel already, so that no module is loaded.")
  var noAutoload = false

  @Flag(name: [.customShort("j"), .long], help: "Write one JSON document.")
  var json = false

  @Flag(help: "Write a line for each cell, its fields separated by tabs.")
  var plain = false

  @Option(name: .customLong("try"), help: "Send a byte through that cell and show the code; all: each cell in a line.")
  var trial: String?

  func run() async throws {
    if let trial {
      if trial == "all" { return await FamilyTrial.showAll() }
      return try await FamilyTrial.show(FamilyTrial.named(trial))
    }
    let chosen = try families.isEmpty ? SocketFamily.all : families.map { word in try Self.family(word) }
    let probe = FamilyProbe(autoload: !noAutoload)
    let rows = probe.rows(chosen)
    if json {
      StandardStream.output.write(FamilyDocument.json(rows, probe))
    } else if plain {
      StandardStream.output.write(FamilyDocument.plain(rows))
    } else {
      StandardStream.output.write(FamilyTable(rows, probe, inFull: !families.isEmpty).text)
    }
  }

  static func family(_ word: String) throws(Failure) -> SocketFamily {
    if let family = SocketFamily.all.first(where: { $0.word == word.lowercased() }) { return family }
    let words = SocketFamily.all.map(\.word).joined(separator: " ")
    throw Failure(.wrongCommandLine, "no family is called \(word)\n" + FamilyTable.folded(words, indent: 2))
  }
}
