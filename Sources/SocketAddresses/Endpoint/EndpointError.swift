/// Why a word is not an endpoint: what is wrong, where, and what to write instead.
///
/// ```
/// not an endpoint: unknown scheme "tpc", at byte 0 of "tpc://localhost:80"; did you mean "tcp"?
/// ```
/// For a terminal, ``diagram`` underlines the place:
/// ```
/// tcp://localhost:80?nodely=1
///                    ^^^^^^
/// ```
public struct EndpointError: Error, Hashable, Sendable {
  public enum Reason: Sendable, Hashable {
    /// Nothing was written.
    case empty
    case missingScheme
    case unknownScheme
    /// A `//` is missing behind the scheme.
    case missingSlashes
    /// Something stands behind the port that is neither an option nor its `?`.
    case path
    case host
    case missingBrackets
    /// An IPv6 address for an IPv4 transport or the reverse.
    case wrongVersion
    case missingPort
    case port
    case unixAddress
    case vsockAddress
    case descriptor
    /// A `?` or `&` with nothing behind it.
    case missingOption
    case unknownOption
    case repeatedOption
    /// An option that the transport does not have.
    case inapplicableOption
    case optionValue
    /// A size without a unit, which two people read in two ways.
    case missingUnit
    /// Parts put together by a program that no word says.
    case contradiction
  }

  public let reason: Reason
  /// What was read.
  public let text: String
  /// The fault, in UTF-8 bytes of ``text``; empty at its end, where something is missing.
  public let range: Range<Int>
  /// What is wrong, in words.
  public let message: String
  /// What to write instead, where that is known.
  public let suggestion: String?

  init(_ reason: Reason, _ message: String, in text: String, at range: Range<Int>, suggestion: String? = nil) {
    self.reason = reason
    self.text = text
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }

  /// The word, and beneath it carets under the fault. Two lines.
  public var diagram: String {
    // A caret a character, not a byte: terminals count characters.
    let start = Self.printable(String(decoding: text.utf8.prefix(range.lowerBound), as: UTF8.self)).count
    let end = Self.printable(String(decoding: text.utf8.prefix(range.upperBound), as: UTF8.self)).count
    let carets = String(repeating: "^", count: max(end - start, 1))
    return "\(Self.printable(text))\n\(String(repeating: " ", count: start))\(carets)"
  }

  /// The text without control characters: a word may come from anywhere, and an error goes to terminals and logs.
  private static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{fffd}" : scalar)
    }
    return String(scalars)
  }
}

extension EndpointError: CustomStringConvertible {
  public var description: String {
    let fault = "not an endpoint: \(message), at byte \(range.lowerBound) of \"\(text)\""
    return Self.printable(suggestion.map { "\(fault); \($0)" } ?? fault)
  }
}
