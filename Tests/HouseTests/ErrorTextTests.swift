import Sockets
import SystemPackage
import Testing

/// The article on errors quotes what the library says.
@Suite struct ErrorTextTests {
  static let peer: SocketAddress = .ipv4(IPv4Address(192, 0, 2, 1), 443)
  static let errors = [
    SocketError(.connect, .connectionRefused, remote: .loopback(port: 1234)),
    SocketError(.bind, .permissionDenied, local: .loopback(port: 80)),
    SocketError(.receive, .deadlineExpired, remote: peer),
    SocketError(.send, .busy, remote: peer),
  ]

  @Test(arguments: errors)
  func theArticleQuotesTheLibrary(error: SocketError) throws {
    let article = try Repository.text("Sources/Sockets/Documentation.docc/Errors.md")
    #expect(article.contains("\n\(error)\n"), "\(error)")
  }

  /// The table of dispositions, row by row.
  @Test(arguments: [
    (SocketError(.receive, .interrupted), SocketError.Disposition.retryNow),
    (SocketError(.accept, .connectionAbort), .retryNow),
    (SocketError(.connect, .connectionRefused), .retryLater),
    (SocketError(.accept, .tooManyOpenFiles), .retryLater),
    (SocketError(.send, .noBufferSpace), .retryLater),
    (SocketError(.bind, .addressInUse), .retryLater),
    (SocketError(.receive, .connectionReset), .peerGone),
    (SocketError(.send, .brokenPipe), .peerGone),
    (SocketError(.receive, .timedOut), .peerGone),
    (SocketError(.bind, .addressNotAvailable), .callerError),
    (SocketError(.bind, .permissionDenied), .callerError),
    (SocketError(.open, .addressFamilyNotSupported), .callerError),
    (SocketError(.receive, .cancelled), .cancelled),
    (SocketError(.receive, .deadlineExpired), .deadlineExpired),
  ])
  func theTableOfDispositionsHolds(error: SocketError, disposition: SocketError.Disposition) {
    #expect(error.disposition == disposition)
  }
}
