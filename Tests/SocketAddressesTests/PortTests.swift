import SocketAddresses
import Testing

@Suite struct PortTests {
  @Test(arguments: [
    (20, "ftp-data"), (21, "ftp"), (22, "ssh"), (23, "telnet"), (25, "smtp"), (53, "domain"), (67, "bootps"),
    (68, "bootpc"), (80, "http"), (123, "ntp"), (161, "snmp"), (162, "snmptrap"), (389, "ldap"), (443, "https"),
  ])
  func wellKnownPortsHaveNames(number: UInt16, name: String) throws {
    #expect(try Port(name) == Port(number))
    #expect(try Port(name.uppercased()) == Port(number))
    #expect(Port(number).serviceName == name)
    #expect(Port.wellKnown.contains { $0.port == Port(number) && $0.name == name })
  }

  @Test func isANumberInTexts() throws {
    #expect(try Port("0") == .any)
    #expect(try Port("65535") == 65535)
    #expect(Port.https.description == "443")
    #expect(Port(1234).serviceName == "search-agent" && Port(4).serviceName == nil)
    #expect(Port(0x1234).octets[0] == 0x12 && Port(octets: [0x12, 0x34]) == 0x1234)
    #expect(Port(80) < Port(443))
  }

  @Test(arguments: [
    ("", "no digits where a number belongs, at byte 0"),
    ("65536", "a number above 65535, at byte 0; write 0 to 65535"),
    ("99999999999999999999999", "a number above 65535, at byte 0; write 0 to 65535"),
    ("080", "a leading zero (octal to some programs, decimal to others), at byte 0"),
    ("-1", "a character that does not belong there, at byte 0"),
    ("80x", "a character that does not belong there, at byte 2"),
    ("80 ", "a character that does not belong there, at byte 2"),
    ("htpp", "an unknown service name, at byte 0; did you mean \"http\"?"),
    ("gophergopher", "an unknown service name, at byte 0; write the number"),
    ("http/2", "a character that does not belong there, at byte 4"),
  ])
  func refuses(text: String, why: String) {
    let error = #expect(throws: AddressError.self) { try Port(text) }
    #expect(error?.description == "not a port: " + why)
  }
}
