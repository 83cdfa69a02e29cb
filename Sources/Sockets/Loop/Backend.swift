import Glibc
import Logging
import SocketKernel

/// What the loops ask the kernel with.
///
/// io_uring where the kernel has it and the process may use it: in our benchmarks a request to one of many connections
/// costs a tenth less than with epoll, and pipelined ones a tenth of what they cost there. `SOCKETS_BACKEND` forces
/// one of the two.
enum Backend: String {
  case epoll, uring

  /// The one that `SOCKETS_BACKEND` names.
  private static var forced: Backend? {
    guard let text = getenv("SOCKETS_BACKEND").map({ String(cString: $0) }), !text.isEmpty else { return nil }
    if let backend = Backend(rawValue: text) { return backend }
    log.warning(
      "SOCKETS_BACKEND is neither epoll nor uring: it is left out of account",
      metadata: ["SOCKETS_BACKEND": "\(text)"]
    )
    return nil
  }

  /// Starts the first loop, and says with what. A forced one that the kernel refuses is an error.
  static func startLoop(name: String) throws(SocketError) -> (EventLoop, Backend) {
    if let forced { return (try EventLoop(name: name, backend: forced), forced) }
    do {
      return (try EventLoop(name: name, backend: .uring), .uring)
    } catch {
      // Everyday in a container, where io_uring is often forbidden: not worth a line to those who did not ask.
      log.debug("io_uring cannot be used here, so epoll is", error: error, metadata: Logger.Metadata(error))
      return (try EventLoop(name: name, backend: .epoll), .epoll)
    }
  }
}
