import FaultSeam
import Glibc
import SocketKernel
import Sockets
import Synchronization
import SystemPackage

/// An operation, or a few that belong together, made anew for every failure.
struct Scenario {
  let name: String
  /// What is no error here, beyond what the call's row says.
  var passedOver: [Passing] = []
  /// What ends one client's connection where nobody of this side is there to be told.
  var turnsAway: [fault_call] = []
  /// How many calls of a kind fail, each in its turn, and with which errnos. Of the many alike of a bulk transfer a few
  /// will do.
  var depth = 40
  var errnos: Set<Int32>?
  let body: @Sendable (Errors) async throws -> Void
}

/// Errnos of a call that a scenario goes on after.
struct Passing {
  let call: fault_call
  let errnos: Set<Int32>

  init(_ call: fault_call, _ errnos: Set<Int32>) {
    self.call = call
    self.errnos = errnos
  }
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

private enum Outcome { case notCalled, told, passedOver, wrong }

private func run(_ scenario: Scenario, _ row: CallRow, _ nth: Int, _ errno: Int32) async -> Outcome {
  let failure = "\(scenario.name), \(row.name) number \(nth) fails with \(Errno(rawValue: errno).name)"
  Watchdog.begin(failure)
  let before = fault_open_descriptors()
  let errors = Errors()
  fault_arm(Int32(row.call.rawValue), Int32(nth), errno)
  await errors.watch { try await scenario.body(errors) }
  await settle(to: before)
  guard fault_disarm() != 0 else { return .notCalled }
  if fault_open_descriptors() > before { reportLeaks(failure) }
  return judge(failure, errors.all, scenario, row, errno)
}

/// What was dropped elsewhere is closed by its loop, a moment later.
func settle(to count: Int32) async {
  let end = ContinuousClock.now + .seconds(10)
  while fault_open_descriptors() > count, .now < end { await Task.yield() }
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
  _ scenario: Scenario,
  _ row: CallRow,
  _ errno: Int32
) -> Outcome {
  guard let error = errors.lazy.compactMap({ $0 as? SocketError }).first(where: { $0.errno?.rawValue == errno }) else {
    let isRight =
      row.passedOver.contains(errno)
      || scenario.passedOver.contains { $0.call == row.call && $0.errnos.contains(errno) }
    // Handlers of a server that stops hear that it does.
    let isWell = errors.allSatisfy { ($0 as? SocketError)?.cause == .stopping }
    if isRight && isWell || scenario.turnsAway.contains(row.call) { return .passedOver }
    say("\(failure): " + (errors.isEmpty ? "nobody is told" : "others are told, \(errors)"))
    return .wrong
  }
  let text = "\(error)"
  if errno == EINTR { say("\(failure): it was not tried again, \(text)") }
  if !row.operations.contains(error.operation) { say("\(failure): the wrong operation, \(text)") }
  if !text.contains("(\(error.errno!.name))") { say("\(failure): without its errno, \(text)") }
  let addresses = [error.local, error.remote].compactMap { $0 }
  if !addresses.isEmpty {
    if addresses.contains(.unix(.unnamed)) { return .told }
    if !addresses.contains(where: { text.contains("\($0)") }) { say("\(failure): without its address, \(text)") }
  } else if [.bind, .listen, .connect].contains(error.operation) {
    say("\(failure): without an address, \(text)")
  }
  return .told
}
