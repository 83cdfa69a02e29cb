import SocketAddresses
import Testing

@testable import SocketKernel

@Suite struct ControlMessageTests {
  private func parse(_ bytes: some Collection<UInt8>) -> ControlMessage.Parsed {
    Array(bytes).withUnsafeBytes { ControlMessage.parse($0) }
  }

  private static let samples: [ControlMessage] = [
    .credentials(PeerCredentials(processID: 1, userID: 2, groupID: 3)), .timestamp(.seconds(5) + .nanoseconds(7)),
    .dropCount(9), .ipv4PacketInfo(IPv4PacketInfo(interface: 1, local: .loopback, destination: .loopback)),
    .ipv4TimeToLive(64), .ipv4TypeOfService(0xff), .ipv6PacketInfo(IPv6PacketInfo(interface: 2, local: .loopback)),
    .ipv6HopLimit(0), .ipv6TrafficClass(1), .other(level: 99, number: 98, bytes: [1, 2, 3]),
    .other(level: 99, number: 97, bytes: []),
  ]

  private static let stamps: [PacketTimestamps] = [
    PacketTimestamps(software: .seconds(5) + .nanoseconds(7)), PacketTimestamps(hardware: .nanoseconds(1)),
    PacketTimestamps(software: .seconds(1_700_000_000), hardware: .seconds(3)), PacketTimestamps(),
  ]

  private static var written: [UInt8] {
    var writer = ControlWriter()
    writer.append(descriptors: [3, 4])
    for sample in samples { writer.append(sample) }
    return writer.bytes
  }

  @Test func readingUndoesWriting() {
    let parsed = parse(Self.written)
    #expect(parsed.messages == Self.samples)
    #expect(parsed.descriptors == [3, 4])
    #expect(parsed.process == nil)
    #expect(Self.written.count.isMultiple(of: 8))
  }

  @Test func aCutLeavesWhatIsWholeBeforeIt() {
    for count in Self.written.indices {
      let parsed = parse(Self.written.prefix(count))
      #expect(parsed.messages == Array(Self.samples.prefix(parsed.messages.count)))
      #expect(parsed.descriptors == (count < 24 ? [] : [3, 4]))
    }
  }

  @Test(arguments: stamps) func stampsAreTheFirstTimeAndTheThird(_ stamps: PacketTimestamps) {
    var writer = ControlWriter()
    writer.append(.timestamps(stamps))
    #expect(parse(writer.bytes).messages == [.timestamps(stamps)])
    func words(_ time: Duration?) -> [Int64] {
      let (seconds, attoseconds) = (time ?? .zero).components
      return [seconds, attoseconds / 1_000_000_000]
    }
    let times = words(stamps.software) + [0, 0] + words(stamps.hardware)
    let layout: [UInt8] = [64, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 37, 0, 0, 0] + times.withUnsafeBytes { Array($0) }
    #expect(writer.bytes == layout)
    #expect(parse(layout).messages == [.timestamps(stamps)])
  }

  /// The kernel's descriptor of the sender's process, `SCM_PIDFD`, or the errno that stands in its place.
  private static func process(_ number: Int32) -> ControlMessage {
    .other(level: 1, number: 4, bytes: withUnsafeBytes(of: number) { Array($0) })
  }

  @Test func theSendersProcessIsADescriptorUnlessItIsAnErrno() {
    var writer = ControlWriter()
    for sample in [Self.process(-24), Self.process(7), .ipv4TimeToLive(1)] { writer.append(sample) }
    let parsed = parse(writer.bytes)
    #expect(parsed.process == 7)
    #expect(parsed.descriptors == [])
    #expect(parsed.messages == [Self.process(-24), .ipv4TimeToLive(1)])
    #expect(parse(writer.bytes.prefix(43)).process == nil, "not whole")
  }

  @Test func whatNobodyHasAUseForClosesWhateverBroughtIt() throws {
    let sockets = try (0..<4).map { _ in try SocketDescriptor.open(.unix, .stream).release() }
    let files = sockets.map(file(behind:))
    func bytes(_ pair: ArraySlice<Int32>) -> [UInt8] {
      var writer = ControlWriter()
      writer.append(descriptors: [pair.first!])
      writer.append(Self.process(pair.last!))
      return writer.bytes
    }
    bytes(sockets[..<2]).withUnsafeBytes { ControlMessage.closeDescriptors(in: $0) }
    bytes(sockets[2...]).withUnsafeBytes { ControlMessage.parse($0).closeDescriptors() }
    for file in files { #expect(try descriptors(of: file) == 0) }
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
      let parsed = parse(bytes)
      let process = parsed.process == nil ? 0 : 20
      #expect(parsed.messages.count * 16 + parsed.descriptors.count * 4 + process <= bytes.count)
    }
  }
}
