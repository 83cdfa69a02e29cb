import SocketInspect
import SocketKernel

/// The Berkeley table as text, 80 columns wide.
struct FamilyTable {
  static let width = 80

  private let rows: [FamilyProbe.Row]
  private let probe: FamilyProbe
  /// Whether every protocol is listed with its reason, as for a family that was asked for by name.
  private let inFull: Bool

  init(_ rows: [FamilyProbe.Row], _ probe: FamilyProbe, inFull: Bool) {
    self.rows = rows
    self.probe = probe
    self.inFull = inFull
  }

  var text: String {
    var text = Self.line(["Linux \(probe.modules.release)"])
    text += Self.row("", SocketFamily.columns.map(\.description), "module")
    for row in rows { text += Self.row(row.family.title, row.cells.prefix(4).map(\.answer.rawValue), module(of: row)) }
    text += "\n" + (inFull ? details : notes)
    if probe.autoload {
      text += Self.folded("Each cell was opened; the kernel may have loaded modules for it (--no-autoload: never).")
    } else {
      text += Self.folded("Only what was in the kernel already has been opened; no module was loaded.")
    }
    return text
  }

  private func module(of row: FamilyProbe.Row) -> String {
    switch row.module {
    case .builtIn: "built in"
    case nil: row.family.fate == .present ? "none here" : "-"
    default: String((row.family.module ?? "-").prefix(14))
    }
  }

  /// For each family that is not here: why. Those that this kernel was just built without share a line.
  private var notes: String {
    var text = ""
    var leftOut: [String] = []
    for row in rows {
      guard let cell = row.cells.first(where: { $0.answer == .noFamily }) else { continue }
      if row.family.fate == .present, !probe.modules.hasList {
        leftOut.append(row.family.title + (row.family.module.map { " (\($0))" } ?? ""))
      } else {
        text += Self.folded(cell.why, head: row.family.title, indent: 14)
      }
    }
    if !leftOut.isEmpty {
      let cause =
        probe.modules.canLoad
        ? "Not in the kernel, and there is no list of modules in /lib/modules/\(probe.modules.release)."
        : "This kernel was built without these and loads no modules."
      text += Self.folded(
        "\(cause) The module in brackets brings each: \(leftOut.joined(separator: ", ")).",
        head: "others",
        indent: 14
      )
    }
    var rights = Set<String>()
    for row in rows {
      for cell in row.cells where cell.answer == .needsRight && rights.insert(cell.why).inserted {
        text += Self.folded(cell.why, head: "no right", indent: 14)
      }
    }
    return text.isEmpty ? "" : text + "\n"
  }

  private var details: String {
    var text = ""
    for row in rows {
      for cell in row.cells {
        let word = "\(row.family.word)/\(cell.type.word)" + (cell.name.map { "/\($0.lowercased())" } ?? "")
        let errno = cell.errno.map { " (\($0.name))" } ?? ""
        text += Self.folded("\(cell.answer.rawValue)\(errno): \(cell.why)", head: word, indent: 30)
      }
    }
    return text + "\n"
  }

  private static func row(_ name: String, _ cells: [String], _ module: String) -> String {
    line([name.fixed(14)] + zip(cells, [12, 13, 16, 11]).map { $0.fixed($1) } + [module])
  }

  private static func line(_ parts: [String]) -> String { parts.joined().trimmedAtEnd + "\n" }

  /// The text in lines of at most ``width`` characters, broken at spaces, behind a head that only the first line has.
  static func folded(_ text: String, head: String = "", indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = head.padded(to: indent)
    for word in text.split(separator: " ") {
      if line.count + word.count > width, line.count > indent {
        lines.append(line.trimmedAtEnd)
        line = margin
      }
      line += word + " "
    }
    lines.append(line.trimmedAtEnd)
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// Exactly `width` characters, the last a space where the text is shorter.
  fileprivate func fixed(_ width: Int) -> String {
    String(prefix(width)) + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
