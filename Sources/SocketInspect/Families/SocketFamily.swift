package import SocketKernel

/// A row of the Berkeley table: an address family, or a protocol that shares the addresses of IP, and what it opens.
package struct SocketFamily: Sendable {
  /// One combination that is more than a number: what `socket(2)` is asked for, and how to tell that it is there.
  package struct Kind: Sendable {
    package let type: SocketType
    package let `protocol`: SocketProtocol
    /// What people call it, such as RFCOMM; also the last part of its cell's word.
    package let name: String
    /// The module that brings it, where that is another than its family's.
    package let module: String?
    /// Its name in `/proc/net/protocols` while its code is in the kernel.
    package let registered: String

    init(
      _ type: SocketType,
      _ name: String,
      _ protocol: SocketProtocol = .default,
      module: String? = nil,
      registered: String? = nil
    ) {
      self.type = type
      self.protocol = `protocol`
      self.name = name
      self.module = module
      self.registered = registered ?? name.uppercased()
    }
  }

  /// Where Linux stands with it.
  package enum Fate: Sendable, Equatable {
    /// In the kernel's source, whether or not this kernel was built with it.
    case present
    /// No longer in the source from that release on.
    case removed(release: String, note: String)
    /// A number without sockets, and what to use instead.
    case never(instead: String)
  }

  /// How the command line names it.
  package let word: String
  /// How the table names it; at most 12 characters.
  package let title: String
  package let family: AddressFamily
  /// Whether it is a protocol of IP and not a family of its own: "no such protocol" is then "not here".
  package let isProtocol: Bool
  package let module: String?
  package let kinds: [Kind]
  package let fate: Fate

  init(
    _ word: String,
    _ title: String,
    _ family: AddressFamily,
    isProtocol: Bool = false,
    module: String? = nil,
    fate: Fate = .present,
    _ kinds: [Kind] = []
  ) {
    self.word = word
    self.title = title
    self.family = family
    self.isProtocol = isProtocol
    self.module = module
    self.kinds = kinds
    self.fate = fate
  }

  /// The module that brings a kind.
  package func module(of kind: Kind) -> String? { kind.module ?? module }

  /// The columns of the table, in its order.
  package static let columns: [SocketType] = [.datagram, .stream, .sequencedPacket, .raw]
}

extension SocketType {
  /// The type as the word of a cell has it: `dgram`, as in `SOCK_DGRAM`.
  package var word: String {
    let constant = description
    return constant.hasPrefix("SOCK_") ? constant.dropFirst(5).lowercased() : "\(rawValue)"
  }
}
