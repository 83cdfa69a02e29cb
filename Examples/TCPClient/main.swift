import Sockets

let connection = try await Socket.tcp().connect(to: .loopback(port: 1234))
try await connection.send([0x1b])
print(String(decoding: try await connection.receive(), as: UTF8.self))
