import Testing

@testable import SocketInspect

@Suite struct NetlinkTests {
  /// A message that lies about its length is not read beyond, and ends the walk.
  @Test(arguments: [
    [UInt8](), [16, 0, 0, 0], [15, 0, 0, 0] + [UInt8](repeating: 0, count: 28),
    [255, 255, 0, 0] + [UInt8](repeating: 0, count: 28),
  ])
  func shortOrLyingHeadersAreNone(bytes: [UInt8]) {
    bytes.withUnsafeBytes { #expect(NetlinkHeader($0) == nil) }
  }

  @Test func attributesAreWalkedByTheirLengths() {
    let bytes: [UInt8] = [5, 0, 1, 0, 7, 0, 0, 0, 8, 0, 2, 0x80, 1, 2, 3, 4, 200, 0, 3, 0, 1]
    bytes.withUnsafeBytes {
      let read = NetlinkAttributes($0).map { ($0.type, [UInt8]($0.value)) }
      #expect(read.map(\.0) == [1, 2] && read.map(\.1) == [[7], [1, 2, 3, 4]])
    }
  }
}
