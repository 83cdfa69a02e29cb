import SocketAddresses
import SocketKernel

// The four programs of the article "Blocking style". The article shows the bodies, with port 1234, and without the lines
// that only these tests need; `theArticleShowsThesePrograms` compares.

func tcpServer(port: Port, started: (consuming SocketDescriptor) -> Void) throws {
  // Program: TCP server
  let listener = try SocketDescriptor.open(.ipv4, .stream)
  try listener.setOption(.reuseAddress, to: true)
  try listener.bind(to: .loopback(port: port))
  try listener.listen()
  started(try listener.duplicate())  // for the test only
  while true {
    let connection = try listener.acceptDescriptor()
    serving: while let request = try connection.receive(upTo: 1).first {
      switch request {
      case 0x1b: try connection.sendAll("first!")
      case 0x2b: try connection.sendAll("second!")
      default: break serving
      }
    }
  }
}

func tcpClient(port: Port, print: (String) -> Void) throws {
  // Program: TCP client
  let connection = try SocketDescriptor.open(.ipv4, .stream)
  try connection.connect(to: .loopback(port: port))
  try connection.sendAll([0x1b])
  print(String(decoding: try connection.receive(), as: UTF8.self))
}

func udpServer(port: Port, started: (consuming SocketDescriptor) -> Void) throws {
  // Program: UDP server
  let server = try SocketDescriptor.open(.ipv4, .datagram)
  try server.bind(to: .loopback(port: port))
  started(try server.duplicate())  // for the test only
  while true {
    let request = try server.receiveFrom()
    guard let client = request.sender else { continue }
    switch request.bytes.first {
    case 0x1b: try server.send("first!", to: client)
    case 0x2b: try server.send("second!", to: client)
    default: break
    }
  }
}

func udpClient(port: Port, print: (String) -> Void) throws {
  // Program: UDP client
  let client = try SocketDescriptor.open(.ipv4, .datagram)
  try client.send([0x1b], to: .loopback(port: port))
  print(String(decoding: try client.receiveFrom().bytes, as: UTF8.self))
}
