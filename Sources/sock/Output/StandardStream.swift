import Dispatch
import Glibc

/// The two outputs of the program: the payload goes to one, and everything that is about it to the other.
enum StandardStream: Int32, Sendable {
  case output = 1
  case errors = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  func write(_ text: String) { write(Array(text.utf8)[...]) }

  /// Writes everything, and lets this thread do other things meanwhile: whoever reads a pipe may be slow.
  func writeElsewhere(_ bytes: ArraySlice<UInt8>) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        write(bytes)
        continuation.resume()
      }
    }
  }

  /// Writes everything in as few calls as possible, so that lines of several tasks do not mix.
  ///
  /// A payload that cannot be written, on a full disk for example, ends the program: whoever reads it must not take
  /// a part for the whole. A reader that went away ends it too, by SIGPIPE, as is usual between programs.
  func write(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // Somebody who shares the terminal or pipe with us made it non-blocking.
        var room = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        guard self == .output else { return }
        Self.errors.write("sock: cannot write to standard output: \(String(cString: strerror(errno)))\n")
        exit(ExitStatus.brokenOff.rawValue)
      }
    }
  }
}
