public import SocketAddresses
public import SocketKernel

/// Watches one exchange of this library's own client and server: no other program is needed, and nothing is stopped
/// while it is looked at.
///
/// Both speak by the library's blocking calls, one method a system call, each on a thread of its own and each noting
/// what it called. Beside the calls the kernel is asked what it knows: `TCP_INFO` after each, the SYN that it kept,
/// when it sent and got what (`SO_TIMESTAMPING`), and what its error queue holds.
public struct OwnTrace: Sendable {
  /// What the server hears of its client.
  public enum Incoming: Sendable {
    case connected
    /// A piece of a stream, or a whole message.
    case bytes([UInt8])
    /// The client sends no more.
    case end
  }

  /// What the server does then, one step after the other; at the client's end it closes in any case.
  public enum Step: Sendable {
    case send([UInt8])
    case wait(Duration)
    case close
  }

  public struct Outcome: Sendable {
    public let trace: Trace
    /// What kept the server or else the client from going on; nil when the exchange was made.
    public let failure: SocketError?
    /// What the client got.
    public let reply: [UInt8]
  }

  public var address: SocketAddress
  public var transport: Lane.Transport
  /// What the client sends.
  public var request: [UInt8]
  /// Whether the client says that it sends no more before it waits for the reply.
  public var halfCloses: Bool
  /// How the server answers; without it there is no server of ours.
  public var answer: (@Sendable (Incoming) -> [Step])?
  public var network: ProgramTrace.Network
  /// Where nobody answers, as in ``ProgramTrace/dropped``.
  public var dropped: [IPPrefix] = []
  /// How long each call may wait.
  public var timeout: Duration

  public init(
    _ transport: Lane.Transport,
    _ address: SocketAddress,
    request: [UInt8],
    halfCloses: Bool = false,
    network: ProgramTrace.Network = .own,
    timeout: Duration = .seconds(5),
    answer: (@Sendable (Incoming) -> [Step])?
  ) {
    self.transport = transport
    self.address = address
    self.request = request
    self.halfCloses = halfCloses
    self.network = network
    self.timeout = timeout
    self.answer = answer
  }

  /// Makes the exchange and waits for its end. No socket and no file of it is left when this returns.
  ///
  /// Cancelling the task ends the calls that wait; what was seen until then is the trace.
  ///
  /// - Throws: ``TraceFailure`` where no thread can be had. What fails in the exchange is part of the trace.
  public func run() async throws(TraceFailure) -> Outcome {
    let recorder = OwnRecorder()
    return try await TraceThread.run("trace", onCancel: { recorder.stop() }) { () throws(TraceFailure) in
      try run(recorder)
    }
  }

  private func run(_ recorder: OwnRecorder) throws(TraceFailure) -> Outcome {
    let network = try TracedNetwork(network, dropping: dropped)
    let end = OwnEnd(plan: self, place: network.place, recorder: recorder)
    let watch = try CaptureWatch(network)
    let (isReady, isOver) = (Signal(), Signal())
    if answer != nil {
      let server = recorder.addProcess("server")
      try TraceThread.start("trace server") {
        do throws(SocketError) {
          try end.serve(as: server) { isReady.send() }
        } catch {
          recorder.fail(error, isServer: true)
        }
        isReady.send()
        isOver.send()
      }
      isReady.wait()
    }
    var reply: [UInt8] = []
    if !recorder.hasFailed {
      do throws(SocketError) {
        reply = try end.call(as: recorder.addProcess("client"))
      } catch {
        recorder.fail(error, isServer: false)
      }
    }
    if answer != nil {
      // A server that nobody reached would wait for the whole of its time.
      if recorder.hasFailed { recorder.stop() }
      isOver.wait()
    }
    watch.end()
    network.settle()
    return Outcome(trace: recorder.finish(network), failure: recorder.failure, reply: reply)
  }
}
