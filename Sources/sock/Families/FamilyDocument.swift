import SocketInspect
import SocketKernel

/// The table for programs.
enum FamilyDocument {
  /// One document on one line.
  static func json(_ rows: [FamilyProbe.Row], _ probe: FamilyProbe) -> String {
    let families = rows.map { row -> JSON in
      var fields: [(String, JSON)] = [
        ("family", .string(row.family.word)), ("title", .string(row.family.title)),
        ("constant", .string("\(row.family.family)")), ("number", .number(Int(row.family.family.rawValue))),
      ]
      if let module = row.family.module { fields.append(("module", .string(module))) }
      if let state = row.module { fields.append(("moduleState", .string(state.rawValue))) }
      switch row.family.fate {
      case .present: fields.append(("linux", .string("present")))
      case .removed(let release, let note):
        fields += [("linux", .string("removed")), ("release", .string(release)), ("note", .string(note))]
      case .never(let instead): fields += [("linux", .string("never")), ("note", .string(instead))]
      }
      fields.append(("cells", .array(row.cells.map(cell))))
      return .object(fields)
    }
    return JSON.line([
      ("kernel", .string(probe.modules.release)), ("autoload", .bool(probe.autoload)), ("families", .array(families)),
    ])
  }

  private static func cell(_ cell: FamilyProbe.Cell) -> JSON {
    var fields: [(String, JSON)] = [
      ("type", .string("\(cell.type)")), ("protocol", .number(Int(cell.protocol.rawValue))),
    ]
    if let name = cell.name { fields.append(("name", .string(name))) }
    fields.append(("answer", .string(cell.answer.rawValue)))
    if let errno = cell.errno { fields.append(("errno", .string(errno.name))) }
    fields.append(("why", .string(cell.why)))
    return .object(fields)
  }

  /// Family, type, protocol, answer, errno, module and its state: tab-separated, `-` for nothing.
  static func plain(_ rows: [FamilyProbe.Row]) -> String {
    rows.flatMap { row in
      row.cells.map { cell in
        [
          row.family.word, cell.type.word, cell.name?.lowercased() ?? "-", cell.answer.rawValue,
          cell.errno?.name ?? "-",
          row.family.module ?? "-", row.module?.rawValue ?? "-",
        ].joined(separator: "\t") + "\n"
      }
    }.joined()
  }
}
