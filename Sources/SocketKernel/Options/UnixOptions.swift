internal import Glibc

/// The options of Unix-domain sockets, which are of level `SOL_SOCKET` too. Source: unix(7).
extension SocketOption {
  /// Whether each received message says which process sent it: `SO_PASSCRED`. A socket that sets it without a name is
  /// given an abstract one at the next `connect` or send.
  public static var passCredentials: SocketOption<Bool, ReadWrite> {
    SocketOption<Bool, ReadWrite>(SOL_SOCKET, SO_PASSCRED, "SO_PASSCRED", .flag)
  }

  /// Who connected, or listened, or made the pair, as it was at that moment: `SO_PEERCRED`.
  public static var peerCredentials: SocketOption<PeerCredentials, ReadOnly> {
    SocketOption<PeerCredentials, ReadOnly>(
      SOL_SOCKET,
      SO_PEERCRED,
      "SO_PEERCRED",
      OptionCoding(PeerCredentials.self) { $0 }
    )
  }
}

/// A process and its user, vouched for by the kernel. The layout is that of `struct ucred`.
public struct PeerCredentials: Sendable, Hashable, BitwiseCopyable {
  /// The process; 0 when it is outside this process's namespace.
  public let processID: Int32
  /// The effective user.
  public let userID: UInt32
  /// The effective group.
  public let groupID: UInt32

  public init(processID: Int32, userID: UInt32, groupID: UInt32) {
    self.processID = processID
    self.userID = userID
    self.groupID = groupID
  }
}
