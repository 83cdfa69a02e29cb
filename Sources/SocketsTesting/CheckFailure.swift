import Synchronization

/// What a stream did otherwise than a ``StreamCheck`` expects.
public struct CheckFailure: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  func of(_ check: StreamCheck) -> CheckFailure {
    CheckFailure("\(check.name): \(description). Expected: \(check.promise)")
  }
}

/// Throws unless it holds.
func expect(_ condition: Bool, _ otherwise: @autoclosure () -> String) throws(CheckFailure) {
  if !condition { throw CheckFailure(otherwise()) }
}

/// Who comes first: the check, or the end of its time.
final class FirstOutcome: Sendable {
  private enum State {
    case open
    case awaited(UnsafeContinuation<(any Error)?, Never>)
    case settled((any Error)?)
  }

  private let state = Mutex(State.open)

  func settle(_ failure: (any Error)?) {
    let waiting = state.withLock { state -> UnsafeContinuation<(any Error)?, Never>? in
      switch state {
      case .open:
        state = .settled(failure)
        return nil
      case .awaited(let continuation):
        state = .settled(failure)
        return continuation
      case .settled: return nil
      }
    }
    waiting?.resume(returning: failure)
  }

  var value: (any Error)? {
    get async {
      await withUnsafeContinuation { continuation in
        let settled = state.withLock { state -> (any Error)?? in
          if case .settled(let failure) = state { return .some(failure) }
          state = .awaited(continuation)
          return .none
        }
        if let settled { continuation.resume(returning: settled) }
      }
    }
  }
}
