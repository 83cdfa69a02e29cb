import Glibc

/// A file on a disk, and nothing that would have its reader wait: a pipe without a writer, a terminal.
enum RegularFile {
  struct Refusal: Error {
    /// Why, as a part of a sentence.
    let reason: String
  }

  /// - Parameter limit: how much is read at most.
  static func bytes(_ path: String, atMost limit: Int) throws(Refusal) -> [UInt8] {
    // A FIFO is opened without waiting for its other end, to be looked at.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Refusal(reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Refusal(reason: String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(reason: "it is \(kind(status.st_mode)), and no regular file")
    }
    do throws(Failure) {
      return try Input.contents(of: descriptor, named: path, atMost: limit)
    } catch {
      throw Refusal(reason: error.message)
    }
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFIFO: "a pipe"
    case S_IFDIR: "a folder"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
