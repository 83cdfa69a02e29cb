import SocketKernel
import Sockets

/// All the services of a run, from the first request to the last.
struct Server: Sendable {
  let services: [any Service]
  private let stop = StopSignal()

  init(_ services: [any Service]) { self.services = services }

  /// Serves until SIGINT or SIGTERM. Connections then have a moment to finish; a second signal ends the program.
  ///
  /// - Parameter ready: called when a signal would end it in order, and before the first request is answered.
  func run(_ ready: () async throws(Failure) -> Void) async throws(Failure) {
    let streams = services.filter { $0.place.transport.semantics != .datagram }
    let datagrams = services.filter { $0.place.transport.semantics == .datagram }

    // Nothing of a datagram is left to finish, so these just end.
    let datagramTask = Task { await Self.run(datagrams, until: stop) }
    try Signals.onStop {
      stop.stop()
      datagramTask.cancel()
    }
    try await ready()
    var failure = await Self.run(streams, until: stop)
    if failure != nil { datagramTask.cancel() }
    failure = await datagramTask.value ?? failure
    if let failure { throw failure }
  }

  /// Runs services side by side to their end; one that fails ends the others.
  private static func run(_ services: [any Service], until stop: StopSignal) async -> Failure? {
    await withTaskGroup(of: Failure?.self) { group in
      for service in services {
        group.addTask(executorPreference: service.eventLoop) {
          do throws(SocketError) {
            try await service.run(until: stop)
            return nil
          } catch {
            return error.cause == .cancelled ? nil : Failure(error, doing: "serve \(service.place.word)")
          }
        }
      }
      var first: Failure?
      for await failure in group {
        guard let failure else { continue }
        first = first ?? failure
        stop.stop()
        group.cancelAll()
      }
      return first
    }
  }
}
