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
    var backend: Backend?
    var turns = InlineArray<2, Int>(repeating: 0)
  }

  /// Who is dealt out. Each kind in its own turn: a program that connects once for every client it accepts would find
  /// all of its clients on one half of the loops otherwise.
  enum Kind: Int { case served, other }

  private static let state = Mutex(State())

  /// The loop for the next socket of this kind.
  static func next(_ kind: Kind = .other) throws(SocketError) -> EventLoop {
    let result: Result<EventLoop, SocketError> = state.withLock { state in
      do throws(SocketError) {
        // One with each of the first sockets.
        if state.loops.count < state.wanted {
          let name = "sockets-\(state.loops.count)"
          if let backend = state.backend {
            state.loops.append(try EventLoop(name: name, backend: backend))
          } else {
            let (loop, backend) = try Backend.startLoop(name: name)
            state.loops.append(loop)
            state.backend = backend
          }
        }
      } catch {
        if state.loops.isEmpty { return .failure(error) }
        // Those that there are have to do, instead of failing again with every socket.
        state.wanted = state.loops.count
      }
      state.turns[kind.rawValue] &+= 1
      return .success(state.loops[state.turns[kind.rawValue] % state.loops.count])
    }
    return try result.get()
  }

  /// All that there are to be, started.
  static func complete() throws(SocketError) -> [EventLoop] {
    while state.withLock({ $0.loops.count < $0.wanted }) { _ = try next() }
    return all
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
