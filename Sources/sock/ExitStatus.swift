/// What the exit code of `sock` tells a script. The numbers are those of sysexits.h, where it has one.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// Asked, and the answer is no: a reply that differs from `--expect`.
  case no = 1
  case wrongCommandLine = 64
  case wrongBytes = 65
  case inputMissing = 66
  case unknownHost = 68
  /// Refused, unreachable, or the port does not exist: also over UDP.
  case unavailable = 69
  /// No descriptors, no ports or no memory left.
  case systemLimit = 71
  /// The address to listen on is in use.
  case cannotCreate = 73
  /// Reset, broken, or closed before the reply.
  case brokenOff = 74
  case noPermission = 77
  /// As `timeout(1)`.
  case timedOut = 124
  /// As `env(1)`, of a program to run.
  case notExecutable = 126
  case programMissing = 127
  /// As a shell counts SIGINT.
  case interrupted = 130
}

/// Why a verb could not do what it was asked: what, where, why, and on further lines what to do.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
