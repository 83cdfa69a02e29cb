// ?key=value&key=value, the end of a word.

extension EndpointReader {
  func readOptions(for transport: Endpoint.Transport) throws(EndpointError) -> Endpoint.Options {
    var options = Endpoint.Options()
    var seen: Set<Endpoint.Options.Key> = []
    var start = end
    while start < bytes.count {
      start += 1  // behind '?' or '&'
      let stop = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
      let (key, value) = try readKey(start..<stop, for: transport)
      guard seen.insert(key).inserted else {
        throw fault(.repeatedOption, "\(key.rawValue) said twice", at: start..<stop, suggestion: "leave one out")
      }
      try read(key, value, for: transport, into: &options)
      start = stop
    }
    return options
  }

  private func readKey(
    _ piece: Range<Int>,
    for transport: Endpoint.Transport
  ) throws(EndpointError) -> (Endpoint.Options.Key, value: Range<Int>) {
    let equals = bytes[piece].firstIndex(of: UInt8(ascii: "=")) ?? piece.upperBound
    let name = piece.lowerBound..<equals
    if name.isEmpty {
      throw fault(
        .missingOption,
        "an option is missing",
        at: piece,
        suggestion: "write key=value, or leave the end out"
      )
    }
    guard let key = Endpoint.Options.Key(rawValue: self[name]) else {
      let keys = Endpoint.Options.Key.allCases.map(\.rawValue)
      let near = Spelling.nearest(to: lowercase(name), among: keys)
      throw fault(
        .unknownOption,
        "unknown option \"\(self[name])\"",
        at: name,
        suggestion: (near.map { "did you mean \"\($0)\"? The" } ?? "the")
          + " options are \(keys.joined(separator: ", "))"
      )
    }
    guard key.applies(to: transport) else {
      throw fault(.inapplicableOption, "\(key.rawValue), which \(transport.rawValue) does not have", at: name)
    }
    guard equals < piece.upperBound else {
      throw fault(.optionValue, "no '=' and value", at: equals..<equals, suggestion: "write \(key.rawValue)=VALUE")
    }
    return (key, (equals + 1)..<piece.upperBound)
  }

  private func read(
    _ key: Endpoint.Options.Key,
    _ value: Range<Int>,
    for transport: Endpoint.Transport,
    into options: inout Endpoint.Options
  ) throws(EndpointError) {
    switch key {
    case .nodelay: options.nodelay = try readFlag(key, value)
    case .rcvbuf: options.rcvbuf = try readSize(key, value)
    case .sndbuf: options.sndbuf = try readSize(key, value)
    case .bind: options.bind = try readBind(value, for: transport)
    case .ttl: options.ttl = try readCount(key, value, 1...255)
    case .backlog: options.backlog = try readCount(key, value, 0...Int(Int32.max))
    case .reuse: options.reuse = try readFlag(key, value)
    case .v6only: options.v6only = try readFlag(key, value)
    case .congestion: options.congestion = try readAlgorithm(value)
    }
  }

  // MARK: Values

  private func readFlag(_ key: Endpoint.Options.Key, _ value: Range<Int>) throws(EndpointError) -> Bool {
    switch self[value] {
    case "0": return false
    case "1": return true
    default:
      throw fault(
        .optionValue,
        "\(key.rawValue) is neither on nor off",
        at: value,
        suggestion: "write \(key.rawValue)=1 or \(key.rawValue)=0"
      )
    }
  }

  private func readCount(
    _ key: Endpoint.Options.Key,
    _ value: Range<Int>,
    _ allowed: ClosedRange<Int>
  ) throws(EndpointError) -> Int {
    if let number = try? bytes.span.extracting(value).decimal(upTo: UInt64(allowed.upperBound), as: .port),
      allowed ~= Int(number)
    {
      return Int(number)
    }
    throw fault(
      .optionValue,
      "\(key.rawValue) is not a number from \(allowed.lowerBound) to \(allowed.upperBound)",
      at: value
    )
  }

  private func readSize(_ key: Endpoint.Options.Key, _ value: Range<Int>) throws(EndpointError) -> Int {
    let text = self[value]
    let name = key.rawValue
    do throws(SizeText.Fault) {
      return try SizeText.read(text)
    } catch {
      switch error {
      case .missingUnit:
        // Both readings, because either may have been meant.
        let readings = ["KiB", "B"].map { unit in
          let bytes = (try? SizeText.read(text + unit)).map { " (\($0) bytes)" } ?? ""
          return "\(name)=\(text)\(unit)\(bytes)"
        }
        throw fault(
          .missingUnit,
          "\(name) is a size without a unit",
          at: value,
          suggestion: "write \(readings.joined(separator: " or "))"
        )
      case .unknownUnit:
        throw fault(
          .optionValue,
          "\(name) has an unknown unit",
          at: value,
          suggestion: "units are B, KiB, MiB, GiB (1024 each) and kB, MB, GB (1000 each)"
        )
      case .tooLarge:
        throw fault(.optionValue, "\(name) is more than 2147483647 bytes", at: value)
      case .other:
        throw fault(
          .optionValue,
          "\(name) is not a size",
          at: value,
          suggestion: "write a number and a unit: \(name)=64KiB"
        )
      }
    }
  }

  private func readAlgorithm(_ value: Range<Int>) throws(EndpointError) -> String {
    // TCP_CA_NAME_MAX is 16, the NUL included.
    let isName = bytes[value].allSatisfy { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    guard isName, 1...15 ~= value.count else {
      throw fault(
        .optionValue,
        "congestion is not the name of an algorithm",
        at: value,
        suggestion: "write one of /proc/sys/net/ipv4/tcp_available_congestion_control"
      )
    }
    return self[value]
  }

  private func readBind(_ value: Range<Int>, for transport: Endpoint.Transport) throws(EndpointError) -> SocketAddress {
    let address: SocketAddress
    do throws(AddressError) {
      address = try readLocal(value, for: transport)
    } catch {
      throw fault(.optionValue, error, in: value)
    }
    let fits =
      switch address {
      case .ipv4: transport.carriesIPv4
      case .ipv6: transport.carriesIPv6
      case .unix(let name): transport.isUnix && name.kind != .unnamed
      case .vsock: transport == .vsock
      case .other: false
      }
    guard fits else {
      throw fault(.wrongVersion, "bind is an address that \(transport.rawValue) does not have", at: value)
    }
    return address
  }

  /// A socket address; or, shorter, an IP address alone, in brackets if IPv6, or a path alone for a Unix-domain socket.
  private func readLocal(_ value: Range<Int>, for transport: Endpoint.Transport) throws(AddressError) -> SocketAddress {
    let text = self[value]
    if transport.isUnix, !text.hasPrefix("unix:"), !text.hasPrefix("unix-abstract:") {
      return .unix(try UnixAddress(.path, escaped: bytes.span.extracting(value)))
    }
    if transport.isNetwork {
      if let address = try? IPv4Address(text) { return .ipv4(address, .any) }
      if text.hasPrefix("["), text.hasSuffix("]"), let address = try? IPv6Address(text.dropFirst().dropLast()) {
        return .ipv6(address, .any)
      }
    }
    return try SocketAddress(text)
  }
}
