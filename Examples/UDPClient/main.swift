import Sockets

let client = try Socket.udp()
try await client.send([0x1b], to: .loopback(port: 1234))
print(String(decoding: try await client.receive().bytes, as: UTF8.self))
