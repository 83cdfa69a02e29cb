internal import Glibc
internal import SocketAddresses
package import SystemPackage

extension SocketError: CustomStringConvertible {
  /// What failed, where, why, and for the common causes what to do:
  /// `cannot listen on 127.0.0.1:1234: address already in use (EADDRINUSE). Another socket …`
  ///
  /// Of an address in use, `Sockets` also has its holder looked for, now: that reads the tables of this machine's sockets
  /// and processes, some milliseconds.
  public var description: String {
    let sentence = "cannot \(attempt): \(reason)"
    let help = refused?.search?(self) ?? advice
    return help.map { "\(sentence). \($0)" } ?? sentence
  }

  /// What was tried, where: `listen on 127.0.0.1:1234`.
  private var attempt: String {
    switch operation {
    case .open: "open a socket"
    case .bind: "bind" + place(" to ", local)
    case .listen: "listen" + place(" on ", local)
    case .accept: "accept a connection" + place(" on ", local)
    case .connect: "connect" + place(" to ", remote) + place(" from ", local)
    case .send: "send" + place(" to ", remote)
    case .receive: "receive" + place(" from ", remote) + (remote == nil ? place(" on ", local) : "")
    case .shutdown: "shut down a connection" + place(" to ", remote)
    case .close: "close a socket" + place(" at ", local)
    case .adopt: "adopt a descriptor"
    case .getOption: "read " + (subject ?? "an option of the socket")
    case .setOption: "set " + (subject ?? "an option of the socket")
    case .localAddress: "read the local address of a socket"
    case .remoteAddress: "read the remote address of a socket"
    case .resolve: "resolve" + (subject.map { " " + $0 } ?? " a name")
    }
  }

  private func place(_ preposition: String, _ address: SocketAddress?) -> String {
    address.map { preposition + String(describing: $0) } ?? ""
  }

  private var reason: String {
    switch cause {
    case .system(let errno): explanation ?? errno.words
    case .cancelled: "the task was cancelled"
    case .deadlineExpired: "the deadline passed"
    case .closed: "this side has closed the socket"
    case .busy: "another task is doing the same on this socket"
    case .stopping: "the server is stopping"
    }
  }
}

extension Errno {
  /// The C library's words in our form, with the constant's name: `address already in use (EADDRINUSE)`.
  ///
  /// Only the first letter is lowered, and only of a word: `RPC version wrong` stays.
  package var words: String {
    let text = description
    let isWord = text.dropFirst().first?.isLowercase ?? false
    return "\(isWord ? text.prefix(1).lowercased() + text.dropFirst() : text) (\(name))"
  }
}
