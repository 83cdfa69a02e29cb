// Blocks of a mebibyte, acknowledged with a byte or sent back.
import Orders
import Sockets

let blockSize = 1 << 20
let bufferSize = 1 << 16

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

func echo(_ connection: borrowing Connection) async throws {
  var buffer = [UInt8](repeating: 0, count: bufferSize)
  while true {
    let count = try await connection.receive(into: &buffer)
    if count == 0 { return }
    try await connection.send(buffer.span.bytes.extracting(0..<count))
  }
}

switch Orders.service {
case "upload": try await Orders.listen().serve { connection in try await acknowledge(connection) }
case "echo": try await Orders.listen().serve { connection in try await echo(connection) }
default: Orders.refuse()
}
