import Foundation
import TestSupport
import Testing

private func ports(_ arguments: String..., environment: [String: String] = [:]) async throws -> Finished {
  try await sock.run(["ports"] + arguments, environment: environment, within: .seconds(60))
}

/// `sock ports` about the registry: the same everywhere.
@Suite struct PortsRegistryTests {
  @Test func theLecturesTableIsOneCommand() async throws {
    let table = try await ports("--lecture")
    let numbers = table.outputText.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
    #expect(numbers == ["20", "21", "22", "23", "25", "53", "67", "68", "80", "123", "161", "162", "389", "443"])
    #expect(table.outputText.contains("389   ldap      TCP      Lightweight Directory Access Protocol\n"))
  }

  @Test(arguments: [
    (["1/tcp"], "1  tcp udp  tcpmux  TCP Port Service Multiplexer\nclient  on a port that its kernel chooses"),
    (["--search", "lightweight directory"], "389  tcp udp  ldap  Lightweight Directory Access Protocol\n"),
    (["bootps/udp"], "also    dhcps\nclient  on 68, which makes"),
    (["4"], "4  unassigned in IANA's registry\n"),
    (["6000-6001"], "6000-6063  tcp udp  x11"),
  ])
  func saysWhatAPortIsFor(arguments: [String], text: String) async throws {
    let page = try await sock.run(["ports"] + arguments)
    #expect(page.outputText.contains(text), "\(page.outputText)\(page.errorText)")
  }

  @Test(arguments: [
    (["htpp"], 64, "did you mean \"http\"?"),
    (["70000"], 64, "a number above 65535"),
    (["9-3"], 64, "write 3-9"),
    (["80/unix"], 64, "has no ports; write /tcp"),
    (["--search", "gophre"], 1, "did you mean \"gopher\"?"),
    (["--protocol", "tpc"], 64, "there are   tcp mptcp"),
    (["--state", "sleeping"], 64, "there are   established"),
    (["--user", "nobody-has-this-name"], 64, "there is no user"),
    (["--watch", "--json"], 64, "for programs: sock ports --json"),
    (["--from", "8000"], 64, "--from belongs to --free"),
    (["--free", "0"], 64, "1 to 65535 ports"),
    (["--lecture", "80"], 64, "takes no port"),
    (["--interval", "1s"], 64, "belong to --watch"),
    (["--interval", "1", "--watch"], 64, "1s or 1ms?"),
  ])
  func refuses(arguments: [String], status: Int32, why: String) async throws {
    let refused = try await sock.run(["ports"] + arguments)
    #expect(refused.status == status && refused.errorText.contains(why), "\(refused.status) \(refused.errorText)")
    #expect(refused.output.isEmpty)
  }
}

/// `sock ports` about the sockets of this machine.
@Suite struct PortsHolderTests {
  @Test func whoHasAPortIsSaidWithEverythingAboutIt() async throws {
    let server = try await Serving("tcp://127.0.0.1:0?backlog=7")
    let page = try await ports(server.port)
    #expect(page.status == 0)
    for part in [
      "\ntcp://127.0.0.1:\(server.port)  listen\n", "   pid \(server.program.processIdentifier)  user ",
      "  backlog  0 of 7 wait to be accepted\n", "  memory   receive 0 of ",
    ] {
      #expect(page.outputText.contains(part), "\(page.outputText)")
    }

    let document = try await ports(server.port, "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(document.output)) as? [String: Any])
    let sockets = try #require(object["sockets"] as? [[String: Any]])
    // Others may have the same port over UDP or in another network.
    let socket = sockets.first { $0["pid"] as? Int == Int(server.program.processIdentifier) }
    #expect(object["schema"] as? Int == 1 && socket?["backlog"] as? Int == 7 && socket?["state"] as? String == "listen")

    let list = try await ports("--process", String(server.program.processIdentifier), environment: ["COLUMNS": "80"])
    let lines = list.outputText.split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.count <= 80 }, "\(list.outputText)")
    #expect(lines.last?.hasPrefix("tcp       127.0.0.1:\(server.port)") == true)
    _ = try await server.stop()
  }

  @Test func aFreePortIsTheAnswerNo() async throws {
    let free = try await ports("1/dccp")
    #expect(free.status == 1 && free.outputText.contains("nobody has 1/dccp\n"))
  }

  @Test func freePortsCanBeBound() async throws {
    let found = try await ports("--free", "3", "--from", "20000")
    let numbers = found.outputText.split(separator: "\n").compactMap { UInt16($0) }
    #expect(
      found.status == 0 && numbers.count == 3 && numbers == numbers.sorted() && numbers.allSatisfy { $0 >= 20000 }
    )
    #expect(Set(numbers).count == 3)
  }

  @Test func watchingPrintsWhatCameAndWent() async throws {
    let watch = try sock.start([
      "ports", "--watch", "--interval", "50ms", "--protocol", "unix", "--process", "sock serve",
    ])
    try await watch.printed("PROGRAM", on: .output)
    let name = "ports-watch-\(UInt32.random(in: 0 ... .max))"
    let server = try await Serving("unix-abstract:\(name)")
    let came = try await watch.line(containing: "unix-abstract:\(name)", on: .output, within: .seconds(120))
    #expect(came.hasPrefix("+ unix "))
    _ = try await server.stop()
    let both = try await watch.lines(2, containing: "unix-abstract:\(name)", on: .output, within: .seconds(120))
    #expect(both[1].hasPrefix("- unix "))
    watch.signal(SIGTERM)
    _ = try await watch.finish()
  }
}
