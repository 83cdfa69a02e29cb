import Testing

@testable import SocketAddresses

@Suite struct PortRegistryTests {
  /// A constant means what IANA's registry says.
  @Test(arguments: Port.wellKnown.map(\.port))
  func constantsAreInTheRegistry(port: Port) throws {
    let name = try #require(Port.wellKnown.first { $0.port == port }?.name)
    #expect(PortRegistry.assignments(of: port).contains { $0.name == name })
    #expect(try Port(name) == port && port.serviceName == name)
  }

  @Test func constantsAreInTheOrderOfTheirPorts() {
    let ports = Port.wellKnown.map(\.port)
    #expect(ports == ports.sorted() && Set(ports).count == ports.count)
    #expect(Port.ssh == 22 && Port.ldap == 389 && Port.postgresql == 5432)
  }

  @Test func saysWhatAPortIsFor() throws {
    let https = try #require(PortRegistry.assignments(of: 443).first)
    #expect(https.ports == 443...443 && https.protocols == ["tcp", "udp"] && https.name == "https")
    #expect(https.description == "http protocol over TLS/SSL" && https.reference == "[RFC9110]")
    #expect(PortRegistry.assignments(of: 443).last?.protocols == ["sctp"])
    #expect(PortRegistry.assignments(of: 389).map(\.description) == ["Lightweight Directory Access Protocol"])
    // A range, its ends and its neighbours.
    for port: Port in [6000, 6001, 6063] { #expect(PortRegistry.assignments(of: port).first?.name == "x11") }
    #expect(PortRegistry.assignments(of: 5999).first?.name != "x11")
    #expect(PortRegistry.assignments(of: 6064).first?.name == "ndl-ahp-svc")
    // Reserved is not unassigned.
    #expect(PortRegistry.assignments(of: 0).first?.description == "Reserved")
    #expect(PortRegistry.assignments(of: 4).isEmpty && PortRegistry.assignments(of: 65535).allSatisfy(\.name.isEmpty))
  }

  @Test(arguments: [
    ("ssh", 22), ("SSH", 22), ("http-alt", 8080), ("www", 80), ("dhcps", 67), ("9pfs", 564), ("postgres", 5432),
    ("whois++", 63), ("gopher", 70), ("zabbix-agent", 10050),
  ])
  func findsNamesAndAliases(name: String, port: UInt16) throws {
    #expect(PortRegistry.port(named: name) == Port(port))
    #expect(try Port(name) == Port(port))
    #expect(PortRegistry.assignments(named: name).contains { $0.ports.contains(Port(port)) })
  }

  @Test(arguments: ["", "nobody-has-this-name", "-", "zzzzzzzz", "\u{0}", "ssh\t", "443\n", "é"])
  func knowsNothingOfOtherNames(name: String) {
    #expect(PortRegistry.port(named: name) == nil && PortRegistry.assignments(named: name).isEmpty)
  }

  @Test func searchesNamesAndDescriptions() {
    #expect(PortRegistry.search("Directory Access").map(\.name).contains("ldap"))
    #expect(PortRegistry.search("POSTGRES").map(\.ports.lowerBound) == [5432, 8432])
    #expect(PortRegistry.search("").isEmpty && PortRegistry.search("[RFC9110]").isEmpty)
    #expect(PortRegistry.aliases(of: 67) == ["dhcps"] && PortRegistry.aliases(of: 2).isEmpty)
    #expect(PortRegistry.assignments(in: 20...22).map(\.ports.lowerBound).last == 22)
  }

  @Test(arguments: [("htpp", "http"), ("postgress", "postgresql"), ("zabix-agent", "zabbix-agent"), ("qqqqqqqq", nil)])
  func guessesWhatWasMeant(word: String, name: String?) {
    #expect(PortRegistry.nearest(to: word) == name)
  }

  /// Lines from everywhere in the text are found by their ports and by their names.
  @Test func linesAreFound() {
    let text = String(describing: PortRegistry.text).split(separator: "\n")
    #expect(text.count == PortRegistry.count && text.count > 7000)
    var lost: [Substring] = []
    for line in stride(from: 0, to: text.count, by: 23).map({ text[$0] }) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let ports = fields[0].split(separator: "-").compactMap { UInt16($0) }
      let found = PortRegistry.assignments(of: Port(ports[0])) + PortRegistry.assignments(of: Port(ports.last!))
      let isThere = found.contains { $0.name == fields[2] && (fields.count < 4 || $0.description == fields[3]) }
      let isNamed =
        fields[2].isEmpty || PortRegistry.assignments(named: String(fields[2])).contains { found.contains($0) }
      if !isThere || !isNamed { lost.append(line) }
    }
    #expect(lost.isEmpty)
  }
}
