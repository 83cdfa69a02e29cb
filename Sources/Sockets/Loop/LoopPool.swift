internal import CSockets
import Glibc
import SocketKernel
import Synchronization

/// The loops of the process.
///
/// Sockets are dealt out to them in turn. Started with the first socket, so a program that opens none has no thread.
enum LoopPool {
  private struct State {
    var loops: [EventLoop] = []
    var wanted = LoopPool.count
    var next = 0
  }

  private static let state = Mutex(State())

  /// The loop for the next socket.
  static func next() throws(SocketError) -> EventLoop {
    let result: Result<EventLoop, SocketError> = state.withLock { state in
      do throws(SocketError) {
        // One with each of the first sockets.
        if state.loops.count < state.wanted { state.loops.append(try EventLoop(name: "sockets-\(state.loops.count)")) }
      } catch {
        if state.loops.isEmpty { return .failure(error) }
        // Those that there are have to do, instead of failing again with every socket.
        state.wanted = state.loops.count
      }
      state.next = (state.next + 1) % state.loops.count
      return .success(state.loops[state.next])
    }
    return try result.get()
  }

  /// Starts the first loop, unless it runs already.
  static func start() throws(SocketError) {
    if all.isEmpty { _ = try next() }
  }

  /// Those started so far.
  static var all: [EventLoop] { state.withLock { $0.loops } }

  private static let count: Int = {
    if let text = getenv("SOCKETS_LOOPS"), let count = Int(String(cString: text)), count > 0 { return count }
    return Int(sockets_usable_processors())
  }()
}
