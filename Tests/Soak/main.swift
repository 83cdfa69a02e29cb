// Opens, half-closes, resets, cancels and times out connections at random, for as long as it is told, and accounts for
// every byte, every descriptor and the memory at the end.
//
//   soak [SECONDS] [SEED]
//   soak --self-test
//
// Exits 1 when something is lost that nobody was told of, and says what. The second form loses something on purpose,
// one thing after another, and exits 1 when that is not seen. `SOCKETS_BACKEND` chooses the loops.
import Glibc

let words = CommandLine.arguments.dropFirst()
if words.first == "--self-test" {
  var unseen = 0
  for loss in Loss.allCases {
    let wrongs = try await Soak(seed: 1, loss: loss, minimum: 24).run(seconds: 0, rounds: 3)
    let isSeen = wrongs.contains { $0.contains(loss.sentence) }
    print("\(loss): \(isSeen ? "seen" : "NOT SEEN, though the account says \(wrongs.prefix(3))")")
    if !isSeen { unseen += 1 }
  }
  exit(unseen == 0 ? 0 : 1)
}

let seconds = words.first.flatMap { Double($0) } ?? 20
let seed = words.dropFirst().first.flatMap { UInt64($0) } ?? 1
// A connection that is never closed holds its other end up for ever: then there is no account, but an answer.
Task.detached {
  try await Task.sleep(for: .seconds(seconds + 240))
  print("WRONG: the connections come to no end")
  exit(1)
}
let wrongs = try await Soak(seed: seed).run(seconds: seconds)
for wrong in wrongs.prefix(20) { print("WRONG: \(wrong)") }
print(wrongs.isEmpty ? "everything is accounted for" : "\(wrongs.count) things are wrong")
exit(wrongs.isEmpty ? 0 : 1)
