import SocketAddresses

/// What is read is written and read back as itself; what is refused is refused with a place inside of the text.
@Sendable func readAddresses(_ bytes: UnsafeRawBufferPointer) {
  let text = String(decoding: bytes, as: UTF8.self)
  check(SocketAddress.self, text)
  check(IPv4Address.self, text)
  check(IPv6Address.self, text)
  check(IPPrefix.self, text)
  check(UnixAddress.self, text)
}

private func check<Value: TextParsable & CustomStringConvertible & Equatable>(_: Value.Type, _ text: String) {
  do throws(AddressError) {
    let value = try Value(text)
    let again = try? Value(value.description)
    precondition(again == value, "\(text.debugDescription) is written as \(value)")
  } catch {
    let offset = error.position
    precondition(offset >= 0 && offset <= text.utf8.count, "\(text.debugDescription) is refused at \(offset)")
    precondition(!error.description.isEmpty)
  }
}

@Sendable func readEndpoint(_ bytes: UnsafeRawBufferPointer) {
  let text = String(decoding: bytes, as: UTF8.self)
  do throws(EndpointError) {
    let endpoint = try Endpoint(text)
    let again = try? Endpoint(endpoint.description)
    precondition(again == endpoint, "\(text.debugDescription) is written as \(endpoint)")
  } catch {
    let range = error.range
    precondition(range.lowerBound >= 0 && range.upperBound <= text.utf8.count, "\(text.debugDescription): \(range)")
    precondition(!error.diagram.isEmpty)
  }
}
