import SocketKernel
public import SystemPackage

/// Why nothing could be traced.
public struct TraceFailure: Error, Sendable, CustomStringConvertible {
  /// What was tried: `trace a program`.
  public let action: String
  public let errno: Errno

  init(doing action: String, errno: Int32) {
    self.action = action
    self.errno = Errno(rawValue: errno)
  }

  public var description: String { "cannot \(action): \(errno.description) (\(errno.name))" }
}
