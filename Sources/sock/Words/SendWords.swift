import SocketScript

/// The words of `sock send [endpoint] [bytes…]`, told apart.
struct SendWords: Equatable {
  /// nil where none was given.
  let endpoint: String?
  /// The notation of the bytes; nil where none was given. Words are joined by one space, as `echo` does, so that
  /// `0x01 03` means the same with and without quotes.
  let bytes: String?

  /// - Throws: ``WordError`` for a first word that may be either: a mistyped endpoint is never sent as bytes.
  init(_ words: [String]) throws(WordError) {
    guard let first = words.first else {
      endpoint = nil
      bytes = nil
      return
    }
    if ByteSource.isUnmistakable(first) {
      endpoint = nil
      bytes = words.joined(separator: " ")
    } else if first.contains(":") {
      endpoint = first
      bytes = words.count == 1 ? nil : words.dropFirst().joined(separator: " ")
    } else {
      throw WordError(
        """
        "\(first)" is neither an endpoint nor marked as bytes
          an endpoint    tcp://\(first):1234, udp://127.0.0.1:1234, unix:/run/x.sock
          bytes          text:\(first), 0x1b, @file, -
        """
      )
    }
  }
}
