extension Trace {
  /// The exchange as a script for packetdrill, which replays the one side's calls and the other side's segments against
  /// a kernel; nil where there is no TCP conversation.
  ///
  /// The called side is the one that is tested, where it was seen: its calls are made, and what it sent is expected.
  /// What packetdrill has no word for stands as a comment. Source: packetdrill's README and its tests.
  public var packetdrill: String? {
    guard
      let conversation = conversations().first(where: { conversation in
        [conversation.left, conversation.right].compactMap(\.self).contains { lanes[$0].transport == .tcp }
      })
    else { return nil }
    return PacketdrillScript(Scene(self, conversation)).text
  }
}

private struct PacketdrillScript {
  let scene: Scene
  let side: Side

  init(_ scene: Scene) {
    self.scene = scene
    side = scene.conversation.right == nil ? .left : .right
  }

  var text: String {
    let title = scene.trace.title.isEmpty ? "a trace" : scene.trace.title
    var lines = ["// \(title), from the \(Narration.name(side, scene))'s side; made by sock trace"]
    let first = scene.steps.first { $0.side == side && $0.isCall || $0.segment != nil }?.time ?? 0
    for step in scene.steps {
      let time = Trace.seconds(step.time - first).dropLast(3)
      switch step.what {
      case .call(let call) where step.side == side:
        lines += line(call, "\(time)")
      case .callBegan(let call) where step.side == side:
        guard let end = call.end else {
          lines.append("// \(time) \(call.name)() never returned")
          continue
        }
        // One that waits runs beside the segments; every other is over before the next line.
        let waits = call.isBlocked || call.name == "connect"
        let range = waits ? "\(time)...\(Trace.seconds(end - first).dropLast(3))" : "\(time)"
        lines += line(call, range)
      case .segment(let segment), .segmentLeft(let segment):
        if step.side == side { lines.append("\(time) > \(packet(segment, isOurs: true))") }
        if step.side != side, case .segment = step.what { lines.append("\(time) < \(packet(segment, isOurs: false))") }
      case .segmentArrived(let segment) where step.side != side:
        lines.append("\(time) < \(packet(segment, isOurs: false))")
      default: break
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ call: Call, _ time: String) -> [String] {
    let descriptor = call.lane.flatMap { scene.trace.lanes[$0].descriptor }.map(String.init) ?? "?"
    // An error's name has a remark behind it, of any words.
    let result = call.error.map { "-1 \($0) (traced)" } ?? "\(call.result ?? 0)"
    let length = call.sent?.length ?? Int(call.arguments.prefix { $0.isNumber }) ?? 4096
    let flags = call.peeks ? "MSG_PEEK" : "0"
    let words: String? =
      switch call.name {
      case "socket": "socket(..., SOCK_STREAM, IPPROTO_TCP)"
      case "bind", "connect": "\(call.name)(\(descriptor), ..., ...)"
      case "accept", "accept4": "accept(\(descriptor), ..., ...)"
      case "listen": "listen(\(descriptor), \(Int(call.arguments.filter(\.isNumber)) ?? 1))"
      case "send", "recv": "\(call.name)(\(descriptor), ..., \(length), \(flags))"
      case "sendto", "recvfrom": "\(call.name == "sendto" ? "send" : "recv")(\(descriptor), ..., \(length), \(flags))"
      case "read", "write": "\(call.name)(\(descriptor), ..., \(length))"
      case "close": "close(\(descriptor))"
      case "shutdown": "shutdown(\(descriptor), \(call.arguments.isEmpty ? "SHUT_WR" : call.arguments))"
      default: nil
      }
    guard let words else { return ["// \(time) \(call.name)() cannot be said here"] }
    return ["\(time) \(words) = \(result)"]
  }

  /// `S. 0:0(0) ack 1 <...>`. What is expected may leave its options open, what is injected may not.
  private func packet(_ segment: Segment, isOurs: Bool) -> String {
    let letters: [(SegmentFlags, String)] = [
      (.fin, "F"), (.syn, "S"), (.rst, "R"), (.psh, "P"), (.urg, "U"), (.ack, "."),
    ]
    let flags = letters.filter { segment.flags.contains($0.0) }.map(\.1).joined()
    let begin = segment.sequence
    let end = begin &+ UInt32(truncatingIfNeeded: segment.payload.length)
    var text = "\(flags) \(begin):\(end)(\(segment.payload.length))"
    if segment.flags.contains(.ack) { text += " ack \(segment.acknowledgement)" }
    if !isOurs { text += " win \(segment.window ?? 65_535)" }
    if segment.flags.contains(.syn) { text += isOurs ? " <...>" : " <\(options(segment))>" }
    return text
  }

  /// The options in packetdrill's words, filled up to whole words of the header.
  private func options(_ segment: Segment) -> String {
    let words = segment.options.split(separator: ",").map { $0.drop { $0 == " " } }
    var options = [words.first { $0.hasPrefix("mss ") }.map(String.init) ?? "mss 1460"]
    if words.contains("sackOK") { options += ["nop", "nop", "sackOK"] }
    if let scale = words.first(where: { $0.hasPrefix("wscale ") }) { options += ["nop", String(scale)] }
    return options.joined(separator: ",")
  }
}
