import Glibc
import SocketKernel
import Sockets
import SystemPackage

/// Starts programs and forks while connections are served, and prints what that did to them.
///
/// A forked child has copies of every descriptor and of the loops' memory. They go on existing for as long as it lives,
/// and must not keep the loops from what they do meanwhile.
func forkWhileServing() async throws {
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let address = listener.localAddress
  let stop = StopSignal()
  try await withThrowingTaskGroup { group in
    group.addTask {
      let early = try await Socket.tcp().connect(to: address).shared()
      try await talk(early)
      let leash = try Leash()
      let child = try leash.fork()
      // One that the child has a copy of, then those that it has not.
      try await talk(early)
      try early.finishSending()
      for round in 0..<30 {
        let client = try await Socket.tcp().connect(to: address).shared()
        try await talk(client)
        if round % 3 == 0 { try run("/bin/true") }
        try await talk(client)
        try client.finishSending()
        if try await !client.receive().isEmpty { print("something followed the last reply") }
      }
      leash.letGo()
      var status: Int32 = -1
      if waitpid(child, &status, 0) != child || status != 0 { print("the child ended with \(status)") }
      // The kernel ends a connection with its last copy.
      if try await !early.receive().isEmpty { print("something followed the last reply") }
      stop.stop()
    }
    try await listener.serve(until: stop) { connection in
      while let byte = try await connection.receiveByte() { try await connection.send([byte, byte]) }
    }
    try await group.waitForAll()
  }
  print("done")
}

private func talk(_ client: SharedConnection) async throws {
  for byte in UInt8(0)..<10 {
    try await client.send([byte])
    var reply: [UInt8] = []
    while reply.count < 2 { reply += try await client.receive() }
    if reply != [byte, byte] { print("\(byte) was answered \(reply)") }
  }
}

private func run(_ program: String) throws {
  var child = pid_t()
  var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
  defer { free(words[0]) }
  guard posix_spawn(&child, program, nil, nil, &words, environ) == 0 else { return print("no program was started") }
  var status: Int32 = -1
  waitpid(child, &status, 0)
  if status != 0 { print("\(program) ended with \(status)") }
}

/// Keeps a child alive that has nothing else to do.
private struct Leash {
  private let near: Int32
  private let far: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (far, near) = (ends[0], ends[1])
  }

  /// By name, because Swift refuses to call it: a child of a process with threads may do next to nothing. This one
  /// waits, and ends.
  func fork() throws -> pid_t {
    typealias Fork = @convention(c) () -> pid_t
    let fork = unsafeBitCast(dlsym(nil, "fork"), to: Fork.self)
    let (near, far) = (near, far)
    let child = fork()
    if child == 0 {
      close(near)
      var byte: UInt8 = 0
      while read(far, &byte, 1) < 0 {}
      _exit(0)
    }
    return child
  }

  func letGo() {
    close(near)
    close(far)
  }
}
