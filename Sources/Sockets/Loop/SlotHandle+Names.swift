import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage

/// The calls on a slot's descriptor that never wait.
extension SlotHandle {
  func localAddress() throws(SocketError) -> SocketAddress {
    try address(.localAddress) { SystemCalls.getsockname(descriptor, $0, $1) }
  }

  func remoteAddress() throws(SocketError) -> SocketAddress {
    try address(.remoteAddress) { SystemCalls.getpeername(descriptor, $0, $1) }
  }

  private func address(
    _ operation: SocketError.Operation,
    _ call: (UnsafeMutableRawPointer, UnsafeMutablePointer<UInt32>) -> Int32
  ) throws(SocketError) -> SocketAddress {
    var native = NativeAddress.room
    let result = native.withMutable(call)
    guard result >= 0 else { throw SocketError(operation, Errno(rawValue: -result)) }
    return native.socketAddress?.unmapped ?? .unix(.unnamed)
  }

  /// Sets a datagram socket's peer.
  func connect(to address: SocketAddress) throws(SocketError) {
    let native: NativeAddress
    do {
      native = try NativeAddress(address)
    } catch {
      throw SocketError(.connect, error, remote: address)
    }
    let result = native.with { SystemCalls.connect(descriptor, $0, $1) }
    guard result >= 0 else { throw SocketError(.connect, Errno(rawValue: -result), remote: address) }
  }

  /// The error that waits on the socket, which this takes from it: how a connect ended.
  func takePendingError() -> Errno? {
    var error: Int32 = 0
    var length = UInt32(MemoryLayout.size(ofValue: error))
    let result = SystemCalls.getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &length)
    if result < 0 { return Errno(rawValue: -result) }
    return error == 0 ? nil : Errno(rawValue: error)
  }
}

extension SocketAddress {
  /// IPv4 as IPv4, where a socket for both families has it in its IPv6 form.
  var unmapped: SocketAddress {
    if case .ipv6(let address, let port) = self, let mapped = address.mappedIPv4 { return .ipv4(mapped, port) }
    return self
  }
}
