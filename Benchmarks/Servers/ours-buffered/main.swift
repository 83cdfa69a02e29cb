// Our servers that look at buffers and not at single bytes: one send for all that one receive brought.
import Orders
import Sockets

let blockSize = 1 << 20
let bufferSize = 1 << 16

func answer(_ connection: borrowing Connection) async throws {
  var requests = [UInt8](repeating: 0, count: 512)
  var replies: [UInt8] = []
  while true {
    let count = try await connection.receive(into: &requests)
    replies.removeAll(keepingCapacity: true)
    let good = requests[..<count].allSatisfy { request in
      switch request {
      case 0x1b: replies.append(contentsOf: "first!".utf8)
      case 0x2b: replies.append(contentsOf: "second!".utf8)
      default: return false
      }
      return true
    }
    try await connection.send(replies)
    if count == 0 || !good { return }
  }
}

/// A byte for every mebibyte.
func acknowledge(_ connection: borrowing Connection) async throws {
  var buffer = [UInt8](repeating: 0, count: bufferSize)
  var received = 0
  while true {
    let count = try await connection.receive(into: &buffer)
    if count == 0 { return }
    received += count
    if received >= blockSize {
      received -= blockSize
      try await connection.send("\u{6}")
    }
  }
}

/// What came, back.
func echo(_ connection: borrowing Connection) async throws {
  var buffer = [UInt8](repeating: 0, count: bufferSize)
  while true {
    let count = try await connection.receive(into: &buffer)
    if count == 0 { return }
    try await connection.send(buffer.span.bytes.extracting(0..<count))
  }
}

switch Orders.service {
case "reply": try await Orders.listen().serve { connection in try await answer(connection) }
case "upload": try await Orders.listen().serve { connection in try await acknowledge(connection) }
case "echo": try await Orders.listen().serve { connection in try await echo(connection) }
default: Orders.refuse()
}
