import SocketScript
import Testing

@testable import sock

@Suite struct RequestLogTests {
  func lines(_ form: RequestLog.Form, _ bytes: [UInt8], over transport: ScriptSession.Transport) -> String {
    var session = ScriptSession(.lecture, over: transport)
    let log = RequestLog(form: form)
    var lines = ""
    session.receive(bytes[...], at: .zero) { lines += log.line(for: $0, peer: "tcp://127.0.0.1:5") ?? "" }
    return lines
  }

  @Test func aLineBeginsWithTheRulesName() {
    #expect(
      lines(.text, [0x1b, 0x2b, 0x41], over: .stream) == """
        1  tcp://127.0.0.1:5  1 byte 1b .  →  6 bytes 66 69 72 73 74 21 first!
        2  tcp://127.0.0.1:5  1 byte 2b +  →  7 bytes 73 65 63 6f 6e 64 21 second!
        no rule matched 1 byte 41  tcp://127.0.0.1:5  →  close

        """
    )
    #expect(lines(.text, [0x41], over: .datagram) == "no rule matched 1 byte 41  tcp://127.0.0.1:5  →  no reply\n")
    #expect(lines(.text, [], over: .datagram) == "no rule matched 0 bytes  tcp://127.0.0.1:5  →  no reply\n")
  }

  @Test func longRequestsAreCut() {
    let line = lines(.text, [UInt8](repeating: 0x41, count: 1000), over: .datagram)
    #expect(line.hasPrefix("no rule matched 1000 bytes 41 41 "))
    #expect(line.hasSuffix("41 …  tcp://127.0.0.1:5  →  no reply\n"))
    #expect(line.count < 160)
  }

  @Test func jsonHasOneObjectARequest() {
    #expect(
      lines(.json, [0x1b, 0x41], over: .stream) == """
        {"schema":1,"event":"request","peer":"tcp://127.0.0.1:5","rule":"1","request":{"hex":"1b"},\
        "action":"reply","reply":{"hex":"666972737421","text":"first!"}}
        {"schema":1,"event":"request","peer":"tcp://127.0.0.1:5","why":"no rule matched",\
        "request":{"hex":"41","text":"A"},"action":"close"}

        """
    )
  }

  @Test func quietSaysNothing() {
    #expect(lines(.none, [0x1b, 0x41], over: .stream).isEmpty)
  }
}
