internal import CSockets
internal import Glibc
public import SocketAddresses
internal import SystemPackage

extension SocketAddress {
  /// The addresses of a host's name, in the order in which to try them; **waits** for name servers, for seconds where
  /// none answers, and nothing stops the wait.
  ///
  /// Asks what the system is told to ask (nsswitch.conf(5): the hosts file, DNS, mDNS …) and takes the C library's order
  /// (RFC 6724, gai.conf(5)). A host that is an address in digits is answered without asking anybody.
  ///
  /// - Parameters:
  ///   - host: A name, or an address in digits.
  ///   - port: The port that the addresses get.
  ///   - family: IPv4 or IPv6 alone; nil for both.
  ///   - type: What the addresses are for. It makes no difference to them, only to which services may be asked for.
  /// - Throws: ``SocketError`` with operation `resolve`, which names the host: `ENOENT` when no name server knows it,
  ///   `ENODATA` when it has no address of the family, `EAGAIN` when no name server answered, `EIO` when one refused.
  ///
  /// Corresponds to `getaddrinfo(3)`.
  public static func resolve(
    host: String,
    port: Port,
    family: AddressFamily? = nil,
    type: SocketType = .stream
  ) throws(SocketError) -> [SocketAddress] {
    try resolve(host, service: nil, family, type).map { $0.with(port) }
  }

  /// The addresses of a host and a service by its name, such as `https`, or its number; see
  /// ``resolve(host:port:family:type:)``. What names there are is in services(5).
  ///
  /// - Throws: ``SocketError`` with operation `resolve`; `EOPNOTSUPP` when nobody knows the service.
  ///
  /// Corresponds to `getaddrinfo(3)`.
  public static func resolve(
    host: String,
    service: String,
    family: AddressFamily? = nil,
    type: SocketType = .stream
  ) throws(SocketError) -> [SocketAddress] {
    guard !service.isEmpty, !service.utf8.contains(0) else {
      throw SocketError(.resolve, .invalidArgument, subject: "\(host) \(service)")
    }
    return try resolve(host, service: service, family, type)
  }

  private static func resolve(
    _ host: String,
    service: String?,
    _ family: AddressFamily?,
    _ type: SocketType
  ) throws(SocketError) -> [SocketAddress] {
    guard !host.utf8.contains(0) else { throw SocketError(.resolve, .invalidArgument, subject: host) }
    var hints = addrinfo()
    hints.ai_family = (family ?? .unspecified).rawValue
    hints.ai_socktype = type.rawValue  // without a type every address comes once for each
    // No AI_ADDRCONFIG: it counts loopback as no network, so `localhost` fails on a machine that is offline, and to
    // fail at connecting says more than a name that suddenly has no address.
    var list: UnsafeMutablePointer<addrinfo>?
    let answer = getaddrinfo(host, service, &hints, &list)
    guard answer == 0 else { throw failure(answer, errno, service.map { "\(host) \($0)" } ?? host) }
    defer { freeaddrinfo(list) }

    var addresses: [SocketAddress] = []
    var entry = list
    while let current = entry?.pointee {
      if let address = SocketAddress(current), !addresses.contains(address) { addresses.append(address) }
      entry = current.ai_next
    }
    return addresses
  }

  private init?(_ entry: addrinfo) {
    guard let bytes = entry.ai_addr else { return nil }
    self.init(native: UnsafeRawBufferPointer(start: bytes, count: Int(entry.ai_addrlen))[...])
  }

  private func with(_ port: Port) -> SocketAddress {
    switch self {
    case .ipv4(let address, _): .ipv4(address, port)
    case .ipv6(let address, _): .ipv6(address, port)
    default: self
    }
  }

  /// getaddrinfo has errors of its own. Each gets the errno that says the same, and keeps its name in the words.
  private static func failure(_ answer: Int32, _ errno: Int32, _ host: String) -> SocketError {
    let (cause, explanation): (Errno, String) =
      switch answer {
      case EAI_NONAME: (.noSuchFileOrDirectory, "no such host (EAI_NONAME)")
      case hasNoAddress: (.noData, "the host has no address (EAI_NODATA)")
      case hasNoAddressOfFamily: (.noData, "the host has no address of that family (EAI_ADDRFAMILY)")
      case EAI_AGAIN: (.resourceTemporarilyUnavailable, "no name server answered (EAI_AGAIN)")
      case EAI_FAIL: (.ioError, "a name server refused (EAI_FAIL)")
      case EAI_BADFLAGS: (.invalidArgument, "the hints are no good (EAI_BADFLAGS)")
      case EAI_MEMORY: (.noMemory, "no memory (EAI_MEMORY)")
      case EAI_FAMILY: (.addressFamilyNotSupported, "names have no addresses of that family (EAI_FAMILY)")
      case EAI_SERVICE: (.notSupportedOnSocket, "no such service (EAI_SERVICE)")
      case EAI_SOCKTYPE: (.socketTypeNotSupported, "names have no addresses for that socket type (EAI_SOCKTYPE)")
      case EAI_SYSTEM: (Errno(rawValue: errno), Errno(rawValue: errno).words)
      default: (.invalidArgument, "\(String(cString: gai_strerror(answer))) (EAI \(answer))")
      }
    return SocketError(.resolve, cause, subject: host, explanation: explanation)
  }
}

// glibc declares these two for `_GNU_SOURCE` alone; the numbers are its ABI. Source: netdb.h.
private let hasNoAddress: Int32 = -5
private let hasNoAddressOfFamily: Int32 = -9
