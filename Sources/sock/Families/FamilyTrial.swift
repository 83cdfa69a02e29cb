import SocketInspect
import SocketKernel
import SystemPackage

/// `--try`: a byte through a cell, and the code that did it.
enum FamilyTrial {
  enum Outcome: Sendable {
    case received([UInt8])
    case failed(SocketError)
    case impossible(TrialError)
    case timedOut
  }

  /// What a trial may take; over Bluetooth the kernel searches for a while.
  static let limit = Duration.seconds(20)

  /// Runs one, in a task of its own: it blocks, and a peer that hears nothing would block for ever.
  static func run(_ trial: Trial, _ surroundings: Trial.Surroundings) async -> Outcome {
    let (outcomes, report) = AsyncStream.makeStream(of: Outcome.self)
    Task.detached {
      do {
        report.yield(.received(try trial.run(surroundings)))
      } catch let error as SocketError {
        report.yield(.failed(error))
      } catch let error as TrialError {
        report.yield(.impossible(error))
      } catch {
        report.yield(.timedOut)
      }
    }
    Task.detached {
      try? await Task.sleep(for: limit)
      report.yield(.timedOut)
    }
    for await outcome in outcomes { return outcome }
    return .timedOut
  }

  static func named(_ word: String) throws(Failure) -> Trial {
    if let trial = Trial.named(word) { return trial }
    let words = Trial.all.map(\.word).joined(separator: " ")
    throw Failure(.wrongCommandLine, "nothing to try in the cell \(word)\n" + FamilyTable.folded(words, indent: 2))
  }

  /// One trial, with its code.
  static func show(_ trial: Trial) async throws(Failure) {
    print("// \(trial.word)" + (trial.needs.map { ": needs \($0)" } ?? ""))
    print("import SocketKernel\n")
    print(trial.code)
    let outcome = await run(trial, Trial.Surroundings())
    guard case .received(trial.expected) = outcome else { throw failure(trial, outcome) }
    print("\n← " + HexDump(trial.expected).count + "  " + HexDump(trial.expected).hex)
  }

  /// All of them, a line each; the exit code says nothing, because no kernel has everything.
  static func showAll() async {
    let surroundings = Trial.Surroundings()
    for trial in Trial.all {
      let outcome = await run(trial, surroundings)
      if case .received(trial.expected) = outcome {
        print("\(trial.word)\tyes\t" + HexDump(trial.expected).hex)
      } else {
        let reason = failure(trial, outcome).message.split(separator: "\n").first.map(String.init) ?? ""
        print("\(trial.word)\tno\t\(reason)")
      }
    }
  }

  private static func print(_ line: String) { StandardStream.output.write(line + "\n") }

  private static func failure(_ trial: Trial, _ outcome: Outcome) -> Failure {
    switch outcome {
    case .received(let bytes):
      return Failure(.no, "\(trial.word): the peer received \(HexDump(bytes).hex), not \(HexDump(trial.expected).hex)")
    case .failed(let error):
      let isRight = error.errno == .notPermitted || error.errno == .permissionDenied
      return Failure(isRight ? .noPermission : .no, "\(trial.word): \(error)")
    case .impossible(let error):
      return Failure(.no, "\(trial.word): \(error)\n  try  \(error.help)")
    case .timedOut:
      return Failure(.timedOut, "\(trial.word): the peer received nothing within \(limit)")
    }
  }
}
