import Logging
import SocketAddresses
import SocketKernel

/// Where the library says what it cannot throw to anyone: one line an event. Its words are the same each time, so that
/// lines can be counted by them; what it is about stands in its metadata, and the error goes to the handler as it is.
let log = Logger(label: "sockets")

extension Logger.Metadata {
  /// An error as values: `operation`, `cause` (an errno's name), `disposition`, `local` and `remote`, as far as they are
  /// known. Of an error that is none of ours, only where it happened.
  init(_ error: any Error, local: SocketAddress? = nil, remote: SocketAddress? = nil) {
    self.init()
    let ours = error as? SocketError
    if let ours {
      self["operation"] = "\(ours.operation)"
      self["cause"] = .string(ours.errno?.name ?? "\(ours.cause)")
      self["disposition"] = "\(ours.disposition)"
    }
    if let local = ours?.local ?? local { self["local"] = .stringConvertible(local) }
    if let remote = ours?.remote ?? remote { self["remote"] = .stringConvertible(remote) }
  }
}
