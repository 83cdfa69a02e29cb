import SocketAddresses

@testable import SocketKernel

/// What stands in ancillary data is never more than its bytes hold, and is written as it was read.
@Sendable func readControl(_ bytes: UnsafeRawBufferPointer) {
  let parsed = ControlMessage.parse(bytes)
  let messages = parsed.messages
  precondition(messages.count * 16 + parsed.descriptors.count * 4 + (parsed.process == nil ? 0 : 20) <= bytes.count)
  var writer = ControlWriter()
  for message in messages where isWrittenAsRead(message) { writer.append(message) }
  let again = writer.bytes.withUnsafeBytes { ControlMessage.parse($0) }
  let expected = messages.filter(isWrittenAsRead)
  precondition(again.descriptors.isEmpty && again.messages == expected, "\(expected) became \(again.messages)")
}

/// Not the size of segments, whose kind has another number on the way in, nor times that no clock shows, nor errors,
/// which only the kernel writes.
private func isWrittenAsRead(_ message: ControlMessage) -> Bool {
  switch message {
  case .udpSegmentSize, .timestamp, .timestamps, .reportedError: false
  default: true
  }
}

/// A `sockaddr` of the kernel's is kept whole, whatever its family and length.
@Sendable func readNative(_ bytes: UnsafeRawBufferPointer) {
  guard bytes.count <= 128, let address = SocketAddress(native: bytes[...]) else { return }
  precondition(!address.description.isEmpty)
  guard let written = try? NativeAddress(address) else { return }
  precondition(written.socketAddress == address, "\(address) became \(String(describing: written.socketAddress))")
}
