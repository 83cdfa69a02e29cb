// Has system calls fail, below the library, and prints what it makes of that. A process of its own: what fails here
// would fail in every test that runs at the same time. FaultTests runs this and reads what it says.
import Glibc

let arguments = CommandLine.arguments.dropFirst()

Watchdog.start(patience: getenv("FAULT_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 50)
do {
  switch arguments.first {
  case "sweep": try await sweep(only: arguments.dropFirst().first)
  default: say("say which experiment: sweep")
  }
} catch {
  say("the experiment ended early: \(error)")
}

/// Prints a line at once: the process may not live to its end.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
