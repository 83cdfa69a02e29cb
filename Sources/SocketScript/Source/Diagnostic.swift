/// One thing that is wrong in a rule file: where, the words of the file, the reason and the repair.
///
///     modbus.toml:14:22: hex has 3 digits; bytes need pairs
///        14 | match.hex = "{txn:2} 000 03"
///           |                      ^^^ one digit missing: 0000 or 00 0?
public struct Diagnostic: Sendable, Hashable {
  public let file: String
  /// The place, counted from 1; the column in characters. Nil where the fault is in what the file does not say.
  public let line: Int?
  public let column: Int?
  public let message: String
  /// The line as it is printed, and which of its characters are meant.
  let excerpt: String
  let mark: Range<Int>
  /// What to do, said beside the mark.
  let remark: String
  /// Further lines, for what needs more words.
  let notes: [String]

  /// A fault of a whole file.
  init(file: String, _ message: String, notes: [String] = []) {
    self.file = file
    line = nil
    column = nil
    self.message = message
    excerpt = ""
    mark = 0..<0
    remark = ""
    self.notes = notes
  }

  /// A fault at a place.
  init(_ source: SourceText, at range: Range<Int>, _ message: String, remark: String = "", notes: [String] = []) {
    let line = source.line(of: range.lowerBound)
    let whole = source.range(ofLine: line)
    let start = min(range.lowerBound, whole.upperBound)
    let end = max(start, min(range.upperBound, whole.upperBound))
    let before = Array(source.text(whole.lowerBound..<start).unicodeScalars)
    let marked = Array(source.text(start..<end).unicodeScalars)
    let after = Array(source.text(end..<whole.upperBound).unicodeScalars)

    file = source.name
    self.line = line
    column = before.count + 1
    self.message = message
    self.remark = remark
    self.notes = notes
    // A line that does not fit a terminal is cut around the place.
    let shownBefore = before.count > 70 ? before.suffix(50) : before[...]
    let shownMarked = marked.prefix(60)
    let shownAfter = after.prefix(max(0, 110 - shownBefore.count - shownMarked.count))
    let isCut = shownBefore.count < before.count
    excerpt =
      (isCut ? "…" : "") + Self.printable(shownBefore) + Self.printable(shownMarked) + Self.printable(shownAfter)
    let left = shownBefore.count + (isCut ? 1 : 0)
    mark = left..<left + max(1, shownMarked.count)
  }

  /// What a file brings along must not move a terminal's cursor.
  private static func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let isControl = scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
      text.append(isControl ? (scalar == "\t" ? " " : "?") : scalar)
    }
    return String(text)
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    guard let line, let column else {
      return (["\(file): \(message)"] + notes.map { "       \($0)" }).joined(separator: "\n")
    }
    let number = String(repeating: " ", count: max(0, 5 - String(line).count)) + String(line)
    let marks = String(repeating: " ", count: mark.lowerBound) + String(repeating: "^", count: mark.count)
    var lines = ["\(file):\(line):\(column): \(message)", "\(number) | \(excerpt)"]
    lines.append("      | \(marks)\(remark.isEmpty ? "" : " \(remark)")")
    return (lines + notes.map { "       \($0)" }).joined(separator: "\n")
  }
}

/// Everything that is wrong in a rule file, in the order of its lines.
public struct ScriptError: Error, Hashable, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  /// Nobody repairs more at once.
  private static let shown = 50

  public var description: String {
    let rest = diagnostics.count - Self.shown
    let lines = diagnostics.prefix(Self.shown).map(\.description)
    return (lines + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
  }
}

/// Gathers what is wrong while a file is read, so that all of it is said at once.
final class Findings {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a whole table was not understood, so that what seems to be missing may stand there.
  var hasLostTable = false

  init(_ source: SourceText) { self.source = source }

  func report(_ range: Range<Int>, _ message: String, remark: String = "", notes: [String] = []) {
    diagnostics.append(Diagnostic(source, at: range, message, remark: remark, notes: notes))
  }

  func report(wholeFile message: String, notes: [String] = []) {
    diagnostics.append(Diagnostic(file: source.name, message, notes: notes))
  }

  /// In the order of the file; what is said twice of one place is said once.
  var error: ScriptError? {
    guard !diagnostics.isEmpty else { return nil }
    let sorted = diagnostics.enumerated().sorted { left, right in
      let places = [left, right].map { ($0.element.line ?? .max, $0.element.column ?? 0, $0.offset) }
      return places[0] < places[1]
    }
    var seen: Set<Diagnostic> = []
    return ScriptError(diagnostics: sorted.map(\.element).filter { seen.insert($0).inserted })
  }
}
