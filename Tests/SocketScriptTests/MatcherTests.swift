import SocketAddresses
import Testing

@testable import SocketScript

/// Compiled matching, beside the obvious way.
@Suite struct MatcherTests {
  @Test func itFindsWhatAskingOneByOneFinds() {
    var random = RandomSource(seed: 3, session: 1)
    func bytes(_ most: UInt64) -> [UInt8] { (0..<random.next() % most).map { _ in UInt8(random.next() % 3) } }
    for _ in 0..<200 {
      let rules = (0..<40).map { number in
        let bytes = bytes(5)
        let pattern: Pattern =
          switch random.next() % 4 {
          case 0: .prefix(bytes)
          case 1: .hex(HexPattern(bytes: bytes + [nil], isOpen: random.next() % 2 == 0, captures: []))
          default: .exactly(bytes)
          }
        var rule = Rule(name: "\(number)", pattern: pattern, reply: [])
        rule.state = random.next() % 3 == 0 ? Int(random.next() % 2) : nil
        return rule
      }
      let matcher = Matcher(rules, states: 2)
      for _ in 0..<50 {
        let request = bytes(7)
        let state = Int(random.next() % 2)
        var last = -1
        // Every rule in turn, as when each says that its turn has not come.
        repeat {
          let wanted = rules.indices.first { number in
            number > last && (rules[number].state ?? state) == state && rules[number].pattern.holds(request[...])
          }
          let found = matcher.first(request[...], state: state, behind: last) { rules[$0].pattern.holds(request[...]) }
          #expect(found == wanted)
          last = found ?? -1
        } while last >= 0
      }
    }
  }

  /// Decoded as text, `9b` and `ab` would be the same, and `ff 03` would begin with `fe`.
  @Test func bytesThatAreNoTextAreNotAlike() throws {
    let script = try rules(
      """
      [[rule]]
      match.hex = "9b"
      reply = "exact"
      [[rule]]
      match.prefix = { hex = "fe" }
      reply = "prefix"
      [[rule]]
      match.regex = '\\xc3$'
      reply = "regex"
      """,
      frame: "kind = \"eof\""
    )
    let said: [([UInt8], String)] = [
      ([0x9b], "exact"), ([0xab], "<drop>"), ([0xfe, 3], "prefix"), ([0xff, 3], "<drop>"), ([0x41, 0xc3], "regex"),
      ([0x41, 0xc3, 0xa9], "<drop>"),
    ]
    for (request, reply) in said {
      var session = ScriptSession(script, over: .datagram)
      #expect(session.said(request) == reply, "\(request)")
    }
  }

  @Test func aThousandRulesAskFewOfThem() {
    let rules = (0..<1000).map { Rule(name: "\($0)", pattern: .exactly(Array("request \($0)".utf8)), reply: []) }
    let matcher = Matcher(rules, states: 1)
    var asked = 0
    let found = matcher.first(Array("request 777".utf8)[...], state: 0, behind: -1) { _ in
      asked += 1
      return true
    }
    #expect(found == 777 && asked == 1)
  }

  @Test func tenThousandPeersAreRememberedInLittleMemory() {
    var peers = PeerTable(limit: 10_000, memory: .seconds(30))
    for number in 0..<30_000 {
      let address = SocketAddress.ipv4(IPv4Address(number: UInt32(number)), 5)
      peers.remember(address, state: 1, at: .zero)
      #expect(peers.count <= 10_000)
    }
    #expect(peers.state(of: .ipv4(IPv4Address(number: 29_999), 5), at: .seconds(29)) == 1)
    #expect(peers.state(of: .ipv4(IPv4Address(number: 29_999), 5), at: .seconds(30)) == 0)
    #expect(peers.count == 0)
  }
}

extension Pattern {
  /// The obvious way.
  fileprivate func holds(_ request: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .exactly(let bytes): request.elementsEqual(bytes)
    case .prefix(let bytes): request.starts(with: bytes)
    case .hex(let pattern): pattern.matches(request)
    default: true
    }
  }
}
