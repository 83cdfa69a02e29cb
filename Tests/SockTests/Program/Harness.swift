import Foundation
import TestSupport
import Testing

/// The built program.
let sock = Program.built("sock")
let python = Program.find("python3")
let ncat = Program.find("ncat")
let socat = Program.find("socat")

/// `sock serve`, once all of its endpoints listen.
struct Serving {
  let program: RunningProgram
  /// The words of the endpoints as the ready lines have them.
  let endpoints: [String]

  /// The first endpoint.
  var endpoint: String { endpoints[0] }
  /// The first endpoint's port.
  var port: String { endpoint.split(separator: ":").last.map(String.init) ?? "" }

  /// - Parameter sockets: how many ready lines to wait for; by default one an endpoint.
  init(_ endpoints: String..., sockets: Int? = nil, arguments: [String] = []) async throws {
    program = try sock.start(["serve"] + endpoints + arguments)
    let lines = try await program.lines(sockets ?? endpoints.count, containing: "listening ")
    self.endpoints = lines.map { String($0.dropFirst("listening ".count)) }
  }

  /// Ends it as Ctrl-C does.
  func stop() async throws -> Finished {
    program.signal(SIGINT)
    return try await program.finish()
  }
}

/// Runs `sock send` with the arguments. It waits for as long as a busy machine may need, where it is not told.
func send(_ arguments: String..., input: [UInt8] = []) async throws -> Finished {
  let patience = arguments.contains("--timeout") ? [] : ["--timeout", "60s"]
  return try await sock.run(["send"] + patience + arguments, input: input)
}

/// A server of a few lines of Python, which prints its port first.
struct PythonServer {
  let program: RunningProgram
  let port: String
  var tcp: String { "tcp://127.0.0.1:\(port)" }
  var udp: String { "udp://127.0.0.1:\(port)" }

  /// - Parameter body: what is done with `s`, which is bound to 127.0.0.1 and listens if it is a stream.
  ///     Its standard input stays open until the test ends it.
  init(_ body: String, over type: String = "SOCK_STREAM") async throws {
    let script = """
      import socket, struct, sys, time
      s = socket.socket(socket.AF_INET, socket.\(type))
      s.bind(('127.0.0.1', 0))
      if '\(type)' == 'SOCK_STREAM': s.listen()
      print('port', s.getsockname()[1], flush=True)
      \(body)
      """
    program = try #require(python).start(["-c", script], keepInputOpen: true)
    port = String(try await program.line(containing: "port ", on: .output).dropFirst("port ".count))
  }

  /// The lecture's server: one request a connection.
  static let lecture = """
    while True:
      c, _ = s.accept()
      request = c.recv(1)
      if request == b'\\x1b': c.send(b'first!')
      elif request == b'\\x2b': c.send(b'second!')
      c.close()
    """

  static let lectureUDP = """
    while True:
      request, sender = s.recvfrom(1024)
      if request == b'\\x1b': s.sendto(b'first!', sender)
      elif request == b'\\x2b': s.sendto(b'second!', sender)
    """
}

/// A folder of its own for a test, with a short path: a Unix-domain socket's has 107 bytes.
func temporaryFolder() throws -> String {
  let path = "/tmp/sock-\(UInt32.random(in: 0 ... .max))"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  return path
}

/// A port that nobody has: the kernel gave it away and has it back.
func freePort(_ type: Int32) -> UInt16 {
  let descriptor = socket(AF_INET, type, 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  withUnsafeMutableBytes(of: &address) { bytes in
    let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
    bind(descriptor, pointer!, length)
    getsockname(descriptor, pointer!, &length)
  }
  return UInt16(bigEndian: address.sin_port)
}
