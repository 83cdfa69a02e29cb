import SocketAddresses
import SocketScript

/// What to wait for: an endpoint that accepts connections, or one that answers a probe.
struct Target: Equatable {
  /// The endpoint's part of the word.
  let endpoint: String
  /// The notation of the bytes to ask with; nil where taking a connection is answer enough.
  let probe: String?

  /// Reads `tcp://db:5432` and `udp://dns:53=@query.bin`.
  ///
  /// The bytes begin behind the first `=` that follows a whole endpoint. A Unix path may have an `=` in it, so behind
  /// one only what cannot be anything but bytes is taken for them.
  init(_ word: String) {
    for equals in word.indices where word[equals] == "=" {
      let (front, back) = (String(word[..<equals]), String(word[word.index(after: equals)...]))
      guard let endpoint = try? Endpoint(front) else { continue }
      guard !endpoint.transport.isUnix || ByteSource.isUnmistakable(back) else { continue }
      self.endpoint = front
      probe = back
      return
    }
    endpoint = word
    probe = nil
  }
}
