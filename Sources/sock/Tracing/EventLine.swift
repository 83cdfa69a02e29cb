import SocketTrace

/// A trace as a list: one line an event, for reading by eye and by `grep`.
struct EventLines {
  let trace: Trace

  var text: String { trace.events.map { line($0) + "\n" }.joined() }

  private func line(_ event: Event) -> String {
    let time = Duration.nanoseconds(event.begin).forPeople
    switch event.kind {
    case .call(let call):
      let place = call.lane.flatMap { trace.lanes[$0].descriptor }.map { "\($0)" } ?? ""
      let words = [place, call.arguments].filter { !$0.isEmpty }.joined(separator: ", ")
      var line = "\(time)  \(trace.processes[call.process].name)  \(call.name)(\(words))"
      if let error = call.error {
        line += " = -1 \(error)"
      } else if let result = call.result {
        line += " = \(result)"
      } else {
        line += " …"
      }
      if call.isBlocked {
        line += "  waited" + (call.end.map { " \(Duration.nanoseconds($0 - call.begin).forPeople)" } ?? "")
      }
      if let state = call.state { line += "  \(state.name)" }
      return line
    case .segment(let segment):
      let flags = segment.medium == .tcp ? segment.flags.name : segment.icmp ?? segment.medium.rawValue
      let bytes = segment.payload.isEmpty ? "" : "  \(segment.payload.length) bytes"
      return "\(time)  \(segment.source) → \(segment.destination)  \(flags)\(bytes)"
    case .process(let change):
      return "\(time)  \(trace.processes[change.process].name)  \(change.what.rawValue) \(change.detail)"
    case .note(let note): return "\(time)  \(note.text)"
    }
  }
}
