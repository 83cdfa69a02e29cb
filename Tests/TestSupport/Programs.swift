import Foundation
public import Testing

extension Trait where Self == ProgramTurns {
  /// Each test takes a turn, of which there are a few: for suites whose tests start programs.
  ///
  /// Programs have limits of their own, "no answer within five seconds" for one. A hundred of them side by side on two
  /// processors all run into those, and their tests fail for a reason that no user would ever meet.
  public static var programs: Self { ProgramTurns() }
}

/// See ``Testing/Trait/programs``.
public struct ProgramTurns: SuiteTrait, TestTrait, TestScoping {
  public var isRecursive: Bool { true }

  public func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { testCase == nil ? nil : self }

  @concurrent public func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    await Turns.shared.take()
    do {
      try await function()
    } catch {
      await Turns.shared.giveBack()
      throw error
    }
    await Turns.shared.giveBack()
  }
}

private actor Turns {
  static let shared = Turns()

  private var free = max(2, ProcessInfo.processInfo.activeProcessorCount)
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Handed over first come, first served.
  func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
