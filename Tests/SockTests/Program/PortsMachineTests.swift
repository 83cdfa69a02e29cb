import Foundation
import TestSupport
import Testing

private let privateNetwork = Program.built("private-network")
/// Whether this machine lets us have a network of our own.
let hasPrivateNetworks: Bool = (try? privateNetwork.start(["true"]).finishBlocking().status) == 0
private let ss = Program.find("ss")
private let isRoot = geteuid() == 0

/// `sock ports` against what other programs say of the same machine.
@Suite(.programs) struct PortsMachineTests {
  /// Also without netlink, and as root also as nobody, to whom processes are hidden.
  @Test(
    .enabled(if: python != nil && ss != nil, "python3 or ss is not installed"),
    .enabled(if: hasPrivateNetworks, "no private networks here")
  )
  func seesWhatSSSees() async throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../compare_ports.py"
    let compared = try await privateNetwork.run(
      ["python3", script, sock.path, Program.built("no-netlink").path],
      within: .seconds(180)
    )
    let lines = compared.outputText.split(separator: "\n")
    #expect(compared.status == 0 && lines.count >= 2, "\(compared.errorText)")
    #expect(lines.allSatisfy { $0.hasPrefix("same ") || $0.hasPrefix("skipped ") }, "\(compared.outputText)")
  }

  @Test(
    .enabled(if: isRoot, "only root may look into other networks"),
    .enabled(if: python != nil && hasPrivateNetworks, "no private networks here, or no python3")
  )
  func socketsOfOtherNetworksAreThere() async throws {
    let listen = "import socket; s = socket.create_server(('127.0.0.1', 0)); print('ready', flush=True); input()"
    let server = try privateNetwork.start(["python3", "-c", listen], keepInputOpen: true)
    _ = try await server.line(containing: "ready", on: .output)
    let found = try await sock.run(["ports", "--json", "--process", String(server.processIdentifier)])
    let document = try #require(JSONSerialization.jsonObject(with: Data(found.output)) as? [String: Any])
    let sockets = try #require(document["sockets"] as? [[String: Any]])
    let namespace = try FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/\(server.processIdentifier)/ns/net"
    )
    #expect(sockets.count == 1 && sockets.first?["network"].map { "net:[\($0)]" } == namespace, "\(found.outputText)")
    server.endInput()
    _ = try await server.finish()
  }

  /// The lecture's server closes first; started again without SO_REUSEADDR, it fails for a minute.
  @Test(.enabled(if: python != nil && hasPrivateNetworks, "no private networks here, or no python3"))
  func whereOnlyTimeWaitIsLeftItsSecondsAreSaid() async throws {
    let lecture = """
      import socket
      s = socket.create_server(('127.0.0.1', 0), reuse_port=False)
      c = socket.create_connection(s.getsockname()); a, _ = s.accept()
      a.close(); c.recv(1); c.close(); print(s.getsockname()[1])
      """
    let serve = "port=$(python3 -c \"$1\") && exec \"$0\" serve \"tcp://127.0.0.1:$port?reuse=0\""
    let refused = try await privateNetwork.run(["sh", "-c", serve, sock.path, lecture])
    #expect(refused.status == 73)
    let lines = refused.errorText.split(separator: "\n")
    try #require(lines.count == 4, "\(refused.errorText)")
    #expect(lines[0].hasSuffix(": address already in use (EADDRINUSE)"))
    #expect(lines[1].contains(/^  nobody listens; 1 old connection is in TIME_WAIT for \d+ s more:$/))
    #expect(lines[2].contains(/^ +127.0.0.1:\d+ -> 127.0.0.1:\d+   \(this side closed first\)$/))
    #expect(lines[3] == "  try      wait, or bind with reuse (sock's default; this run had reuse=0)")
  }

  /// The kernel knows a path in the words in which it was bound.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func theHolderOfARelativePathIsFound() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bind = """
      import os, socket
      os.chdir('\(folder)'); s = socket.socket(socket.AF_UNIX); s.bind('s'); s.listen(); print('ready', flush=True); input()
      """
    let server = try #require(python).start(["-c", bind], keepInputOpen: true)
    _ = try await server.line(containing: "ready", on: .output)
    let refused = try await sock.run(["serve", "unix:\(folder)/s"])
    #expect(refused.status == 73 && refused.errorText.contains("pid \(server.processIdentifier)  user "))
    #expect(refused.errorText.hasSuffix("\n  try      stop that program, or choose another path\n"))
    server.endInput()
    _ = try await server.finish()
  }

  @Test(.enabled(if: isRoot && python != nil, "needs root, to become nobody, and python3"))
  func aHiddenHolderIsToldApartFromNone() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try FileManager.default.copyItem(atPath: sock.path, toPath: "\(folder)/sock")
    let server = try await Serving("tcp://127.0.0.1:0")
    let nobody = """
      import os, sys
      os.setgroups([]); os.setgid(65534); os.setuid(65534)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    let refused = try await #require(python).run(["-c", nobody, "\(folder)/sock", "serve", server.endpoint])
    #expect(refused.status == 73, "\(refused.errorText)")
    let held = refused.errorText.split(separator: "\n").dropFirst().first
    #expect(held?.hasPrefix("  held by  uid 0 (root)") == true)
    #expect(held?.hasSuffix("the process is hidden from you: sudo sock ports \(server.port)") == true)
    let page = try await #require(python).run(["-c", nobody, "\(folder)/sock", "ports", server.port])
    #expect(page.status == 0 && page.outputText.contains("the process is hidden from you"))
    _ = try await server.stop()
  }
}
