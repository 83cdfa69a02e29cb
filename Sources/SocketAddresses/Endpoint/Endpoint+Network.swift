// HOST:PORT, the part of a word behind `tcp://` and its kin.

extension EndpointReader {
  func readNetwork(_ transport: Endpoint.Transport, from scheme: Int) throws(EndpointError) -> Endpoint.Location {
    guard hasSlashes(at: scheme) else {
      throw fault(
        .missingSlashes,
        "no '//' behind the scheme",
        at: scheme..<scheme,
        suggestion: "write \(transport.rawValue)://\(self[scheme..<end])"
      )
    }
    let start = scheme + 2
    if let slash = bytes[start..<end].firstIndex(of: UInt8(ascii: "/")) {
      throw fault(.path, "a path, which no endpoint has", at: slash..<end, suggestion: "leave it out")
    }
    let (hostPiece, portPiece) = try split(start..<end, of: transport)
    let host = try readHost(hostPiece)
    if case .address(let address) = host {
      guard address.v4 == nil ? transport.carriesIPv6 : transport.carriesIPv4 else {
        throw fault(
          .wrongVersion,
          "an \(address.v4 == nil ? "IPv6" : "IPv4") address for \(transport.rawValue)",
          at: hostPiece,
          suggestion: "write \(transport.rawValue.dropLast())://\(host):\(self[portPiece])"
        )
      }
    }
    return .network(host, try readPort(portPiece))
  }

  private func split(
    _ piece: Range<Int>,
    of transport: Endpoint.Transport
  ) throws(EndpointError) -> (host: Range<Int>, port: Range<Int>) {
    func missingPort(at position: Int) -> EndpointError {
      let host = self[piece.lowerBound..<position]
      return fault(
        .missingPort,
        "no port",
        at: position..<end,
        suggestion: "write \(transport.rawValue)://\(host):PORT"
      )
    }
    let colon = UInt8(ascii: ":")
    if piece.isEmpty { throw missingPort(at: piece.lowerBound) }
    if bytes[piece.lowerBound] == UInt8(ascii: "[") {
      guard let bracket = bytes[piece].firstIndex(of: UInt8(ascii: "]")) else {
        throw fault(.missingBrackets, "a '[' without its ']'", at: piece, suggestion: "write [ADDRESS]:PORT")
      }
      guard bracket + 1 < end, bytes[bracket + 1] == colon else { throw missingPort(at: bracket + 1) }
      return (piece.lowerBound..<(bracket + 1), (bracket + 2)..<end)
    }
    guard let last = bytes[piece].lastIndex(of: colon) else { throw missingPort(at: end) }
    if bytes[piece].firstIndex(of: colon) != last {
      let isWhole = (try? IPv6Address(self[piece])) != nil && (try? IPv6Address(self[piece.lowerBound..<last])) == nil
      let written = isWhole ? "[\(self[piece])]:PORT" : "[\(self[piece.lowerBound..<last])]:\(self[(last + 1)..<end])"
      throw fault(
        .missingBrackets,
        "more than one ':'; an IPv6 address needs brackets",
        at: piece,
        suggestion: "write \(transport.rawValue)://\(written)"
      )
    }
    return (piece.lowerBound..<last, (last + 1)..<end)
  }

  func readPort(_ piece: Range<Int>) throws(EndpointError) -> Port {
    if piece.isEmpty {
      throw fault(.missingPort, "no port", at: piece, suggestion: "0 lets the kernel choose one")
    }
    do throws(AddressError) {
      return try Port(utf8: bytes.span.extracting(piece))
    } catch {
      throw fault(.port, error, in: piece)
    }
  }

  func readHost(_ piece: Range<Int>) throws(EndpointError) -> Endpoint.Host {
    do throws(AddressError) {
      if !piece.isEmpty, bytes[piece.lowerBound] == UInt8(ascii: "[") {
        let inner = (piece.lowerBound + 1)..<(piece.upperBound - 1)
        do throws(AddressError) {
          return .address(.v6(try IPv6Address(utf8: bytes.span.extracting(inner))))
        } catch {
          throw error.shifted(by: 1)
        }
      }
      if looksLikeIPv4(piece) { return .address(.v4(try IPv4Address(utf8: bytes.span.extracting(piece)))) }
    } catch {
      throw fault(.host, error, in: piece)
    }
    switch lowercase(piece) {
    case "", "localhost": return .localhost
    case "*": return .any
    default: return .name(try readName(piece))
    }
  }

  /// Whether a name ends in a number, as no domain name does.
  ///
  /// Such a word must be a whole address or an error: as a name it would go to `getaddrinfo(3)`, which reads `127.1`,
  /// `0x7f.1` and `2130706433` as addresses, behind the back of every filter that sees a name.
  private func looksLikeIPv4(_ piece: Range<Int>) -> Bool {
    let labels = bytes[piece].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
    guard let last = labels.last else { return false }
    if last.allSatisfy({ $0.decimalDigit != nil }) { return true }
    let digits = last.dropFirst(2)
    return last.map(\.lowercased).starts(with: [UInt8(ascii: "0"), UInt8(ascii: "x")])
      && digits.allSatisfy { $0.hexDigit != nil }
  }

  /// A name of letters, digits, `-` and `_` between dots, 63 bytes a label and 253 in all (RFC 1035, section 2.3.4).
  private func readName(_ piece: Range<Int>) throws(EndpointError) -> String {
    var label = 0
    for position in piece {
      switch Unicode.Scalar(bytes[position]) {
      case "." where label == 0, "-" where label == 0:
        throw fault(
          .host,
          "in the host name, a part that begins with '\(self[position..<(position + 1)])'",
          at: position..<(position + 1)
        )
      case ".":
        label = 0
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_":
        label += 1
        if label > 63 {
          throw fault(.host, "in the host name, a part of more than 63 bytes", at: position..<(position + 1))
        }
      case "@":
        throw fault(.host, "a user, which no endpoint has", at: position..<(position + 1), suggestion: "leave it out")
      case let character:
        throw fault(
          .host,
          "in the host name, a character that does not belong there",
          at: position..<(position + 1),
          suggestion: character.isASCII ? nil : "write the name in Punycode, xn--…"
        )
      }
    }
    if piece.count > 253 { throw fault(.host, "in the host name, more than 253 bytes", at: piece) }
    return self[piece]
  }
}

extension Endpoint.Host {
  /// Reads a host as a word has it: a name, `127.0.0.1`, `[::1]`, `*`, or nothing for localhost.
  ///
  /// - Throws: ``EndpointError``
  public init(_ text: String) throws(EndpointError) {
    let reader = EndpointReader(text)
    let bracketed = text.hasPrefix("[") && !text.hasSuffix("]")
    if bracketed { throw reader.fault(.missingBrackets, "a '[' without its ']'", at: 0..<reader.bytes.count) }
    self = try reader.readHost(0..<reader.bytes.count)
  }
}
