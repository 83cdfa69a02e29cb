import Glibc
import SocketAddresses

/// Tells other programs the ports that were given: one a line, each once, in the order of the endpoints.
enum PortFile {
  static func write(_ ports: [Port], to path: String) throws(Failure) {
    var seen: Set<Port> = []
    try TextFile.write(ports.filter { seen.insert($0).inserted }.map { "\($0)\n" }.joined(), to: path)
  }
}

/// A file that appears whole or not at all.
enum TextFile {
  /// Writes beside the file and renames, so that who waits for it never reads half of it.
  static func write(_ text: String, to path: String) throws(Failure) {
    let temporary = "\(path).\(getpid())"
    guard let file = fopen(temporary, "wxe") else { throw failure(path) }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
      let failure = failure(path)
      unlink(temporary)
      throw failure
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotCreate, "cannot write \(path): \(String(cString: strerror(errno)))")
  }
}
