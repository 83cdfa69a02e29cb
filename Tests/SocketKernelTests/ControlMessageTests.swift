import SocketAddresses
import Testing

@testable import SocketKernel

@Suite struct ControlMessageTests {
  private func parse(_ bytes: some Collection<UInt8>) -> (messages: [ControlMessage], descriptors: [Int32]) {
    Array(bytes).withUnsafeBytes { ControlMessage.parse($0) }
  }

  private static let samples: [ControlMessage] = [
    .credentials(PeerCredentials(processID: 1, userID: 2, groupID: 3)), .timestamp(.seconds(5) + .nanoseconds(7)),
    .dropCount(9), .ipv4PacketInfo(IPv4PacketInfo(interface: 1, local: .loopback, destination: .loopback)),
    .ipv4TimeToLive(64), .ipv4TypeOfService(0xff), .ipv6PacketInfo(IPv6PacketInfo(interface: 2, local: .loopback)),
    .ipv6HopLimit(0), .ipv6TrafficClass(1), .other(level: 99, number: 98, bytes: [1, 2, 3]),
    .other(level: 99, number: 97, bytes: []),
  ]

  private static var written: [UInt8] {
    var writer = ControlWriter()
    writer.append(descriptors: [3, 4])
    for sample in samples { writer.append(sample) }
    return writer.bytes
  }

  @Test func readingUndoesWriting() {
    let (messages, descriptors) = parse(Self.written)
    #expect(messages == Self.samples)
    #expect(descriptors == [3, 4])
    #expect(Self.written.count.isMultiple(of: 8))
  }

  @Test func aCutLeavesWhatIsWholeBeforeIt() {
    for count in Self.written.indices {
      let (messages, descriptors) = parse(Self.written.prefix(count))
      #expect(messages == Array(Self.samples.prefix(messages.count)))
      #expect(descriptors == (count < 24 ? [] : [3, 4]))
    }
  }

  @Test func lengthsThatLieEndTheReading() {
    func header(_ length: UInt64) -> [UInt8] {
      withUnsafeBytes(of: length) { Array($0) } + [1, 0, 0, 0, 1, 0, 0, 0] + [3, 0, 0, 0, 0, 0, 0, 0]
    }
    for lie: UInt64 in [0, 1, 15, 25, 1 << 31, 1 << 63, .max] {
      #expect(parse(header(lie)).descriptors == [], "\(lie)")
    }
    #expect(parse(header(20)).descriptors == [3])
    #expect(parse(header(19)).descriptors == [])  // not even one whole number
  }

  @Test func contentsTooShortForTheirKindAreKeptAsTheyAre() {
    var writer = ControlWriter()
    writer.append(.other(level: 0, number: 8, bytes: [1, 2]))  // IP_PKTINFO has 12 bytes
    #expect(parse(writer.bytes).messages == [.other(level: 0, number: 8, bytes: [1, 2])])
  }

  @Test func noBytesAreRandomEnoughToReadBeyondThem() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var bytes = (0..<Int.random(in: 0...96)).map { _ in UInt8.random(in: 0...3, using: &generator) }
      if bytes.count > 8 { bytes.replaceSubrange(1..<8, with: repeatElement(0, count: 7)) }
      let (messages, descriptors) = parse(bytes)
      #expect(messages.count * 16 + descriptors.count * 4 <= bytes.count)
    }
  }
}
