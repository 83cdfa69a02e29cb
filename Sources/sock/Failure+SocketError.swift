import SocketAddresses
import SocketKernel
import SystemPackage

extension Failure {
  /// An error of the library in the words of the command line: the endpoint's word instead of the bare address, and
  /// what to do on a line of its own.
  init(_ error: SocketError, doing what: String, advice: String? = nil) {
    let help = (advice ?? error.advice).map { "\n  \($0)" } ?? ""
    self.init(error.exitStatus, "cannot \(what): \(error.reason)\(help)")
  }
}

extension SocketError {
  /// `connection refused (ECONNREFUSED)`, without what was tried.
  var reason: String {
    guard operation != .resolve, let errno else {
      // The library's sentence, without what was tried and without the advice.
      let reason = description.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? description
      guard let advice, reason.hasSuffix(". \(advice)") else { return reason }
      return String(reason.dropLast(advice.count + 2))
    }
    let words = errno.description
    return "\(words.prefix(1).lowercased())\(words.dropFirst()) (\(errno.name))"
  }

  /// What the error is to a script.
  var exitStatus: ExitStatus {
    switch cause {
    case .deadlineExpired: return .timedOut
    case .cancelled, .stopping: return .interrupted
    case .closed, .busy: return .brokenOff
    case .system: break
    }
    switch (errno, operation) {
    case (_, .resolve): return .unknownHost
    case (.addressInUse, _), (.addressNotAvailable, .bind), (.noSuchFileOrDirectory, .bind): return .cannotCreate
    // No port is left to call from.
    case (.addressNotAvailable, _): return .systemLimit
    case (.tooManyOpenFiles, _), (.tooManyOpenFilesInSystem, _), (.noBufferSpace, _), (.noMemory, _),
      (.resourceTemporarilyUnavailable, _):
      return .systemLimit
    case (.permissionDenied, _), (.notPermitted, _): return .noPermission
    case (.timedOut, _): return .timedOut
    case (_, .connect), (.connectionRefused, _), (.hostIsDown, _), (.noRouteToHost, _), (.networkUnreachable, _),
      (.networkDown, _), (.addressFamilyNotSupported, _):
      return .unavailable
    default: return .brokenOff
    }
  }
}
