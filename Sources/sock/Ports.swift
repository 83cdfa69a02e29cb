import ArgumentParser
import SocketAddresses
import SocketInspect
import SocketKernel

/// Says what ports are for, who has them, and which are free.
struct Ports: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who listens, and what a port is for.",
    usage: "sock ports [options] [<port> ...]",
    discussion: """
      sock ports                         every listener and bound datagram socket
      sock ports 443                     what it is for, and who has it; else exits 1
      sock ports ldap 67/udp 8000-8100   by name, one protocol, a range
      sock ports --all --state time-wait connections too, with their timers

      Without root: every socket, but only your own processes. More: --help-hidden
      """
  )

  @Argument(help: .hidden)
  var words: [String] = []

  @Flag(help: "Connections too, and what is bound without listening.")
  var all = false

  @Flag(help: "Of these ports, only who listens; no registry.")
  var listen = false

  @Flag(help: "Only this network, not those of containers.")
  var here = false

  @OptionGroup var filter: SocketFilter

  @Option(help: ArgumentHelp("The entries of IANA's registry with that word.", valueName: "word"))
  var search: String?

  @Flag(help: "The ports of the lecture.")
  var lecture = false

  @Option(help: ArgumentHelp("That many ports that are free, one a line.", valueName: "n"))
  var free: Int?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Where to begin with that; 1024 by default.", valueName: "port")
  )
  var first: String?

  @Flag(help: "Show it live; only what changes is painted.")
  var watch = false

  @Option(
    help: ArgumentHelp("How often to look: 500ms, 2s. 1s by default.", visibility: .hidden),
    transform: reading(Duration.init(word:))
  )
  var interval: Duration?

  @Option(help: ArgumentHelp("Look only so often.", visibility: .hidden))
  var count: Int?

  @Flag(name: [.customShort("j"), .long], help: "Write one JSON document.")
  var json = false

  func run() throws {
    try check()
    if lecture { return StandardStream.output.write(PortPages.lecture) }
    if let search { return try show(found: PortRegistry.search(search), search) }
    if let free { return try showFree(free) }
    let ports = try words.map { word throws(Failure) in try PortWord(word: word) }
    let question = PortsQuestion(ports: ports, all: all, listen: listen, here: here, filter: try filter.checked())
    if watch { return try PortsWatch(question: question, interval: interval ?? .seconds(1), count: count).run() }

    let table = try question.ask()
    if json {
      StandardStream.output.write("\(SocketsJSON(table, ports).document)\n")
    } else if ports.isEmpty || listen {
      StandardStream.output.write(SocketList(table).text(width: Screen.width))
    } else {
      let pages = ports.map(PortPages.about).joined(separator: "\n")
      StandardStream.output.write(pages + "\n" + SocketDetails(table, ports).text)
    }
    if !ports.isEmpty, table.sockets.isEmpty { throw ExitCode(ExitStatus.no.rawValue) }
  }

  private func check() throws(Failure) {
    func refuse(_ message: String) -> Failure { Failure(.wrongCommandLine, message) }
    if [lecture, search != nil, free != nil, watch].filter(\.self).count > 1 {
      throw refuse("--lecture, --search, --free and --watch each ask something else: choose one")
    }
    if lecture || search != nil || free != nil {
      if let word = words.first { throw refuse("\"\(word)\": that question takes no port") }
      if json { throw refuse("--json is for sockets: sock ports --json") }
    }
    if watch, json { throw refuse("--watch is for people; for programs: sock ports --json, again and again") }
    if all, listen { throw refuse("--all wants connections too, and --listen only who listens: choose one") }
    if !watch, interval != nil || count != nil { throw refuse("--interval and --count belong to --watch") }
    if let count, count < 1 { throw refuse("--count \(count): once at least") }
    if let interval, interval < .milliseconds(10) { throw refuse("--interval is 10ms at least") }
    if free == nil, first != nil { throw refuse("--from belongs to --free: sock ports --free 1 --from 8000") }
  }

  private func show(found: [PortAssignment], _ word: String) throws {
    if found.isEmpty {
      let near = PortRegistry.nearest(to: word).map { "\n  did you mean \"\($0)\"?" } ?? ""
      throw Failure(.no, "nothing in IANA's registry has \"\(word)\"\(near)")
    }
    StandardStream.output.write(PortPages.table(found))
  }

  private func showFree(_ count: Int) throws {
    guard 1...65535 ~= count else { throw Failure(.wrongCommandLine, "--free \(count): 1 to 65535 ports") }
    var start: Port = 1024
    if let first { start = Port(try PortWord(word: first).ports.lowerBound) }
    let found = FreePorts.find(count, from: max(start, 1))
    StandardStream.output.write(found.map { "\($0)\n" }.joined())
    if found.count < count {
      throw Failure(.no, "only \(found.count) of \(count) ports are free from \(start) on")
    }
  }
}

/// What the user asks about the sockets of this machine.
struct PortsQuestion {
  var ports: [PortWord] = []
  var all = false
  var listen = false
  var here = false
  var filter = SocketFilter.Checked()

  /// Reads the table, keeps what was asked for, and finds the holders of that.
  func ask() throws(Failure) -> SocketTable {
    do throws(SocketError) {
      let wantsAll = all || filter.wantsConnections
      // Who asks for a port wants to know what keeps it, listening or not.
      let wantsBound = wantsAll || !ports.isEmpty && !listen
      var table = try SocketTable(
        .init(transports: filter.transports, includesConnections: wantsBound, includesOtherNetworks: !here)
      )
      table.keep { socket in
        filter.fits(socket)
          && (wantsAll || socket.isOpenToAll || wantsBound && socket.state == .boundOnly)
          && (ports.isEmpty || ports.contains { $0.covers(socket) })
      }
      table.findHolders()
      table.keep { socket, holders in filter.fits(socket, holders) }
      return table
    } catch {
      throw Failure(error, doing: "look at the sockets of this machine")
    }
  }
}
