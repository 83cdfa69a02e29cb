import Dispatch
import SocketAddresses
import Synchronization

extension Endpoint {
  /// What `sock send` and `sock wait` call.
  static let callable: [Transport] = spoken + [.unixSequencedPacket, .vsock, .descriptor]

  /// - Throws: ``Failure``: an endpoint that only a server can have.
  func checkThatItCanBeCalled() throws(Failure) {
    if host == .any {
      throw Failure(.wrongCommandLine, "\(self) is for listening: nobody can call every address; write localhost for *")
    }
    if port == .any {
      throw Failure(.wrongCommandLine, "\(self) is for listening: port 0 is no port to call")
    }
    guard options.backlog == nil else {
      throw Failure(.wrongCommandLine, "backlog is for servers, and this is a client: \(self)")
    }
  }

  /// The addresses to call, the preferred first.
  ///
  /// - Parameter limit: for asking name servers. The C library cannot be told to stop asking, so it is left to itself
  ///   when the time is over.
  func placesToCall(within limit: Duration) async throws(Failure) -> [Place] {
    guard case .name(let name)? = host else { return try places() }
    let answer = await firstOf(limit) { [self] in Result { () throws(Failure) in try places() } }
    guard let answer else {
      throw Failure(.timedOut, "cannot resolve \(name): no name server answered within \(limit.asWord)")
    }
    return try answer.get()
  }

  /// What `body` gives, on a thread of its own; nil when that takes longer than `limit`.
  private func firstOf<Value: Sendable>(_ limit: Duration, _ body: @escaping @Sendable () -> Value) async -> Value? {
    let waiting = Waiting<Value?>()
    return await withCheckedContinuation { continuation in
      waiting.begin(continuation)
      DispatchQueue.global().async { waiting.resume(body()) }
      let nanoseconds = limit.components.seconds * 1_000_000_000 + limit.components.attoseconds / 1_000_000_000
      DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(nanoseconds))) { waiting.resume(nil) }
    }
  }
}

/// A continuation that the first of several resumes.
private final class Waiting<Value: Sendable>: Sendable {
  private let continuation = Mutex<CheckedContinuation<Value, Never>?>(nil)

  func begin(_ continuation: CheckedContinuation<Value, Never>) { self.continuation.withLock { $0 = continuation } }

  func resume(_ value: Value) {
    let waiting = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    waiting?.resume(returning: value)
  }
}
