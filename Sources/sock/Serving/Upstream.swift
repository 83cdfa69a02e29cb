import SocketAddresses
import SocketKernel
import SocketScript
import Sockets
import Synchronization

/// A real server that answers what the rules do not.
final class Upstream: Sendable {
  let places: [Place]
  let recorder: Recorder?
  /// Whether it speaks first, as far as is known.
  private let greets = Mutex<Bool?>(nil)

  var place: Place { places[0] }

  /// How long a reply may take to begin, and after how long a silence the client is heard again. What comes later is
  /// passed on all the same.
  static let patience = (first: Duration.seconds(5), silence: Duration.milliseconds(200))

  /// - Parameter places: the addresses of the server, the preferred first; at least one.
  init(places: [Place], recorder: Recorder?) {
    self.places = places
    self.recorder = recorder
  }

  /// How long the first words of the server are waited for, before the client's are. The first client of all waits a
  /// second for a server that may have nothing to say; the others know.
  var patienceForGreeting: Duration? {
    greets.withLock { greets in
      switch greets {
      case nil: .seconds(1)
      case true?: Self.patience.first
      case false?: nil
      }
    }
  }

  var isKnownToGreet: Bool { greets.withLock { $0 == true } }

  func learn(greets: Bool) { self.greets.withLock { $0 = $0 ?? greets } }

  /// One datagram there and one back; nil where none comes.
  func exchange(_ question: Outbox.Question) async -> [UInt8]? {
    do throws(SocketError) {
      let reply: [UInt8]
      if place.transport.isUnix {
        // Without a name of its own, nobody could answer it.
        let socket = try Socket.unixDatagram(place.socketOptions).bind(to: .unix(.unnamed)).connect(to: place.address)
        try await socket.send(question.wire)
        reply = try await socket.receive(within: Self.patience.first).bytes
      } else {
        let socket = try Socket.udp(place.socketOptions).connect(to: place.address)
        try await socket.send(question.wire)
        reply = try await socket.receive(within: Self.patience.first).bytes
      }
      recorder?.note(Recording.Exchange(request: question.request, reply: reply))
      return reply
    } catch {
      StandardStream.errors.write("sock: no reply from \(place.word): \(error.reason)\n")
      return nil
    }
  }
}
