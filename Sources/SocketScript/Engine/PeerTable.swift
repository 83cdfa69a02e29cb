import SocketAddresses

/// What is remembered of the senders of datagrams: never more than a number of them, nor for longer than a time.
///
/// A dictionary from the address to a place in flat lists, and through these a chain from who was heard last to who
/// was silent longest: remembering, forgetting and making room each take the same short time.
struct PeerTable: Sendable {
  private struct Peer: Sendable {
    let address: SocketAddress
    var state: Int32
    var heard: Duration
    /// Who was heard after and before; -1 at the ends.
    var newer: Int32
    var older: Int32
  }

  private let limit: Int
  private let memory: Duration
  private var places: [SocketAddress: Int32] = [:]
  private var peers: [Peer] = []
  private var free: [Int32] = []
  private var newest: Int32 = -1
  private var oldest: Int32 = -1

  var count: Int { places.count }

  init(limit: Int, memory: Duration) {
    self.limit = limit
    self.memory = memory
  }

  /// The state of a peer's conversation; 0 for one that is not remembered.
  mutating func state(of address: SocketAddress, at now: Duration) -> Int {
    while oldest >= 0, peers[Int(oldest)].heard + memory <= now { forgetOldest() }
    return places[address].map { Int(peers[Int($0)].state) } ?? 0
  }

  mutating func remember(_ address: SocketAddress, state: Int, at now: Duration) {
    if let place = places[address] {
      unlink(place)
      peers[Int(place)].state = Int32(state)
      peers[Int(place)].heard = now
      link(place)
      return
    }
    if places.count >= limit { forgetOldest() }
    let peer = Peer(address: address, state: Int32(state), heard: now, newer: -1, older: -1)
    let place = free.popLast() ?? Int32(peers.count)
    if place == peers.count { peers.append(peer) } else { peers[Int(place)] = peer }
    places[address] = place
    link(place)
  }

  /// The same peers under other limits and in other states, those that were silent longest gone first.
  ///
  /// - Parameter states: what each state is now. Who is in the first of them needs no memory.
  func moved(limit: Int, memory: Duration, states: [Int]) -> PeerTable {
    var table = PeerTable(limit: limit, memory: memory)
    var place = oldest
    while place >= 0 {
      let peer = peers[Int(place)]
      let state = states[Int(peer.state)]
      if state != 0 { table.remember(peer.address, state: state, at: peer.heard) }
      place = peer.newer
    }
    return table
  }

  private mutating func link(_ place: Int32) {
    peers[Int(place)].older = newest
    peers[Int(place)].newer = -1
    if newest >= 0 { peers[Int(newest)].newer = place } else { oldest = place }
    newest = place
  }

  private mutating func unlink(_ place: Int32) {
    let peer = peers[Int(place)]
    if peer.newer >= 0 { peers[Int(peer.newer)].older = peer.older } else { newest = peer.older }
    if peer.older >= 0 { peers[Int(peer.older)].newer = peer.newer } else { oldest = peer.newer }
  }

  private mutating func forgetOldest() {
    let place = oldest
    guard place >= 0 else { return }
    unlink(place)
    places[peers[Int(place)].address] = nil
    free.append(place)
  }
}
