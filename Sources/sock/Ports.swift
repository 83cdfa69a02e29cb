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
      sock ports 443                     who has that port; exits 1 where nobody has
      sock ports 8000-8100 53/udp        ranges, and one protocol
      sock ports --all --state time-wait connections too, with their timers

      Without root it sees every socket, but only your own processes.
      """
  )

  @Argument(help: .hidden)
  var words: [String] = []

  @Flag(help: "Connections too, and what is bound without listening.")
  var all = false

  @OptionGroup var filter: SocketFilter

  @Flag(name: [.customShort("j"), .long], help: "Write one JSON document.")
  var json = false

  func run() throws {
    let ports = try words.map { word throws(Failure) in try PortWord(word: word) }
    let question = PortsQuestion(ports: ports, all: all, filter: try filter.checked())
    let table = try question.ask()
    if json {
      StandardStream.output.write("\(SocketsJSON(table).document)\n")
    } else if ports.isEmpty {
      StandardStream.output.write(SocketList(table).text(width: Screen.width))
    } else {
      StandardStream.output.write(SocketDetails(table, ports).text)
    }
    if !ports.isEmpty, table.sockets.isEmpty { throw ExitCode(ExitStatus.no.rawValue) }
  }
}

/// What the user asks about the sockets of this machine.
struct PortsQuestion {
  var ports: [PortWord] = []
  var all = false
  var filter = SocketFilter.Checked()

  /// Reads the table, keeps what was asked for, and finds the holders of that.
  func ask() throws(Failure) -> SocketTable {
    do throws(SocketError) {
      let wantsAll = all || filter.wantsConnections
      var table = try SocketTable(
        .init(
          transports: filter.transports,
          includesConnections: wantsAll || !ports.isEmpty,
          includesOtherNetworks: true
        )
      )
      table.keep { socket in
        filter.fits(socket)
          && (wantsAll || socket.isOpenToAll || socket.state == .boundOnly)
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
