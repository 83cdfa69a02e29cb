import Glibc
import SocketScript

/// A rule file on the disk.
enum RuleFile {
  /// - Parameters:
  ///   - stream: the first endpoint that is a stream, of those that will be served.
  ///   - isAgain: whether it was read before. Only the first time may it be a pipe, as a shell's `<(…)` is:
  ///     a server at work waits for no other program.
  /// - Throws: ``Failure``: a file that cannot be read, or everything that is wrong in it.
  static func script(
    _ path: String,
    stream: ([String]) -> String? = { _ in nil },
    isAgain: Bool = false
  ) throws(Failure) -> Script {
    let text = try contents(path, isAgain: isAgain)
    do throws(ScriptError) {
      return try Script(reading: text, name: path, stream: stream) { name in
        do throws(RegularFile.Refusal) {
          return .bytes(try RegularFile.bytes(beside(path, name), atMost: Script.largestFile + 1))
        } catch {
          return .refused(error.reason)
        }
      }
    } catch {
      throw Failure(.wrongBytes, "this rule file cannot be used\n\(error)")
    }
  }

  private static func contents(_ path: String, isAgain: Bool) throws(Failure) -> [UInt8] {
    guard isAgain else { return try Input.bytes("@\(path)", atMost: Script.largestFile + 1) }
    do throws(RegularFile.Refusal) {
      return try RegularFile.bytes(path, atMost: Script.largestFile + 1)
    } catch {
      throw Failure(.inputMissing, "cannot read \(path): \(error.reason)")
    }
  }

  /// A path as a rule file means it: from the folder that the file is in.
  private static func beside(_ path: String, _ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}
