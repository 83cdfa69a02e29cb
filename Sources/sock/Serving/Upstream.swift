import SocketAddresses
import SocketKernel
import Sockets

/// A real server that answers what the rules do not.
struct Upstream: Sendable {
  let place: Place
  let recorder: Recorder?

  /// How long a reply may take to begin, and how long a silence ends it.
  static let patience = (first: Duration.seconds(5), silence: Duration.milliseconds(200))

  /// One datagram there and one back; nil where none comes.
  func exchange(_ request: [UInt8]) async -> [UInt8]? {
    do throws(SocketError) {
      let reply: [UInt8]
      if place.transport.isUnix {
        // Without a name of its own, nobody could answer it.
        let socket = try Socket.unixDatagram(place.socketOptions).bind(to: .unix(.unnamed)).connect(to: place.address)
        try await socket.send(request)
        reply = try await socket.receive(within: Self.patience.first).bytes
      } else {
        let socket = try Socket.udp(place.socketOptions).connect(to: place.address)
        try await socket.send(request)
        reply = try await socket.receive(within: Self.patience.first).bytes
      }
      recorder?.note(request, reply)
      return reply
    } catch {
      StandardStream.errors.write("sock: no reply from \(place.word): \(error.reason)\n")
      return nil
    }
  }
}

/// The connection to the real server that belongs to one client's.
struct StreamRelay: ~Copyable {
  private let upstream: Upstream
  private var connection: SharedConnection?

  init(_ upstream: Upstream) { self.upstream = upstream }

  /// Sends the request on and gives what comes back until it is silent.
  mutating func ask(_ request: [UInt8]) async throws(SocketError) -> [UInt8]? {
    do throws(SocketError) {
      let connection = try await connected()
      try await connection.send(request)
      var reply = try await connection.receive(upTo: 65536, within: Upstream.patience.first)
      while !reply.isEmpty, reply.count < 1 << 20 {
        do throws(SocketError) {
          let more = try await connection.receive(upTo: 65536, within: Upstream.patience.silence)
          guard !more.isEmpty else { break }
          reply += more
        } catch {
          guard error.cause == .deadlineExpired else { throw error }
          break
        }
      }
      upstream.recorder?.note(request, reply)
      return reply
    } catch {
      if error.cause == .cancelled || error.cause == .stopping { throw error }
      StandardStream.errors.write("sock: no reply from \(upstream.place.word): \(error.reason)\n")
      return nil
    }
  }

  private mutating func connected() async throws(SocketError) -> SharedConnection {
    if let connection { return connection }
    let place = upstream.place
    let new =
      place.transport.isUnix
      ? try await Socket.unixStream(place.socketOptions).connect(to: place.address, within: Upstream.patience.first)
      : try await Socket.tcp(place.socketOptions).connect(to: place.address, within: Upstream.patience.first)
    let shared = new.shared()
    connection = shared
    return shared
  }
}
