import Testing

@testable import SocketTrace

/// However long an exchange is, its packets take bounded room.
@Suite struct PacketStoreTests {
  @Test func theFirstAndTheLastAreKept() {
    var store = PacketStore(limit: 8)
    for number in 0..<UInt8(30) { store.add([number], length: 1, stamp: Int64(number)) }
    let kept = store.packets.map(\.stamp)
    #expect(kept.prefix(4) == [0, 1, 2, 3])
    #expect(kept.last == 29 && kept.count <= 8)
    #expect(store.leftOut == 30 - kept.count)
    #expect(kept.dropFirst(4).elementsEqual((30 - Int64(kept.count - 4))..<30))
    #expect(store.remark == "22 packets are left out: the first 4 and the last 4 are shown")
  }

  @Test func ofLaterPacketsTheBeginningIsKept() {
    var store = PacketStore()
    let bytes = [UInt8](repeating: 7, count: 1000)
    for number in 0..<5000 { store.add(bytes[...], length: 1000, stamp: Int64(number)) }
    #expect(store.packets[0].bytes.count == 1000)
    #expect(store.packets[4999].bytes.count == 256 && store.packets[4999].length == 1000)
    #expect(store.remark == nil)
  }
}
