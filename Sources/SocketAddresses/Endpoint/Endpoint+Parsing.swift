extension Endpoint {
  /// Reads a word.
  ///
  /// - Throws: ``EndpointError``, which says what is wrong, where in `text`, and what to write instead.
  public init(_ text: String) throws(EndpointError) {
    self = try EndpointReader(text).read()
  }
}

/// Reads one word. Offsets are in bytes from its start, everywhere.
struct EndpointReader {
  let text: String
  let bytes: [UInt8]
  /// Where the options' `?` stands, or the end.
  let end: Int

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
  }

  func read() throws(EndpointError) -> Endpoint {
    if bytes.isEmpty {
      throw fault(.empty, "nothing", at: 0..<0, suggestion: "write tcp://HOST:PORT, unix:PATH or :PORT")
    }
    if bytes[0] == UInt8(ascii: ":") {
      return try finish(.tcp, .network(.localhost, readPort(1..<end)))
    }
    guard let colon = bytes[..<end].firstIndex(of: UInt8(ascii: ":")) else {
      throw fault(.missingScheme, "no scheme", at: 0..<end, suggestion: suggestionForBareWord)
    }
    guard let transport = Endpoint.Transport(rawValue: lowercase(0..<colon)) else {
      throw fault(
        .unknownScheme,
        "unknown scheme \"\(self[0..<colon])\"",
        at: 0..<colon,
        suggestion: suggestion(forScheme: 0..<colon)
      )
    }
    return try finish(transport, readLocation(of: transport, from: colon + 1))
  }

  private func finish(
    _ transport: Endpoint.Transport,
    _ location: Endpoint.Location
  ) throws(EndpointError) -> Endpoint {
    Endpoint(unchecked: transport, location, try readOptions(for: transport))
  }

  private func readLocation(of transport: Endpoint.Transport, from start: Int) throws(EndpointError)
    -> Endpoint.Location
  {
    switch transport {
    case .tcp, .tcp4, .tcp6, .udp, .udp4, .udp6, .tls:
      return try readNetwork(transport, from: start)
    case .unix, .unixDatagram, .unixSequencedPacket, .unixAbstract:
      return try readUnix(transport == .unixAbstract ? .abstract : .path, from: start)
    case .vsock:
      return try readVsock(from: hasSlashes(at: start) ? start + 2 : start)
    case .descriptor:
      return .descriptor(try readDescriptor(start..<end))
    }
  }

  // MARK: Pieces

  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func lowercase(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(\.lowercased), as: UTF8.self)
  }

  func hasSlashes(at start: Int) -> Bool { bytes[start..<end].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) }

  func fault(
    _ reason: EndpointError.Reason,
    _ message: String,
    at range: Range<Int>,
    suggestion: String? = nil
  ) -> EndpointError {
    EndpointError(reason, message, in: text, at: range, suggestion: suggestion)
  }

  /// An address's fault inside of the piece that begins at `start`, underlined to the end of the piece.
  func fault(_ reason: EndpointError.Reason, _ error: AddressError, in piece: Range<Int>) -> EndpointError {
    let start = min(piece.lowerBound + error.position, piece.upperBound)
    return fault(
      reason,
      "in the \(error.subject.rawValue), \(error.reason.rawValue)",
      at: start..<piece.upperBound,
      suggestion: error.suggestion
    )
  }

  // MARK: Other transports

  private func readUnix(_ kind: UnixAddress.Kind, from start: Int) throws(EndpointError) -> Endpoint.Location {
    do throws(AddressError) {
      return .unix(try UnixAddress(kind, escaped: bytes.span.extracting(start..<end)))
    } catch {
      throw fault(.unixAddress, error, in: start..<end)
    }
  }

  private func readVsock(from start: Int) throws(EndpointError) -> Endpoint.Location {
    do throws(AddressError) {
      let (cid, port) = try VsockText.read(bytes.span.extracting(start..<end))
      return .vsock(cid: cid, port: port)
    } catch {
      throw fault(.vsockAddress, error, in: start..<end)
    }
  }

  private func readDescriptor(_ piece: Range<Int>) throws(EndpointError) -> Int32 {
    do throws(AddressError) {
      return Int32(try bytes.span.extracting(piece).decimal(upTo: UInt64(Int32.max), as: .descriptor))
    } catch {
      let hint = AddressError(error.reason, in: .descriptor, at: error.position, suggestion: "write fd:NUMBER")
      throw fault(.descriptor, hint, in: piece)
    }
  }

  // MARK: What was meant

  private var suggestionForBareWord: String {
    let word = self[0..<end]
    if (try? Port(word)) != nil { return "for TCP on this machine write :\(word)" }
    if bytes[..<end].contains(UInt8(ascii: "/")) { return "write unix:\(word)" }
    return "write tcp://\(word):PORT"
  }

  private func suggestion(forScheme scheme: Range<Int>) -> String {
    let schemes = Endpoint.Transport.allCases.map(\.rawValue)
    let word = lowercase(scheme)
    // A host and a port is what other tools take, and what a socket address prints.
    if !hasSlashes(at: scheme.upperBound + 1), (try? Endpoint("tcp://" + text)) != nil {
      return "did you mean \"tcp://\(text)\"?"
    }
    if let near = Spelling.nearest(to: word, among: schemes) { return "did you mean \"\(near)\"?" }
    return "there are \(schemes.joined(separator: ", "))"
  }
}
