import Glibc
import SocketScript

/// The bytes to send, from the words that name them.
enum Input {
  /// - Parameter limit: how much is read of a file at most.
  /// - Throws: ``Failure``: wrong notation, or a file that cannot be read.
  static func bytes(_ notation: String, atMost limit: Int = .max) throws(Failure) -> [UInt8] {
    let source: ByteSource
    do throws(ByteNotationError) {
      source = try ByteSource(notation)
    } catch {
      throw Failure(.wrongBytes, "these are not bytes: \(error)")
    }
    switch source {
    case .bytes(let bytes): return bytes
    case .standardInput: return try contents(of: STDIN_FILENO, named: "standard input")
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw Failure(.inputMissing, "cannot read \(path): \(String(cString: strerror(errno)))")
      }
      defer { close(descriptor) }
      return try contents(of: descriptor, named: path, atMost: limit)
    }
  }

  static var standardInputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  static func contents(
    of descriptor: Int32,
    named name: String,
    atMost limit: Int = .max
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += buffer.prefix(count)
        if bytes.count >= limit { return bytes }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw Failure(.inputMissing, "cannot read \(name): \(String(cString: strerror(errno)))")
      }
    }
  }
}
