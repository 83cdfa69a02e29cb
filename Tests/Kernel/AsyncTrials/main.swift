// Every family of the guest through the async face: a line for each exchange, its answer, and what came or why not.
// What `sock families --try` does is the same over the blocking floor.
import SocketInspect

let surroundings = Trial.Surroundings()
for exchange in try Exchange.all(surroundings) {
  do {
    let received = try await exchange.run()
    print("\(exchange.word)\t\(received.suffix(1) == [0x1b] ? "yes" : "no")\t\(received)")
  } catch {
    print("\(exchange.word)\tno\t\("\(error)".split(separator: "\n").first ?? "")")
  }
}
