internal import Glibc
internal import SocketAddresses
internal import SystemPackage

/// `O_NONBLOCK`, under a name that says where it goes.
enum FileFlags {
  static var nonBlocking: Int32 { O_NONBLOCK }
}

/// What is or-ed into the type when a socket is made: close-on-exec always, because a flag set afterwards leaves a
/// moment in which another thread's `fork` takes the descriptor along.
func creationFlags(_ nonBlocking: Bool) -> Int32 {
  Int32(bitPattern: SOCK_CLOEXEC.rawValue | (nonBlocking ? SOCK_NONBLOCK.rawValue : 0))
}

/// Makes a call until no signal interrupts it, and throws the errno that its negative answer stands for.
///
/// The addresses go into the error as they are.
@inline(__always)
func repeating<Answer: FixedWidthInteger & SignedInteger>(
  _ operation: SocketError.Operation,
  local: SocketAddress? = nil,
  remote: SocketAddress? = nil,
  _ call: () -> Answer
) throws(SocketError) -> Answer {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    let errno = Errno(rawValue: Int32(truncatingIfNeeded: -answer))
    if errno != .interrupted { throw SocketError(operation, errno, local: local, remote: remote) }
  }
}

extension NativeAddress {
  /// Encodes the address of an operation; one that cannot be encoded fails as the operation would.
  init(
    _ address: SocketAddress,
    for operation: SocketError.Operation,
    local: SocketAddress? = nil,
    remote: SocketAddress? = nil
  ) throws(SocketError) {
    do {
      try self.init(address)
    } catch {
      throw SocketError(operation, error, local: local, remote: remote)
    }
  }
}
