import Glibc
import Sockets
import Testing

/// An address in use has a holder, and the error says who it is.
@Suite struct HolderTests {
  /// A failed bind or listen, and its error.
  private func refusal(_ body: () throws -> Void) throws -> SocketError {
    do { try body() } catch { return try #require(error as? SocketError) }
    Issue.record("the address was free")
    throw SocketError(.bind, .cancelled)
  }

  @Test(arguments: [SocketAddress.loopback(port: 0), .loopback6(port: 0)])
  func aFailedBindNamesTheHolder(address: SocketAddress) throws {
    let listener = try Socket.tcp().bind(to: address).listen()
    let taken = listener.localAddress
    let error = try refusal { _ = try Socket.tcp().bind(to: taken).listen() }
    let holder = try #require(error.addressHolder)
    #expect(holder.finding == .sockets && holder.processes.first?.process == getpid())
    #expect(holder.lines.first?.hasPrefix("held by  this process: ") == true)
    let text = String(describing: error)
    #expect(
      text.hasPrefix("cannot bind to \(taken): address already in use (EADDRINUSE). It is held by this ")
    )
    #expect(text.contains("(pid \(getpid()), user "))
    #expect(text.hasSuffix(". Stop that program, or take another port; port 0 lets the kernel choose a free one."))
  }

  @Test func aDatagramSocketHoldsItsAddressFromItsKindOnly() throws {
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let taken = try server.localAddress
    let error = try refusal { _ = try Socket.udp().bind(to: taken) }
    #expect(error.addressHolder?.sockets.map(\.transport) == [.udp])
  }

  @Test func everyAddressIsHeldByWhoHasOne() throws {
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let address = try server.localAddress
    let port = try #require(address.port)
    let error = try refusal { _ = try Socket.udp().bind(to: .any(port: port)) }
    #expect(error.addressHolder?.sockets.map(\.local) == [address])
  }

  @Test func otherErrorsHaveNoHolder() {
    #expect(SocketError(.connect, .cancelled).addressHolder == nil)
  }
}
