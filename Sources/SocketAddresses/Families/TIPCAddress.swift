/// An address of the cluster's message bus: `tipc:service/18888/17-0`,
/// `tipc:range/18888/10-20@2`, `tipc:socket/123/0-0`.
///
/// Source: the kernel's `struct sockaddr_tipc`, 16 bytes; docs.kernel.org, networking/tipc.
public struct TIPCAddress: FamilyAddress {
  /// What the three numbers mean. The raw values are those of `addrtype`.
  public enum Form: UInt8, Sendable {
    /// Instances from `second` to `third` of the service `first`: what a socket binds to.
    case range = 1
    /// The instance `second` of the service `first`, looked up in the domain `third`: what is called.
    case service = 2
    /// The one socket with the reference `first` on the node `second`.
    case socket = 3
  }

  public var form: Form
  /// How far a binding is seen: 2 the cluster, 3 this node. 0 elsewhere.
  public var scope: UInt8
  public var first: UInt32
  public var second: UInt32
  public var third: UInt32

  private init(_ form: Form, scope: UInt8, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    self.form = form
    self.scope = scope
    self.first = first
    self.second = second
    self.third = third
  }

  /// Instances of a service, bound for the whole cluster (scope 2) or for this node (3).
  public static func range(type: UInt32, lower: UInt32, upper: UInt32, scope: UInt8 = 2) -> TIPCAddress {
    TIPCAddress(.range, scope: scope, type, lower, upper)
  }

  /// One instance of a service, wherever it is; a domain other than 0 says on which node.
  public static func service(type: UInt32, instance: UInt32, domain: UInt32 = 0) -> TIPCAddress {
    TIPCAddress(.service, scope: 0, type, instance, domain)
  }

  /// One socket.
  public static func socket(reference: UInt32, node: UInt32) -> TIPCAddress {
    TIPCAddress(.socket, scope: 0, reference, node, 0)
  }

  public static let family: UInt16 = 30
  public static let scheme = "tipc"

  public var bytes: [UInt8] {
    var bytes = [form.rawValue, scope]
    for number in [first, second, third] { bytes.append(host: number) }
    return bytes
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 14, let form = Form(rawValue: bytes[0]) else { return nil }
    let numbers = [2, 6, 10].map { bytes.host($0, as: UInt32.self) }
    self.init(form, scope: bytes[1], numbers[0], numbers[1], numbers[2])
  }

  public var fieldText: String {
    let place = scope == 0 ? "" : "@\(scope)"
    return switch form {
    case .range: "range/\(first)/\(second)-\(third)\(place)"
    case .service: "service/\(first)/\(second)-\(third)\(place)"
    case .socket: "socket/\(first)/\(second)-\(third)\(place)"
    }
  }

  public init(fields: inout AddressFields) throws(AddressError) {
    let form: Form
    if fields.take(word: "range") {
      form = .range
    } else if fields.take(word: "service") {
      form = .service
    } else if fields.take(word: "socket") {
      form = .socket
    } else {
      throw fields.fault(.unexpectedCharacter, suggestion: "write tipc:range, tipc:service or tipc:socket")
    }
    try fields.require("/")
    self.init(form, scope: 0, try fields.number(), 0, 0)
    try fields.require("/")
    second = try fields.number()
    if fields.take("-") { third = try fields.number() }
    if fields.take("@") { scope = try fields.number() }
  }
}
