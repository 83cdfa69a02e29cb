/// The name of a Unix-domain socket: a path, an abstract name, or none.
public struct UnixAddress: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case unnamed, path, abstract }
  public let kind: Kind
  /// The path's or the name's bytes, without the NUL that C puts behind a path or before an abstract name.
  public let bytes: [UInt8]
  package init(kind: Kind, bytes: [UInt8]) { self.kind = kind; self.bytes = bytes }
}
