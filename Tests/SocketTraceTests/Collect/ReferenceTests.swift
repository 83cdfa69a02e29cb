import Foundation
import SocketTrace
import TestSupport
import Testing

/// The same program, seen by others: strace for its calls, tcpdump for its segments.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct ReferenceTests {
  static let strace = Program.find("strace")
  static let tcpdump = Program.find("tcpdump")

  /// Both ends in one thread, so that every run is the same: the kernel shakes hands before anybody accepts.
  static let both = """
    import os, select
    l = socket(); l.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1); l.bind(('127.0.0.1', 0)); l.listen(5)
    c = socket(); c.connect(l.getsockname()); s, _ = l.accept()
    c.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1); c.getsockopt(SOL_SOCKET, SO_TYPE)
    c.send(b'a'); s.recv(10)
    os.write(c.fileno(), b'bc'); os.read(s.fileno(), 1); os.read(s.fileno(), 100)
    os.writev(c.fileno(), [b'de', b'', b'f']); os.readv(s.fileno(), [bytearray(2), bytearray(9)])
    c.sendmsg([b'gh', b'ij']); s.recvmsg(3); s.recv_into(bytearray(5))
    select.select([s], [], [], 0.001); p = select.poll(); p.register(c.fileno(), select.POLLOUT); p.poll(1000)
    s.setblocking(False)
    try: s.recv(1)
    except OSError: pass
    c.shutdown(SHUT_WR); s.recv(1); s.send(b'x' * 100000); c.recv(100000, MSG_WAITALL); s.close(); c.recv(1); c.close()
    l.close()
    u = socket(type=SOCK_DGRAM); u.bind(('127.0.0.1', 0)); v = socket(type=SOCK_DGRAM)
    v.sendto(b'hello', u.getsockname()); u.recvfrom(100); v.sendto(b'', u.getsockname()); u.recvfrom_into(bytearray(2))
    v.connect(('127.0.0.1', 9)); v.send(b'a')
    try: v.send(b'b')
    except OSError: pass
    x = socket(AF_INET6); x.connect_ex(('::1', 9))
    for e in (u, v, x): e.close()
    """

  /// `name result` of every call about a socket.
  @Test(.enabled(if: strace != nil, "needs strace"))
  func callsEqualThoseOfStrace() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = folder.appendingPathComponent("log").path
    let program = try Tracing.script("program", Self.both)
    let run = try await Program.built("private-network").run(
      [
        #require(Self.strace).path, "-f", "-y", "-e",
        "trace=%network,read,write,readv,writev,close,select,poll,pselect6,ppoll",
      ]
        + ["-e", "signal=none", "-o", log, program.path] + program.words.dropFirst(),
      within: .seconds(300)
    )
    #expect(run.status == 0, "\(run.errorText)")
    let theirs = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap(
      Self.call(ofStrace:)
    )
    let ours = try await Tracing.run(program).trace.events.compactMap { event -> String? in
      guard case .call(let call) = event.kind else { return nil }
      return "\(call.name) \(call.error ?? call.result.map { "\($0)" } ?? "?")"
    }
    #expect(theirs.count > 40)
    #expect(ours == theirs)
  }

  /// `1234 recvfrom(4<socket:[17]>, "a", 10, 0, NULL, NULL) = 1` as `recv 1`; nil for what is no call of ours.
  private static func call(ofStrace line: Substring) -> String? {
    guard let match = line.wholeMatch(of: /\d+ +(\w+)\((.*)\) += (-?\d+)(?:<.*>)?(?: (E\w+))?.*/) else { return nil }
    let (name, arguments) = (String(match.output.1), match.output.2)
    guard !["getsockname", "getpeername", "socketpair"].contains(name) else { return nil }
    let isAboutSockets =
      switch name {
      case "socket": arguments.hasPrefix("AF_INET")
      case "select", "pselect6", "poll", "ppoll": true
      default: arguments.contains("<socket:") || arguments.contains("<TCP") || arguments.contains("<UDP")
      }
    guard isAboutSockets else { return nil }
    let plain =
      switch name {
      case "sendto" where arguments.hasSuffix("NULL, 0"): "send"
      case "recvfrom" where arguments.hasSuffix("NULL, NULL"): "recv"
      case "accept4": "accept"
      default: name
      }
    return "\(plain) \(match.output.4.map(String.init) ?? String(match.output.3))"
  }

  /// Its order, flags and lengths. tcpdump is one of the traced programs' children and so in the same network.
  @Test(.enabled(if: tcpdump != nil && geteuid() == 0, "needs tcpdump, and root for it"))
  func segmentsEqualThoseOfTcpdump() async throws {
    let tcpdump = try #require(Self.tcpdump)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("packets").path
    let script =
      """
      import subprocess, sys
      # The beginnings of packets: whole ones leave its buffer room for eight, and it would lose the others.
      d = subprocess.Popen(['\(tcpdump.path)', '-i', 'lo', '-s', '256', '-U', '--immediate-mode', '-Z', 'root',
        '-w', '\(file)'], stderr=subprocess.PIPE)
      while b'listening on' not in d.stderr.readline(): pass

      """ + Self.both + """

        m = socket(type=SOCK_DGRAM); m.sendto(b'that was all', ('127.0.0.1', 10))
        while b'that was all' not in open('\(file)', 'rb').read(): pass
        d.terminate(); d.wait()
        """
    let trace = try await Tracing.run(Tracing.script("program", script)).trace
    let printed = try await tcpdump.run(["-n", "-S", "-r", file])
    #expect(printed.status == 0, "\(printed.errorText)")
    var theirs = printed.outputText.split(separator: "\n").compactMap(Self.segment(ofTcpdump:))
    let segments = trace.events.compactMap { event in
      if case .segment(let segment) = event.kind { segment } else { nil }
    }
    var ours = segments.sorted { $0.sent < $1.sent }.map { segment in
      switch segment.medium {
      case .tcp: return "tcp \(segment.source) \(segment.flags.letters) \(segment.payload.length)"
      case .udp: return "udp \(segment.source) \(segment.payload.length)"
      default: return "icmp"
      }
    }
    // What came after the last datagram is a matter of when tcpdump was stopped.
    theirs = Array(theirs[...(theirs.lastIndex { $0.hasSuffix(" 12") } ?? 0)])
    ours = Array(ours[...(ours.lastIndex { $0.hasSuffix(" 12") } ?? 0)])
    #expect(theirs.count > 20)
    #expect(ours == theirs)
    #expect(trace.account.dropped == 0)
  }

  private static func segment(ofTcpdump line: Substring) -> String? {
    if line.contains("ICMP") { return "icmp" }
    guard let match = line.wholeMatch(of: /\S+ IP6? (\S+)\.(\d+) > (\S+): (.*)/) else { return nil }
    let source =
      match.output.1.contains(":") ? "[\(match.output.1)]:\(match.output.2)" : "\(match.output.1):\(match.output.2)"
    if let tcp = match.output.4.firstMatch(of: /Flags \[(.*?)\].*length (\d+)/) {
      return "tcp \(source) \(tcp.output.1) \(tcp.output.2)"
    }
    return match.output.4.firstMatch(of: /length (\d+)/).map { "udp \(source) \($0.output.1)" }
  }
}

extension SegmentFlags {
  /// As tcpdump writes them: `S.` is SYN ACK.
  var letters: String {
    let letters: [(SegmentFlags, String)] = [
      (.fin, "F"), (.syn, "S"), (.rst, "R"), (.psh, "P"), (.ack, "."), (.urg, "U"),
    ]
    return letters.filter { contains($0.0) }.map(\.1).joined()
  }
}
