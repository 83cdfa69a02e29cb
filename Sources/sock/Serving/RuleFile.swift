import Glibc
import SocketScript

/// A rule file on the disk.
enum RuleFile {
  /// - Throws: ``Failure``: a file that cannot be read, or everything that is wrong in it.
  static func script(_ path: String) throws(Failure) -> Script {
    let text = try contents(path)
    do throws(ScriptError) {
      return try Script(reading: text, name: path) { name in try? contents(beside(path, name)) }
    } catch {
      throw Failure(.wrongBytes, "this rule file cannot be used\n\(error)")
    }
  }

  private static func contents(_ path: String) throws(Failure) -> [UInt8] {
    try Input.bytes("@\(path)", atMost: Script.largestFile + 1)
  }

  /// A path as a rule file means it: from the folder that the file is in.
  private static func beside(_ path: String, _ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}
