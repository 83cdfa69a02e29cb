import SocketAddresses
import SocketKernel
import SocketScript
import Sockets

/// A datagram socket, where every datagram is a request, whoever sent it.
final class DatagramService<Transport: DatagramTransport>: Service {
  let place: Place
  var eventLoop: EventLoop { socket.eventLoop }
  private let socket: DatagramSocket<Transport, Bound>
  private let script: Script
  private let log: RequestLog

  init(
    _ socket: consuming DatagramSocket<Transport, Bound>,
    at place: Place,
    _ script: Script,
    _ log: RequestLog
  ) throws(SocketError) {
    self.place = place.at(try socket.localAddress)
    self.socket = socket
    self.script = script
    self.log = log
  }

  func run(until stop: StopSignal) async throws(SocketError) {
    // A datagram is a whole request, so one session serves all who send some.
    var session = ScriptSession(script, over: .datagram)
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let header = try await socket.receive(into: &buffer)
      let sender = place.at(header.sender)
      var answers = Answers(log: log, peer: header.sender == .nameless ? "\(place.word) from nobody" : sender.word)
      session.receive(buffer[..<header.count], at: .zero) { answers.add($0) }
      defer { answers.flush() }

      // Who has no name cannot be answered.
      guard answers.hasReply, header.sender != .nameless else { continue }
      do throws(SocketError) {
        try await socket.send(answers.bytes, to: header.sender)
      } catch {
        if error.cause == .cancelled { throw error }
        // The sender is gone or cannot be reached, which is no reason to stop serving others.
        StandardStream.errors.write("sock: cannot reply to \(sender.word): \(error.reason)\n")
      }
    }
  }
}

extension SocketAddress {
  /// What a Unix-domain datagram comes from whose sender bound no name.
  fileprivate static let nameless = SocketAddress.unix(.unnamed)
}
