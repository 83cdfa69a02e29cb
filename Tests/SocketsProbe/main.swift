// Experiments with the process's own limits and descriptors, which need a process of their own: the tests that run at
// the same time in one would disturb each other. ResourceTests runs this and reads what it says.
import Glibc

do {
  switch CommandLine.arguments.dropFirst().first {
  case "succeed": try await succeed()
  case "descriptors": try await countDescriptors()
  case "processes": try await countProcesses()
  case "limit": try await runOutOfDescriptors()
  case "stop-at-limit": try await stopWithoutDescriptors()
  case "idle": try await watchIdleLoops()
  case "small-ring": try await serveWithASmallRing()
  case "children": try await forkWhileServing()
  case "counters": try await countEverything()
  case "spread": try await countWorkOfLoops()
  case "log": try await logEverything()
  default:
    print(
      "say which experiment: descriptors, processes, limit, stop-at-limit, idle, small-ring, children, counters, spread or"
        + " log"
    )
  }
} catch {
  print("the experiment ended early: \(error)")
}

/// How many descriptors this process has open.
func openDescriptors() -> Int {
  guard let directory = opendir("/proc/self/fd") else { return -1 }
  defer { closedir(directory) }
  var count = 0
  while readdir(directory) != nil { count += 1 }
  return count - 3  // itself, "." and ".."
}
