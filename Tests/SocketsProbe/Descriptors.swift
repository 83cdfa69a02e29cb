import Glibc
import SocketKernel
import Sockets

/// Fails in every way there is, many times over, and prints each that leaves a descriptor behind.
func countDescriptors() async throws {
  try await warmUp()
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let address = listener.localAddress
  let deaf = try Socket.tcp().bind(to: .loopback(port: 0))
  let nobody = try deaf.localAddress

  let full = try Socket.unixStream().bind(to: .abstract("sockets-probe-\(address)")).listen(backlog: 0)
  let fullAddress = full.localAddress
  let only = try await Socket.unixStream().connect(to: fullAddress)

  let silent = try SocketDescriptor.open(.ipv4, .stream)
  try silent.bind(to: .loopback(port: 0))
  try silent.listen(backlog: 0)
  let silentAddress = try silent.localAddress()
  let first = try SocketDescriptor.open(.ipv4, .stream)
  try first.connect(to: silentAddress)
  let second = try SocketDescriptor.open(.ipv4, .stream, nonBlocking: true)
  try? second.connect(to: silentAddress)

  await check("a refused connect") { _ = try await Socket.tcp().connect(to: nobody) }
  await check("a connect that timed out") {
    _ = try await Socket.tcp().connect(to: silentAddress, within: .milliseconds(1))
  }
  await check("a connect that was cancelled") {
    let task = Task { _ = try await Socket.tcp().connect(to: silentAddress) }
    await Task.yield()
    task.cancel()
    try await task.value
  }
  await check("a connect to a full Unix listener that timed out") {
    _ = try await Socket.unixStream().connect(to: fullAddress, within: .milliseconds(3))
  }
  await check("a connect to a Unix name that is not there") {
    _ = try await Socket.unixStream().connect(to: .abstract("sockets-probe-nobody"))
  }
  await check("a bind to an address in use") { _ = try Socket.tcp().bind(to: address) }
  await check("a datagram bind to an address of nobody here") {
    _ = try Socket.udp().bind(to: .ipv4(IPv4Address(number: 0xCB00_7101), 0))
  }
  await check("a datagram connect to a Unix name that is not there") {
    _ = try Socket.unixDatagram().connect(to: .abstract("sockets-probe-nobody"))
  }
  await check("an option that is refused") {
    _ = try await Socket.tcp(.init(congestion: "no-such-thing")).connect(to: address)
  }
  await check("a listener that does not listen") {
    _ = try Listener(adopting: SocketDescriptor.open(.ipv4, .stream))
  }
  await check("a connection without a peer") {
    _ = try Connection(adopting: SocketDescriptor.open(.ipv4, .stream))
  }
  await check("a datagram socket that is none") {
    _ = try DatagramSocket<UDP, Bound>(adopting: SocketDescriptor.open(.ipv4, .stream))
  }
  await check("an accept that timed out") { _ = try await listener.accept(within: .microseconds(1)) }
  await check("a reset", mayEndWell: true) {
    let client = try await Socket.tcp().connect(to: address)
    let server = try await listener.accept()
    await client.reset()
    _ = try? await server.receive()
    await server.reset()
  }
  await check("halves that went one by one", mayEndWell: true) {
    let halves = try await Socket.tcp().connect(to: address).split()
    do { _ = halves.writer }
    do { _ = halves.reader }
    _ = try await listener.accept()
  }
  await check("a server that is stopped while clients come", mayEndWell: true) {
    let own = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    do { try await Socket.tcp().connect(to: own.localAddress).send("x") }
    let stop = StopSignal()
    try await withThrowingTaskGroup { group in
      group.addTask { [address = own.localAddress] in
        for _ in 0..<3 { _ = try? await Socket.tcp().connect(to: address) }
        stop.stop()
      }
      try await own.serve(until: stop) { connection in
        let shared = connection.shared()
        while try await !shared.receive().isEmpty {}
      }
      try await group.waitForAll()
    }
  }
  _ = (try only.localAddress, first.rawValue, second.rawValue)
  print("done")
}

private func check(_ name: String, mayEndWell: Bool = false, _ body: () async throws -> Void) async {
  // Once beforehand: what the first time opens for good is no leak.
  for round in 0..<2 {
    let before = openSockets()
    for _ in 0..<(round == 0 ? 2 : 40) {
      do {
        try await body()
        if !mayEndWell { print("\(name) did not fail") }
      } catch {
        if mayEndWell { print("\(name) failed: \(error)") }
      }
    }
    // What was dropped elsewhere is closed by its loop, a moment later.
    let end = ContinuousClock.now + .seconds(round == 0 ? 1 : 30)
    while openSockets() > before, .now < end { await Task.yield() }
    if round == 1, openSockets() > before { print("\(name) left \(openSockets() - before) sockets open") }
  }
}

/// How many sockets this process has open. Timers and pipes do not count: the threads of the default pool and a sanitizer
/// that reports something open theirs at any time.
private func openSockets() -> Int { openFiles { $0.hasPrefix("socket:") } }

/// How many of this process's descriptors lead to a file that is named so.
func openFiles(_ isCounted: (String) -> Bool) -> Int {
  guard let folder = opendir("/proc/self/fd") else { return -1 }
  defer { closedir(folder) }
  var count = 0
  while let entry = readdir(folder) {
    var target = [UInt8](repeating: 0, count: 32)
    let length = withUnsafeBytes(of: entry.pointee.d_name) { name in
      target.withUnsafeMutableBytes {
        readlinkat(
          dirfd(folder),
          name.baseAddress!.assumingMemoryBound(to: CChar.self),
          $0.baseAddress!.assumingMemoryBound(to: CChar.self),
          $0.count
        )
      }
    }
    guard length > 0 else { continue }
    let text = String(decoding: target[..<length], as: UTF8.self)
    if isCounted(text) { count += 1 }
  }
  return count
}
