import Foundation
import TestSupport
import Testing

/// The two ordinary servers that ordinary clients fail on, and every kind of endpoint that can be called.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct ReplyTests {
  /// Of nine settings of netcat and its kin, four print nothing of one of these and exit with 0, and three hang.
  @Test(arguments: [
    ("reads to the end", "while c.recv(99): pass", "note: the server answered only after we half-closed"),
    ("reads one byte", "c.recv(1)", ""),
  ])
  func theReplyComesASecondLaterAndIsNotLost(name: String, reads: String, note: String) async throws {
    let server = try await PythonServer("c, _ = s.accept()\n\(reads)\ntime.sleep(1)\nc.sendall(b'reply')\nc.close()")
    let shell = try #require(Program.find("sh"))
    let run = try await shell.run(["-c", #"printf '\033' | "$0" send "$1" --timeout 60s"#, sock.path, server.tcp])
    #expect(run.outputText == "reply" && run.status == 0)
    // Where it is slow, a second may pass for the other server too: then the note is true as well.
    #expect(run.errorText.hasPrefix(note), "\(run.errorText)")
  }

  /// The same two servers for ours and for those settings of others that are installed, side by side. What they get is
  /// theirs; that the table has them, and ours has both replies, is ours. docs/send.md shows it.
  @Test func theTableOfLateRepliesIsMadeOfWhatEachClientGets() async throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../late_replies.py"
    let run = try await #require(python).run([script, sock.path, "--timeout", "240s"], within: .seconds(300))
    #expect(run.status == 0, "\(run.errorText)")
    let rows = run.outputText.split(separator: "\n").dropFirst(2)
    #expect(rows.first?.hasPrefix("| `sock send` | reply, ") == true, "\(run.outputText)")
    for client in [ncat, socat].compactMap({ $0 }) {
      let name = URL(fileURLWithPath: client.path).lastPathComponent
      #expect(rows.count { $0.hasPrefix("| `\(name)") } == 2, "\(run.outputText)")
    }
  }

  static let kinds: [(word: String, server: String)] = [
    ("unix:FOLDER/s", "s = socket.socket(socket.AF_UNIX); s.bind('FOLDER/s'); s.listen(); c, _ = s.accept()"),
    ("unix-abstract:FOLDER", "s = socket.socket(socket.AF_UNIX); s.bind('\\0FOLDER'); s.listen(); c, _ = s.accept()"),
    (
      "unix-seqpacket:FOLDER/s",
      "s = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET); s.bind('FOLDER/s'); s.listen(); c, _ = s.accept()"
    ),
    ("unix-dgram:FOLDER/s", "c = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); c.bind('FOLDER/s')"),
  ]

  @Test(arguments: kinds)
  func everyKindOfUnixSocketCanBeCalled(word: String, server: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Told where to be over its input, so that it listens before it says so.
    let script =
      server.replacingOccurrences(of: "FOLDER", with: folder).replacingOccurrences(of: "c, _ = s.accept()", with: "")
        + """

        print('ready', flush=True)
        \(server.contains("accept") ? "c, _ = s.accept()" : "")
        request, peer = c.recvfrom(99)
        if peer: c.sendto(request + b'!', peer)
        else: c.send(request + b'!')
        """
    let program = try #require(python).start(["-c", "import socket\n" + script])
    _ = try await program.line(containing: "ready", on: .output)
    let endpoint = word.replacingOccurrences(of: "FOLDER", with: folder)
    let run = try await send(endpoint, "hello", "--until", word.contains("dgram") ? "auto" : "6")
    #expect(run.outputText == "hello!" && run.status == 0, "\(run.errorText)")
  }

  /// A socket that was opened by somebody else, as a service manager hands it on.
  @Test(arguments: ["STREAM", "DGRAM", "SEQPACKET"])
  func anInheritedSocketCanBeUsed(type: String) async throws {
    let run = try await #require(python).run([
      "-c",
      """
      import socket, subprocess, sys
      ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_\(type))
      client = subprocess.Popen(sys.argv[1:] + ['fd:%d' % its.fileno(), 'hi', '--timeout', '60s'],
                                pass_fds=[its.fileno()])
      its.close()
      print(ours.recv(9), flush=True)
      ours.send(b'there')
      ours.close()
      sys.exit(client.wait())
      """,
      sock.path, "send",
    ])
    #expect(run.outputText == "b'hi'\nthere" && run.status == 0, "\(run.errorText)")
  }

  @Test func aDescriptorThatIsNoSocketIsSaid() async throws {
    let run = try await send("fd:0", "hi")
    #expect(run.status == 74 || run.status == 69, "\(run.errorText)")
    #expect(run.errorText.contains("ENOTSOCK"))
  }

  @Test func vsockWithoutAPeerIsRefusedOrUnknown() async throws {
    let run = try await send("vsock://local:9", "hi")
    #expect([69, 74, 124].contains(run.status), "\(run.errorText)")
    #expect(run.errorText.hasPrefix("sock: cannot connect to vsock://"))
  }

  @Test func anExchangeCanBeRepeated() async throws {
    let server = try await PythonServer(PythonServer.lecture)
    let run = try await send(server.tcp, "0x1b", "--repeat", "3", "--until", "6", "--expect", "first!")
    #expect(run.outputText == "first!first!first!" && run.status == 0)
  }

  @Test func oneVersionOfIPCanBeAskedFor() async throws {
    let server = try await PythonServer(PythonServer.lecture)
    let name = "tcp://localhost:\(server.port)"
    #expect(try await send(name, "0x1b", "-4", "--until", "6").outputText == "first!")
    let six = try await send(name, "0x1b", "-6", "--until", "6")
    #expect(six.status == 69 && six.errorText.hasPrefix("sock: cannot connect to tcp://[::1]:"), "\(six.errorText)")
    #expect(try await send(server.tcp, "0x1b", "-6").status == 68)
  }
}
