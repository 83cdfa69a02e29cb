// The lecture's UDP server, with replies to all that has arrived at once.
import Orders
import Sockets

let server = try Orders.bindUDP()
try await server.serve { request in
  if request.count != 1 { return }
  switch request[0] {
  case 0x1b: try request.reply("first!")
  case 0x2b: try request.reply("second!")
  default: break
  }
}
