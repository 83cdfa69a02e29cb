/// A small program that must not compile, and the compiler's sentence about it.
struct WrongOrder: Sendable {
  /// What it does wrong, in a word that also names its file.
  let name: String
  /// Its parameters, where it begins with a socket in a certain state.
  let parameters: String
  let body: String
  let sentence: String

  init(_ name: String, given parameters: String = "", _ body: String, says sentence: String) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.sentence = sentence
  }

  var file: String { "\(name).swift" }
  var source: String { "import Sockets\n\nprivate func program(\(parameters)) async throws {\n\(body)\n}\n" }
}

// The states that a program may begin with.
let unbound = "_ socket: consuming StreamSocket<TCP>"
let bound = "_ socket: consuming BoundStreamSocket<TCP>"
let listener = "_ listener: borrowing Listener"
let connection = "_ connection: consuming Connection"
let datagrams = "_ socket: consuming DatagramSocket<UDP, Unbound>"
let boundDatagrams = "_ socket: consuming DatagramSocket<UDP, Bound>"
let connectedDatagrams = "_ socket: consuming DatagramSocket<UDP, Connected>"
