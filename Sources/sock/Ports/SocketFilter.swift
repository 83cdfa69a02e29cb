import ArgumentParser
import SocketInspect

/// Which sockets to show.
struct SocketFilter: ParsableArguments {
  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp("Only tcp, udp, unix, vsock ...; several with commas.", valueName: "list")
  )
  var protocols: String?

  @Option(help: ArgumentHelp("Only of this program: part of its name, or its pid.", valueName: "what"))
  var process: String?

  @Option(help: ArgumentHelp("Only of this user: a name or a number.", valueName: "who"))
  var user: String?

  @Option(help: ArgumentHelp("Only listen, established ...; several with commas.", valueName: "list"))
  var state: String?

  struct Checked {
    var transports = Set(OpenSocket.Transport.allCases)
    var states: Set<OpenSocket.State>?
    var process: String?
    var user: UInt32?

    /// Whether a state was asked for that only connections have.
    var wantsConnections: Bool { states != nil }

    func fits(_ socket: OpenSocket) -> Bool {
      (states?.contains(socket.state) ?? true) && (user == nil || socket.user == nil || socket.user == user)
    }

    /// The same once it is known who has it: `/proc/net` knows no user of Unix sockets.
    func fits(_ socket: OpenSocket, _ holders: [SocketHolder]) -> Bool {
      if let user, socket.user != user, !holders.contains(where: { $0.user == user }) { return false }
      guard let process else { return true }
      if let number = Int32(process) { return holders.contains { $0.process == number } }
      return holders.contains { $0.command.contains(process) || $0.name == process }
    }
  }

  func checked() throws(Failure) -> Checked {
    var checked = Checked()
    checked.process = process
    if let protocols { checked.transports = try Self.transports(protocols) }
    if let state { checked.states = try Self.states(state) }
    if let user {
      guard let number = SocketHolder.userNumber(of: user) else {
        throw Failure(.wrongCommandLine, "there is no user \"\(user)\" on this machine; a number does, too")
      }
      checked.user = number
    }
    return checked
  }

  private static func transports(_ words: String) throws(Failure) -> Set<OpenSocket.Transport> {
    var transports: Set<OpenSocket.Transport> = []
    for word in words.split(separator: ",") {
      switch word.lowercased() {
      case "tcp": transports.formUnion([.tcp, .mptcp])
      case "unix": transports.formUnion([.unix, .unixDatagram, .unixSequencedPacket])
      case let word:
        guard let transport = OpenSocket.Transport(rawValue: word) else {
          let all = OpenSocket.Transport.allCases.map(\.rawValue).joined(separator: " ")
          throw Failure(.wrongCommandLine, "\"\(word)\" is no protocol of sockets\n  there are   \(all)")
        }
        transports.insert(transport)
      }
    }
    return transports
  }

  private static func states(_ words: String) throws(Failure) -> Set<OpenSocket.State> {
    var states: Set<OpenSocket.State> = []
    for word in words.split(separator: ",") {
      guard let state = OpenSocket.State.allCases.first(where: { $0.word == word.lowercased() }) else {
        let all = OpenSocket.State.allCases.map(\.word).joined(separator: " ")
        throw Failure(.wrongCommandLine, "\"\(word)\" is no state of a socket\n  there are   \(all)")
      }
      states.insert(state)
    }
    return states
  }
}
