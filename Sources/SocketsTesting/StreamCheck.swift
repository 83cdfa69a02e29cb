/// One behaviour that is expected of every stream.
///
///     @Test(arguments: StreamCheck.all) func myStreamKeepsIts(_ promise: StreamCheck) async throws {
///       try await promise.run { try await StreamPair(…) }
///     }
///
/// A check decides nothing by the clock: on a slow machine it takes longer and says the same.
public struct StreamCheck: Sendable, CustomStringConvertible {
  /// A name in one word, such as `pingPong`.
  public let name: String
  /// What is expected, as a sentence.
  public let promise: String
  private let body: @Sendable (StreamPair) async throws -> Void

  init(_ name: String, _ promise: String, _ body: @escaping @Sendable (StreamPair) async throws -> Void) {
    self.name = name
    self.promise = promise
    self.body = body
  }

  public var description: String { name }

  /// All checks, the simple ones first.
  public static let all: [StreamCheck] = transfers + ends + deadlines + cancellation + sharing

  /// Makes a fresh pair, checks it and closes it.
  ///
  /// - Parameters:
  ///   - limit: a check that runs for longer is a hang, and fails. Give a slow machine time: none of it is waited for
  ///     when all is well.
  ///   - makePair: makes two ends of one stream.
  /// - Throws: ``CheckFailure`` when the stream behaves differently, and what `makePair` throws.
  public func run(
    within limit: Duration = .seconds(120),
    _ makePair: @escaping @Sendable () async throws -> StreamPair
  ) async throws {
    let outcome = FirstOutcome()
    let work = Task { [body] in
      do {
        let pair = try await makePair()
        var failure: (any Error)?
        do { try await body(pair) } catch {
          failure = (error as? CheckFailure) ?? CheckFailure("a call failed: \(error)")
        }
        await pair.first.close()
        await pair.second.close()
        outcome.settle(failure)
      } catch {
        outcome.settle(error)
      }
    }
    let watch = Task {
      try await Task.sleep(for: limit)
      outcome.settle(CheckFailure("it hangs: after \(limit) it has not ended"))
    }
    // Not a task group: that would wait for a check that hangs.
    let failure = await withTaskCancellationHandler {
      await outcome.value
    } onCancel: {
      work.cancel()
    }
    watch.cancel()
    guard let failure else { return }
    work.cancel()
    if let failure = failure as? CheckFailure { throw failure.of(self) }
    throw failure
  }
}
