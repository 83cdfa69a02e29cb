import CSockets
import Glibc
import SocketAddresses
import SocketKernel

/// What a server and a client do, line for line as the lecture has it.
struct OwnEnd: Sendable {
  let plan: OwnTrace
  let place: sockets_network
  let recorder: OwnRecorder

  /// As much as a program of the lecture asks for at once.
  private static let room = 4096

  private func socket(_ role: Lane.Role, _ process: Int) throws(SocketError) -> OwnSocket {
    try OwnSocket(plan.transport, plan.address, role, process: process, in: place, timeout: plan.timeout, recorder)
  }

  private var isDatagram: Bool { plan.transport == .udp || plan.transport == .unixDatagram }

  /// - Parameter ready: called once a client may come.
  func serve(as process: Int, ready: () -> Void) throws(SocketError) {
    var socket = try socket(isDatagram ? .server : .listener, process)
    do throws(SocketError) {
      if plan.transport == .tcp { try socket.reuseAddress() }
      try socket.bind(to: plan.address)
    } catch {
      try? socket.close()
      throw error
    }
    defer { removeFile() }
    do throws(SocketError) {
      if isDatagram { try answerOne(&socket, ready) } else { try accept(&socket, ready) }
    } catch {
      try? socket.close()
      throw error
    }
    try socket.close()
  }

  private func answerOne(_ socket: inout OwnSocket, _ ready: () -> Void) throws(SocketError) {
    ready()
    let request = try socket.receive(upTo: 65536)
    _ = try perform(plan.answer!(.bytes(request.bytes)), &socket, request.sender)
  }

  private func accept(_ socket: inout OwnSocket, _ ready: () -> Void) throws(SocketError) {
    try socket.listen(backlog: 1)
    ready()
    var connection = try socket.accept()
    do throws(SocketError) {
      try converse(&connection)
    } catch {
      try? connection.close()
      throw error
    }
    try connection.close()
  }

  private func converse(_ connection: inout OwnSocket) throws(SocketError) {
    guard try perform(plan.answer!(.connected), &connection, nil) else { return }
    while true {
      let request = try connection.receive(upTo: Self.room).bytes
      guard try perform(plan.answer!(request.isEmpty ? .end : .bytes(request)), &connection, nil) else { return }
      if request.isEmpty { return }
    }
  }

  /// - Returns: Whether the server goes on.
  private func perform(
    _ steps: [OwnTrace.Step],
    _ socket: inout OwnSocket,
    _ sender: SocketAddress?
  ) throws(SocketError) -> Bool {
    for case .send(let bytes) in steps { recorder.promise(isDatagram ? 1 : bytes.count) }
    for step in steps {
      switch step {
      case .send(let bytes): try socket.send(bytes, to: sender)
      case .wait(let duration):
        var time = timespec(
          tv_sec: Int(duration.components.seconds),
          tv_nsec: Int(duration.components.attoseconds / 1_000_000_000)
        )
        var rest = timespec()
        while !recorder.isStopped, nanosleep(&time, &rest) < 0 { time = rest }
      case .close: return false
      }
    }
    return true
  }

  /// - Returns: The reply.
  func call(as process: Int) throws(SocketError) -> [UInt8] {
    var socket = try socket(.client, process)
    var reply: [UInt8] = []
    do throws(SocketError) {
      if isDatagram {
        // Nobody can answer a Unix socket without a name: the kernel gives it one.
        if plan.transport == .unixDatagram { try socket.bind(to: .unix(.unnamed)) }
        try socket.send(plan.request, to: plan.address)
        var count = 0
        repeat {
          reply += try socket.receive(upTo: 65536).bytes
          count += 1
        } while count < recorder.promised
      } else {
        try socket.connect(to: plan.address)
        if !plan.request.isEmpty { try socket.send(plan.request) }
        if plan.halfCloses { try socket.finishSending() }
        while true {
          let part = try socket.receive(upTo: Self.room).bytes
          reply += part
          if part.isEmpty || !plan.halfCloses && reply.count >= recorder.promised { break }
        }
      }
    } catch {
      try? socket.close()
      throw error
    }
    try socket.close()
    return reply
  }

  /// The file of a Unix socket, which `close` leaves behind.
  private func removeFile() {
    guard case .unix(let address) = plan.address, address.kind == .path else { return }
    _ = unlink(address.bytes.map { CChar(bitPattern: $0) } + [0])
  }
}
