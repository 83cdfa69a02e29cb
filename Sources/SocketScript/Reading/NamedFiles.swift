/// The files that the replies of one rule file are made of.
///
/// Each is read once, and all of them together have a limit: a rule file is small, whatever it names.
final class NamedFiles {
  private let read: (String) -> Script.NamedFile
  private var known: [String: Script.NamedFile] = [:]
  private var size = 0
  private static let limit = 64 << 20

  init(_ read: @escaping (String) -> Script.NamedFile) { self.read = read }

  func contents(of path: String) -> Script.NamedFile {
    if let file = known[path] { return file }
    var file = read(path)
    if case .bytes(let bytes) = file {
      if bytes.count > Content.largest {
        file = .refused("a reply has at most 1 MiB, and this file has more")
      } else if size + bytes.count > Self.limit {
        file = .refused("the files of all replies together have at most 64 MiB")
      } else {
        size += bytes.count
      }
    }
    known[path] = file
    return file
  }
}

extension Script {
  /// What became of a file that a reply names.
  public enum NamedFile: Sendable {
    case bytes([UInt8])
    /// Why it cannot be read, as a part of a sentence.
    case refused(String)
  }
}
