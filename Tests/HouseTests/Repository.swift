import Foundation

/// The files of this repository, as they lie on the disk.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The paths of all files below `folder` whose names end as one of `endings`, sorted; nothing that a build made.
  static func files(in folder: String, endings: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { path in !path.contains(".build") && endings.contains { path.hasSuffix($0) } }
      .map { "\(folder)/\($0)" }
      .sorted()
  }

  /// The folders directly in `folder`.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { !$0.hasPrefix(".") && !$0.contains(".") }
  }

  /// The pages that show code to a reader.
  static func pages() throws -> [String] {
    try ["README.md"] + files(in: "Sources/Sockets/Documentation.docc", endings: [".md"])
  }

  /// The code of a page that is marked as Swift, in order.
  static func swiftBlocks(in page: String) throws -> [String] {
    let lines = try text(page).split(separator: "\n", omittingEmptySubsequences: false)
    var blocks: [String] = []
    var block: [Substring]?
    for line in lines {
      switch (line, block) {
      case ("```swift", _): block = []
      case ("```", let lines?):
        blocks.append(lines.joined(separator: "\n") + "\n")
        block = nil
      default: block?.append(line)
      }
    }
    return blocks
  }
}
