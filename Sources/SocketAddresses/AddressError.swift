/// Why a text or a value is not an address, where reading it stopped, and what to write instead.
///
/// ```
/// not an IPv4 address: a number above 255, at byte 2
/// not a prefix: bits set behind the prefix, at byte 0; the network is 10.0.0.0/8
/// ```
public struct AddressError: Error, Hashable, Sendable {
  /// What the text was read as. The raw value is the word that messages use.
  public enum Subject: String, Sendable {
    case ipv4Address = "IPv4 address"
    case ipv6Address = "IPv6 address"
    case zone = "IPv6 zone"
    case prefix = "prefix"
    case port = "port"
    case unixAddress = "Unix-domain address"
    case vsockAddress = "vsock address"
    case familyNumber = "family number"
    case descriptor = "descriptor"
    case socketAddress = "socket address"
  }

  /// What was found. The raw value is the phrase that messages use.
  public enum Reason: String, Sendable {
    // Numbers
    case missingDigits = "no digits where a number belongs"
    case leadingZero = "a leading zero (octal to some programs, decimal to others)"
    case numberTooLarge = "a number that is too large"
    case unexpectedCharacter = "a character that does not belong there"
    // IPv4
    case octetAbove255 = "a number above 255"
    case moreThanFourOctets = "more than four numbers"
    case fewerThanFourOctets = "fewer than four numbers"
    // IPv6
    case moreThanFourHexDigits = "more than four hexadecimal digits in a group"
    case moreThanEightGroups = "more than eight groups"
    case fewerThanEightGroups = "fewer than eight groups and no '::'"
    case secondGap = "a second '::'"
    case gapOfNothing = "a '::' that stands for no group, beside eight others"
    case loneColon = "a single ':' at an end"
    // Zones
    case emptyZone = "no zone behind '%'"
    case zoneTooLong = "more than 15 bytes, the longest name of an interface"
    // Prefixes
    case missingLength = "no '/' and length"
    case lengthAboveMaximum = "a length above the number of bits"
    case hostBitsSet = "bits set behind the prefix"
    case zoneInPrefix = "a zone, which a prefix cannot have"
    // Ports
    case missingPort = "no ':' and port"
    case portAbove65535 = "a number above 65535"
    case unknownService = "an unknown service name"
    // Unix-domain addresses
    case empty = "an empty name"
    case tooLong = "more than 107 bytes, which is all that sun_path holds"
    case nulInPath = "a NUL, where the kernel would end the path"
    case badEscape = "a '%' without two hexadecimal digits"
    case relativeBehindSlashes = "a relative path behind '//'"
    // Socket addresses
    case missingBrackets = "an IPv6 address without brackets"
    case missingClosingBracket = "a '[' without its ']'"
    case oddHexDigits = "an odd number of hexadecimal digits"
  }

  public let subject: Subject
  public let reason: Reason
  /// Where reading stopped: the offset in UTF-8 bytes from the start of the text.
  public let position: Int
  /// What to write instead, where that is known.
  public let suggestion: String?

  init(_ reason: Reason, in subject: Subject, at position: Int, suggestion: String? = nil) {
    self.subject = subject
    self.reason = reason
    self.position = position
    self.suggestion = suggestion
  }

  /// The same error, told from the start of a longer text that has the faulty one `offset` bytes in.
  func shifted(by offset: Int) -> AddressError {
    AddressError(reason, in: subject, at: position + offset, suggestion: suggestion)
  }
}

extension AddressError: CustomStringConvertible {
  public var description: String {
    let article = subject.rawValue.hasPrefix("I") ? "an" : "a"
    let fault = "not \(article) \(subject.rawValue): \(reason.rawValue), at byte \(position)"
    return if let suggestion { "\(fault); \(suggestion)" } else { fault }
  }
}
