/// Which half of a connection `shutdown(2)` ends.
public enum ShutdownDirection: Int32, Sendable, Hashable {
  /// Nothing more will be received: a waiting receive ends with 0 bytes.
  case read = 0
  /// Nothing more will be sent: the peer receives the end of the stream.
  case write = 1
  case both = 2
}

extension ShutdownDirection: CustomStringConvertible {
  /// The constant's name, such as `SHUT_WR`.
  public var description: String {
    switch self {
    case .read: "SHUT_RD"
    case .write: "SHUT_WR"
    case .both: "SHUT_RDWR"
    }
  }
}
