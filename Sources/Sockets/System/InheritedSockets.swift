import Glibc
public import SocketKernel
import Synchronization
import SystemPackage

/// Whether the sockets were given out: their numbers belong to somebody from then on.
let wereTaken = Atomic<Bool>(false)

/// Sockets that this process was started with, owned: what nobody took out closes with them.
public struct InheritedSockets: ~Copyable, Sendable {
  struct Entry: Sendable, Equatable {
    let number: Int32
    let name: String
  }

  private var entries: [Entry]

  /// Takes over the descriptors.
  init(_ entries: [Entry]) {
    self.entries = entries
    for entry in entries { _ = SystemCalls.setDescriptorFlags(entry.number, FD_CLOEXEC) }
  }

  deinit {
    for entry in entries { _ = SystemCalls.close(entry.number) }
  }

  /// The names of those that are left, in their order. `unknown` where the service manager gave none.
  public var names: [String] { entries.map(\.name) }
  public var count: Int { entries.count }

  /// Takes the first socket that is left; nil when none is.
  public mutating func takeFirst() -> SocketDescriptor? {
    entries.isEmpty ? nil : SocketDescriptor(adopting: entries.removeFirst().number)
  }

  /// Takes the first socket of that name, which a socket unit gives by `FileDescriptorName=`; nil when none has it.
  public mutating func take(named name: String) -> SocketDescriptor? {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
    return SocketDescriptor(adopting: entries.remove(at: index).number)
  }

  /// What the three variables of the environment say: descriptors from number 3 on, if they are for this process.
  static func listed(processes: String?, count: String?, names: String?, process: Int32) -> [Entry] {
    guard let processes, Int32(processes) == process, let count = count.flatMap({ Int32($0) }), count > 0,
      count <= 4096
    else { return [] }
    let names = names?.split(separator: ":", omittingEmptySubsequences: false).map(String.init) ?? []
    return (0..<count).map { index in
      let name = Int(index) < names.count ? names[Int(index)] : ""
      return Entry(number: 3 + index, name: name.isEmpty ? "unknown" : name)
    }
  }
}

extension Listener {
  /// A second descriptor of the same listener, to hand to another process: over a Unix socket with
  /// ``MessageEnd/sendMessage(_:to:control:descriptors:flags:within:)``, or to a program that is started with it. Both
  /// accept from one queue then, so no client is lost when this one closes, as it is with `SO_REUSEPORT`.
  ///
  /// - Throws: `SocketError`: `EMFILE` at the limit of open files.
  ///
  /// Corresponds to `fcntl(2)` with `F_DUPFD_CLOEXEC`.
  public borrowing func duplicate() throws(SocketError) -> SocketDescriptor {
    let number = SystemCalls.dup(registration.descriptor)
    guard number >= 0 else { throw SocketError(.open, .system(.init(rawValue: -number)), local: localAddress) }
    return SocketDescriptor(adopting: number)
  }
}
