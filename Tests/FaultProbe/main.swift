// Has system calls fail, below the library, and prints what it makes of that. A process of its own: what fails here
// would fail in every test that runs at the same time. FaultTests runs this and reads what it says.
import Dispatch
import Glibc

let experiment = CommandLine.arguments.dropFirst().first
let scenario = CommandLine.arguments.dropFirst(2).first

if experiment == "table" {
  printTable()
  exit(0)
}
if experiment == "start" {
  startLoopsFailing()
  exit(0)
}
Watchdog.start(patience: Watchdog.patience)
Task {
  do {
    switch experiment {
    case "sweep": try await sweep(only: scenario)
    case "storms": try await weatherStorms()
    case "overflow": try await overflow()
    default: say("say which experiment: table, start, sweep, storms or overflow")
    }
  } catch {
    say("the experiment ended early: \(error)")
  }
  exit(0)
}
dispatchMain()

/// Prints a line at once: the process may not live to its end.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
