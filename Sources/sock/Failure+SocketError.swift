import SocketAddresses
import SocketKernel
import SystemPackage

extension Failure {
  /// An error of the library in the words of the command line: the endpoint's word instead of the bare address, and
  /// what to do on a line of its own.
  init(_ status: ExitStatus? = nil, _ error: SocketError, doing what: String, advice: String? = nil) {
    let help = (advice ?? error.advice).map { "\n  \($0)" } ?? ""
    self.init(status ?? error.exitStatus, "cannot \(what): \(error.reason)\(help)")
  }
}

extension SocketError {
  /// `connection refused (ECONNREFUSED)`, without what was tried.
  var reason: String {
    guard operation != .resolve, let errno else {
      // The library's sentence, of which only the part behind the colon is the reason.
      let sentence = description
      return sentence.range(of: ": ").map { String(sentence[$0.upperBound...]) } ?? sentence
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
    case (.addressInUse, _), (.addressNotAvailable, .bind), (.noSuchFileOrDirectory, .bind): return .cannotCreate
    // No port is left to call from.
    case (.addressNotAvailable, _): return .systemLimit
    case (.tooManyOpenFiles, _), (.tooManyOpenFilesInSystem, _), (.noBufferSpace, _), (.noMemory, _),
      (.resourceTemporarilyUnavailable, _):
      return .systemLimit
    case (.permissionDenied, _), (.notPermitted, _): return .noPermission
    case (.timedOut, _): return .timedOut
    case (_, .resolve): return .unknownHost
    case (_, .connect), (.connectionRefused, _), (.hostIsDown, _), (.noRouteToHost, _), (.networkUnreachable, _),
      (.networkDown, _), (.addressFamilyNotSupported, _):
      return .unavailable
    default: return .brokenOff
    }
  }
}
