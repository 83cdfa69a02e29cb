/// Protocols of the families beside IP. The numbers are each family's own: the same number is another protocol elsewhere.
extension SocketProtocol {
  /// Logical link control of Bluetooth; with `AddressFamily.bluetooth`.
  public static let l2cap = SocketProtocol(rawValue: 0)
  /// Controllers of Bluetooth; with `AddressFamily.bluetooth`.
  public static let hci = SocketProtocol(rawValue: 1)
  /// Voice over Bluetooth; with `AddressFamily.bluetooth`.
  public static let sco = SocketProtocol(rawValue: 2)
  /// Serial lines over Bluetooth; with `AddressFamily.bluetooth`.
  public static let rfcomm = SocketProtocol(rawValue: 3)
  /// Frames of a controller area network; with `AddressFamily.can`. Source: the kernel's networking/can.rst.
  public static let canRaw = SocketProtocol(rawValue: 1)
  /// Frames that the kernel sends and filters at intervals; with `AddressFamily.can`.
  public static let canBroadcastManager = SocketProtocol(rawValue: 2)
  /// Messages longer than a frame, ISO 15765-2; with `AddressFamily.can`.
  public static let canISOTP = SocketProtocol(rawValue: 6)
  /// The network of vehicles, SAE J1939; with `AddressFamily.can`. Source: the kernel's networking/j1939.rst.
  public static let canJ1939 = SocketProtocol(rawValue: 7)
}
