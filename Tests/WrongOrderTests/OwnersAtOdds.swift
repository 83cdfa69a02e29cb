/// Sockets that are used after they were given away, by two at once, or kept by one who only borrowed them. Swift's
/// own rules of ownership refuse these; the sentences are the compiler's.
let ownersAtOdds: [WrongOrder] = [
  WrongOrder(
    "UseAfterClose",
    given: connection,
    """
    await connection.close()
    try await connection.send("late")
    """,
    says: "'connection' used after consume"
  ),
  WrongOrder(
    "CloseTwice",
    given: connection,
    """
    await connection.close()
    await connection.close()
    """,
    says: "'connection' consumed more than once"
  ),
  WrongOrder(
    "UseAfterSplit",
    given: connection,
    """
    let halves = connection.split()
    try await connection.send("whose?")
    try await halves.writer.send("mine")
    """,
    says: "'connection' used after consume"
  ),
  WrongOrder(
    "UseAfterShared",
    given: connection,
    """
    let shared = connection.shared()
    try await connection.send("whose?")
    try await shared.send("ours")
    """,
    says: "'connection' used after consume"
  ),
  WrongOrder(
    "BindOneSocketTwice",
    given: unbound,
    """
    let one = try socket.bind(to: .loopback(port: 0))
    let two = try socket.bind(to: .loopback(port: 0))
    print(try one.localAddress, try two.localAddress)
    """,
    says: "'socket' consumed more than once"
  ),
  WrongOrder(
    "UseTheBoundSocketAfterListen",
    given: bound,
    """
    let listener = try socket.listen()
    print(try socket.localAddress, listener.localAddress)
    """,
    says: "'socket' used after consume"
  ),
  WrongOrder(
    "SendAnywhereAfterConnect",
    given: datagrams,
    """
    let connected = try socket.connect(to: .loopback(port: 1))
    try await socket.send("anywhere", to: .loopback(port: 2))
    try await connected.send("there")
    """,
    says: "'socket' used after consume"
  ),
  WrongOrder(
    "ReceiveInTwoTasks",
    given: connection,
    """
    async let one = connection.receive()
    async let two = connection.receive()
    print(try await one, try await two)
    """,
    says: "sending 'connection' risks causing data races"
  ),
  WrongOrder(
    "SendInTwoTasks",
    given: connection,
    """
    Task { try await connection.send("one") }
    Task { try await connection.send("two") }
    """,
    says: "sending value of non-Sendable type '() async throws -> ()' risks causing data races"
  ),
  WrongOrder(
    "SendInTwoChildren",
    given: connection,
    """
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await connection.send("one") }
      group.addTask { try await connection.send("two") }
      try await group.waitForAll()
    }
    """,
    says: "passing closure as a 'sending' parameter risks causing data races "
      + "between code in the current task and concurrent execution of the closure"
  ),
  WrongOrder(
    "ReceiveFromOneHalfInTwoTasks",
    given: "_ halves: consuming ConnectionHalves",
    """
    let reader = halves.reader
    async let one = reader.receive()
    async let two = reader.receive()
    print(try await one, try await two)
    """,
    says: "sending 'reader' risks causing data races"
  ),
  WrongOrder(
    "CloseInsideATask",
    given: connection,
    "Task { await connection.close() }",
    says: "noncopyable 'connection' cannot be consumed when captured by an escaping closure "
      + "or borrowed by a non-Escapable type"
  ),
  WrongOrder(
    "KeepWhatWasLent",
    given: "_ connection: borrowing Connection, _ kept: inout Connection?",
    "kept = consume connection",
    says: "'connection' is borrowed and cannot be consumed"
  ),
  WrongOrder(
    "CloseWhatWasLent",
    given: "_ connection: borrowing Connection",
    "await connection.close()",
    says: "'connection' is borrowed and cannot be consumed"
  ),
  WrongOrder(
    "LeakWhatWasLent",
    given: "_ connection: borrowing Connection",
    "Task { try await connection.send(\"later\") }",
    says: "'connection' cannot be captured by an escaping closure since it is a borrowed parameter"
  ),
]

/// What the types alone refuse, beside the calls out of order.
let unfitPlaces: [WrongOrder] = [
  WrongOrder(
    "ConnectionsInAnArray",
    given: connection,
    "let all = [connection]",
    says: "generic struct 'Array' requires that 'Connection' conform to 'Copyable'"
  ),
  WrongOrder(
    "ConnectionsInADictionary",
    "var all: [Int: Connection] = [:]",
    says: "type 'Connection' does not conform to protocol 'Copyable'"
  ),
]
