import Glibc
import SocketKernel
import Sockets

/// Takes a listener over from the process that runs this, serves one client, and tells the old owner that it listens.
func succeed() async throws {
  guard let name = getenv("SUCCESSOR").map({ String(cString: $0) }) else { return print("SUCCESSOR names no socket") }
  let channel = try await Socket.packets().connect(to: .abstract(name))
  var message = try await channel.receiveMessage()
  guard let descriptor = message.descriptors.takeFirst() else { return print("no listener came") }
  let listener = try Listener(adopting: descriptor)
  try await channel.send("listening")
  let client = try await listener.accept()
  let request = try await client.receive()
  try await client.send(Array("from \(getpid()): ".utf8) + request)
  await client.close()
  print("done")
}
