/// The names above the two lanes.
enum Heads {
  /// Who it is, and where.
  static func lines(_ scene: Scene, _ side: Side) -> [String] {
    let trace = scene.trace
    guard let index = side == .left ? scene.conversation.left : scene.conversation.right else {
      return [side == .left ? "nobody called" : "nobody", scene.conversation.strangersAddress.map { "at \($0)" } ?? ""]
    }
    let lane = trace.lanes[index]
    let process = lane.process.map { trace.processes[$0] }
    let who = process.map { $0.command.isEmpty ? $0.name : "\($0.name)  \($0.command)" } ?? "unknown"
    var place = [lane.local ?? "no address"]
    let descriptors = [side == .right ? scene.conversation.listener : nil, index].compactMap { index in
      index.flatMap { trace.lanes[$0].descriptor }.map { String($0) }
    }
    if let pid = process?.pid, pid != 0 { place.append("pid \(pid)") }
    if !descriptors.isEmpty { place.append("fd \(descriptors.joined(separator: ", "))") }
    return [who, place.joined(separator: "  ")]
  }
}
