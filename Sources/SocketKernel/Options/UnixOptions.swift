internal import Glibc

/// The options of Unix-domain sockets, which are of level `SOL_SOCKET` too. Source: unix(7).
extension SocketOption {
  /// Whether each received message says which process sent it: `SO_PASSCRED`. A socket that sets it without a name is
  /// given an abstract one at the next `connect` or send.
  public static var passCredentials: UnixOption<Bool, ReadWrite> {
    UnixOption<Bool, ReadWrite>(SOL_SOCKET, SO_PASSCRED, "SO_PASSCRED", .flag)
  }

  /// Whether each received message brings a descriptor of the process that sent it, which is
  /// `SocketDescriptor.ReceivedMessage.process`: `SO_PASSPIDFD`. From Linux 6.5.
  public static var passProcess: UnixOption<Bool, ReadWrite> {
    UnixOption<Bool, ReadWrite>(SOL_SOCKET, 76, "SO_PASSPIDFD", .flag)
  }

  /// Whether each received message says the security label of its sender: `SO_PASSSEC`.
  public static var passSecurityLabel: UnixOption<Bool, ReadWrite> {
    UnixOption<Bool, ReadWrite>(SOL_SOCKET, 34, "SO_PASSSEC", .flag)
  }

  /// Who connected, or listened, or made the pair, as it was at that moment: `SO_PEERCRED`.
  public static var peerCredentials: UnixOption<PeerCredentials, ReadOnly> {
    UnixOption<PeerCredentials, ReadOnly>(
      SOL_SOCKET,
      SO_PEERCRED,
      "SO_PEERCRED",
      OptionCoding(PeerCredentials.self) { $0 }
    )
  }
}

extension SocketDescriptor {
  /// A descriptor of the process at the other end, which stays that process when its number is given to another one:
  /// `SO_PEERPIDFD`. From Linux 6.5. It becomes readable when the process ends. Source: pidfd_open(2).
  ///
  /// - Throws: ``SocketError`` with operation `getOption`: `ENOPROTOOPT` where the kernel is older, `ENODATA` without a
  ///   peer, `ESRCH` when the process is gone.
  ///
  /// Corresponds to `getsockopt(2)`.
  public func peerProcess() throws(SocketError) -> SocketDescriptor {
    let option = UnixOption<Int32, ReadOnly>(SOL_SOCKET, 77, "SO_PEERPIDFD", .integer)
    return SocketDescriptor(adopting: try self.option(option))
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
