import FaultSeam
import Glibc
import SocketKernel
import Sockets
import Synchronization
import SystemPackage

/// An operation, or a few that belong together, made anew for every failure.
struct Scenario {
  let name: String
  var floor = Floor.loops
  /// How many calls of a kind fail, each in its turn, and with which errnos. Of the many alike of a bulk transfer a few
  /// will do.
  var depth = 40
  var errnos: Set<Int32>?
  let body: @Sendable (Errors) async throws -> Void
}

/// What the two sides of an exchange were told.
final class Errors: Sendable {
  private let list = Mutex<[any Error]>([])

  var all: [any Error] { list.withLock { $0 } }

  func note(_ error: any Error) { list.withLock { $0.append(error) } }

  /// Runs one side of an exchange.
  func watch(_ body: () async throws -> Void) async {
    do { try await body() } catch { note(error) }
  }

  /// The same, of what is cancelled in the course of things.
  func watchUnlessCancelled(_ body: () async throws(SocketError) -> Void) async {
    do throws(SocketError) { try await body() } catch { if error.cause != .cancelled { note(error) } }
  }
}

/// An exchange did not give what it should have, and no call had said so.
struct WrongResult: Error, CustomStringConvertible {
  let description: String
}

/// Has every call of every scenario fail once with each errno of the table, the first call of its kind, then the second
/// and so on until there are no more; and prints what is not as it should be.
func sweep(only name: String?) async throws {
  var cases = 0
  var told = 0
  for scenario in kernelScenarios + loopScenarios where name == nil || scenario.name == name {
    Watchdog.begin(scenario.name)
    for _ in 0..<3 {
      // Nothing fails yet: what is opened once and stays is opened.
      let errors = Errors()
      await errors.watch { try await scenario.body(errors) }
      for error in errors.all { say("\(scenario.name) fails by itself: \(error)") }
    }
    for row in callTable {
      for nth in 1...scenario.depth {
        var isThere = false
        for errno in row.errnos where scenario.errnos?.contains(errno) ?? true {
          let outcome = await run(scenario, row, nth, errno)
          guard outcome != .notCalled else { break }
          isThere = true
          cases += 1
          if outcome == .told { told += 1 }
        }
        if !isThere { break }
      }
    }
  }
  let wrong = fault_wrong_closes()
  if wrong > 0 { say("\(wrong) times something was closed that was not open") }
  say("\(cases) failures, \(told) told as errors, \(cases - told) passed over")
  say("done")
}

private enum Outcome { case notCalled, told, passedOver }

private func run(_ scenario: Scenario, _ row: CallRow, _ nth: Int, _ errno: Int32) async -> Outcome {
  let failure = "\(scenario.name), \(row.name) number \(nth) fails with \(name(errno))"
  Watchdog.begin(failure)
  let before = fault_open_descriptors()
  let errors = Errors()
  Place.enter(.working)
  fault_arm(Int32(row.call.rawValue), Int32(nth), errno)
  await errors.watch { try await scenario.body(errors) }
  await settle(to: before)
  guard fault_disarm() != 0 else { return .notCalled }
  if fault_open_descriptors() > before { reportLeaks(failure) }
  let place = Place(rawValue: fault_marked())!
  let circumstances = Circumstances(scenario: scenario.name, floor: scenario.floor, place: place)
  // Another thread's loop may be about to.
  if errors.all.isEmpty && row.expectation(of: errno, circumstances)?.kind == .again { await untilMadeAgain() }
  return judge("\(failure), \(place)", errors.all, row, errno, circumstances)
}

/// What was dropped elsewhere is closed by its loop, a moment later.
func settle(to count: Int32) async {
  let end = ContinuousClock.now + .seconds(10)
  while fault_open_descriptors() > count, .now < end { await Task.yield() }
}

private func untilMadeAgain() async {
  let end = ContinuousClock.now + .seconds(10)
  while fault_calls_since() == 0, .now < end { await Task.yield() }
}

func reportLeaks(_ failure: String) {
  var number: Int32 = 0
  var call: Int32 = 0
  var open: [String] = []
  while case let next = fault_next_open(number, &call), next >= 0 {
    open.append("\(next) of \(String(cString: fault_name(call)))")
    number = next + 1
  }
  say("\(failure): a descriptor stays open: \(open.joined(separator: ", "))")
}

private func judge(
  _ failure: String,
  _ errors: [any Error],
  _ row: CallRow,
  _ errno: Int32,
  _ circumstances: Circumstances
) -> Outcome {
  let expected = resolverErrors.first { $0.number == errno }?.errno ?? errno
  let told = errors.lazy.compactMap { $0 as? SocketError }.first { $0.errno?.rawValue == expected }
  let rule = row.expectation(of: errno, circumstances)
  // Handlers of a server that stops hear that it does.
  let others = errors.filter { ($0 as? SocketError)?.cause != .stopping }
  if showsAll {
    let outcome =
      told != nil ? "told" : others.isEmpty ? fault_calls_since() > 0 ? "again" : "without" : "others \(others)"
    say("\(failure): \(outcome), \(rule.map { "\($0.kind)" } ?? "told")")
  }
  if let told {
    if let rule, rule.kind == .again || rule.kind == .without { say("\(failure): told, although \(rule.reason)") }
    examine(told, failure, row, errno)
    return .told
  }
  let wasAgain = fault_calls_since() > 0
  switch rule?.kind {
  case nil: say("\(failure): " + (others.isEmpty ? "nobody is told" : "others are told, \(others)"))
  case .toldOrTurnedAway: break
  case _ where !others.isEmpty: say("\(failure): others are told, \(others), although \(rule!.reason)")
  case .again where !wasAgain, .toldOrAgain where !wasAgain:
    say("\(failure): not made again, although \(rule!.reason)")
  case .again, .without, .toldOrAgain, .toldOrWithout: break
  }
  return .passedOver
}

/// What an error says.
private func examine(_ error: SocketError, _ failure: String, _ row: CallRow, _ errno: Int32) {
  let text = "\(error)"
  if !row.operations.contains(error.operation) { say("\(failure): the wrong operation, \(text)") }
  if !text.contains("(\(name(errno)))") { say("\(failure): without its errno, \(text)") }
  let addresses = [error.local, error.remote].compactMap { $0 }
  if !addresses.isEmpty {
    if addresses.contains(.unix(.unnamed)) { return }
    if !addresses.contains(where: { text.contains("\($0)") }) { say("\(failure): without its address, \(text)") }
  } else if [.bind, .listen, .connect].contains(error.operation) {
    say("\(failure): without an address, \(text)")
  }
}

/// For who wants to see what becomes of each.
private let showsAll = getenv("FAULT_SHOW") != nil
