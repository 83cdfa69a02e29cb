import Glibc
import Synchronization

/// What a broken library would lose, done here, in one connection of four: the account must notice.
enum Loss: CaseIterable {
  case descriptor, byte, object

  /// What the account says of it.
  var sentence: String {
    switch self {
    case .descriptor: "descriptors are left open"
    case .byte: "bytes are lost, and nobody was told"
    case .object: "bytes of memory in"
    }
  }

  /// Whether it is this connection's turn.
  static func strikes(_ connection: UInt64) -> Bool { connection % 4 == 3 }

  /// At the connection's end.
  func strike(_ connection: UInt64) {
    guard Self.strikes(connection) else { return }
    switch self {
    case .descriptor: _ = fcntl(0, F_DUPFD_CLOEXEC, 3)
    case .object: Self.kept.withLock { $0.append([UInt8](repeating: 0, count: 512)) }
    case .byte: break
    }
  }

  private static let kept = Mutex<[[UInt8]]>([])
}
