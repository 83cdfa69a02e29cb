import SocketAddresses
import SocketScript

/// Says what a script answers, without a socket.
enum Trying {
  /// The lines about one request, which come from a client that is new.
  static func lines(_ script: Script, _ request: [UInt8], over transport: Endpoint.Transport) -> String {
    let log = RequestLog(form: .text)
    let isDatagram = transport.semantics == .datagram
    var session = ScriptSession(
      ScriptRun(script, unixStart: WallClock.now),
      over: isDatagram ? .datagram : .stream,
      from: ScriptSession.Origin(transport: transport.family, peer: .loopback(port: 1))
    )
    var lines = ""
    var answered = false
    func note(_ action: Action) {
      if case .event = action.reason {} else { answered = true }
      lines += log.line(for: action, peer: transport.family) ?? ""
    }
    session.start(at: .zero, perform: note)
    session.receive(request[...], from: .loopback(port: 1), at: .zero, perform: note)
    if !answered, !session.isClosed {
      lines += "no whole request yet: \(HexDump.count(request.count)); then the end of the stream\n"
      session.endOfStream(at: .zero, perform: note)
    }
    return lines
  }
}
