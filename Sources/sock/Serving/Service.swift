import SocketAddresses
import SocketInspect
import SocketKernel
import Sockets
import SystemPackage

/// A socket that is open for requests and runs a script.
protocol Service: Sendable {
  /// Where it is, with the port that the kernel chose.
  var place: Place { get }
  /// The loop of its socket: served from there, no request changes threads.
  var eventLoop: EventLoop { get }
  /// Serves until `stop`, or until the task is cancelled.
  func run(until stop: StopSignal) async throws(SocketError)
}

/// Opens the sockets of endpoints.
enum Services {
  /// The services of one endpoint: one for each of its addresses, all on the same port.
  ///
  /// A machine may lack IPv6, or IPv4: of an endpoint that means both, one that can be had is enough.
  static func open(_ endpoint: Endpoint, _ context: ServiceContext) async throws(Failure) -> [any Service] {
    if case .descriptor(let number) = endpoint.location { return [try Inherited.service(number, context)] }
    let places = try endpoint.places()
    for place in places { try await UnixPath.clear(for: place) }

    // The port that the kernel chose for one version of IP may be taken in the other: then it chooses again.
    var attempts = endpoint.port == .any && places.count > 1 ? 32 : 1
    while true {
      attempts -= 1
      do throws(Refusal) {
        return try open(places, context)
      } catch {
        guard error.error.errno == .addressInUse, attempts > 0 else { throw error.failure }
      }
    }
  }

  private struct Refusal: Error {
    let place: Place
    let error: SocketError

    var failure: Failure {
      let taken = error.errno == .addressInUse
      return Failure(error, doing: "listen on \(place.word)", advice: taken ? place.howToGetRound(error) : nil)
    }
  }

  private static func open(_ places: [Place], _ context: ServiceContext) throws(Refusal) -> [any Service] {
    var services: [any Service] = []
    var lacking: Refusal?
    for place in places {
      let port = services.first?.place.address.port
      let place = port.map { place.at(place.address.with(port: $0)) } ?? place
      do throws(SocketError) {
        services.append(try open(place, context))
      } catch {
        let refusal = Refusal(place: place, error: error)
        guard places.count > 1, error.errno == .addressFamilyNotSupported || error.errno == .addressNotAvailable else {
          throw refusal
        }
        lacking = refusal
      }
    }
    if services.isEmpty, let lacking { throw lacking }
    return services
  }

  private static func open(_ place: Place, _ context: ServiceContext) throws(SocketError) -> any Service {
    let (options, address) = (place.socketOptions, place.address)
    let backlog = place.options.backlog ?? 4096
    switch (place.transport.semantics, place.transport) {
    case (.datagram, .unixDatagram):
      return try DatagramService(Socket.unixDatagram(options).bind(to: address), at: place, context)
    case (.datagram, _):
      return try DatagramService(Socket.udp(options).bind(to: address), at: place, context)
    case (_, .unix), (_, .unixAbstract):
      return StreamService(
        try Socket.unixStream(options).bind(to: address).listen(backlog: backlog),
        at: place,
        context
      )
    case (_, .unixSequencedPacket):
      return PacketService(try Socket.packets(options).bind(to: address).listen(backlog: backlog), at: place, context)
    case (_, .vsock):
      return StreamService(
        try Socket.vsockStream(options).bind(to: address).listen(backlog: backlog),
        at: place,
        context
      )
    default:
      return StreamService(try Socket.tcp(options).bind(to: address).listen(backlog: backlog), at: place, context)
    }
  }
}

extension Place {
  /// Who has the address, and what to do about it.
  fileprivate func howToGetRound(_ error: SocketError) -> String {
    guard let holder = error.addressHolder else { return "try      \(elsewhere)" }
    var lines = holder.lines
    let port = address.port
    switch holder.finding {
    case .sockets:
      if let port {
        let look = "sock ports \(port)"
        if lines.last?.hasSuffix("hidden from you") == true { lines[lines.count - 1] += ": sudo \(look)" }
        lines.append("try      \(elsewhere)    or    \(look)")
      } else {
        lines.append("try      stop that program, or choose another \(transport == .unixAbstract ? "name" : "path")")
      }
    case .timeWait:
      let reason = options.reuse == false ? " (sock's default; this run had reuse=0)" : ""
      lines.append("try      wait, or bind with reuse\(reason)")
    case .leftFile, .nobody: break
    }
    return lines.joined(separator: "\n  ")
  }

  private var elsewhere: String { "sock serve \(at(address.with(port: .any)).word)" }
}

extension SocketAddress {
  fileprivate func with(port: Port) -> SocketAddress {
    switch self {
    case .ipv4(let address, _): .ipv4(address, port)
    case .ipv6(let address, _): .ipv6(address, port)
    case .unix, .vsock, .other: self
    }
  }
}
