/// A value that is read from a text.
///
/// Everything is read from UTF-8 bytes, so that an address in a packet or a buffer needs no `String` first.
/// Strings and substrings lend their bytes: reading an IP address allocates nothing.
public protocol TextParsable: CustomStringConvertible {
  /// Reads the value from a text, all of it.
  ///
  /// - Throws: ``AddressError``, which says what was wrong and at which byte of `text`.
  init(utf8 text: Span<UInt8>) throws(AddressError)
}

extension TextParsable {
  /// Reads the value from a text, all of it.
  ///
  /// - Throws: ``AddressError``, which says what was wrong and at which byte of `text`.
  public init(_ text: String) throws(AddressError) {
    try self.init(utf8: text.utf8.span)
  }

  /// Reads the value from a text, all of it.
  ///
  /// - Throws: ``AddressError``, which says what was wrong and at which byte of `text`.
  public init(_ text: Substring) throws(AddressError) {
    try self.init(utf8: text.utf8.span)
  }
}
