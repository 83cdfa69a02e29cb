import Glibc
import Logging
import SocketKernel

/// What the loops ask the kernel with.
enum Backend: String {
  case epoll, uring

  /// Fixed when the first loop starts. `SOCKETS_BACKEND` names one; otherwise epoll.
  static func choose() throws(SocketError) -> Backend {
    guard let text = getenv("SOCKETS_BACKEND").map({ String(cString: $0) }), !text.isEmpty else { return .epoll }
    guard let backend = Backend(rawValue: text) else {
      log.warning("SOCKETS_BACKEND is \"\(text)\": epoll or uring was expected; using epoll")
      return .epoll
    }
    return backend
  }
}
