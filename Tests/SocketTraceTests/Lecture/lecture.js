// The lecture's exchange for Node.js: node lecture.js server|client tcp|udp 127.0.0.1|::1, at port 1234.
const [, , role, transport, host] = process.argv;
const answer = (request) => (request[0] === 0x1b ? "first!" : "");
const kind = host.includes(":") ? "udp6" : "udp4";

if (transport === "tcp") {
  const net = require("net");
  if (role === "server") {
    const server = net.createServer((connection) => {
      connection.on("data", (request) => connection.write(answer(request)));
      connection.on("end", () => server.close());
    });
    server.listen(1234, host);
  } else {
    const client = net.connect(1234, host, () => client.write(Buffer.from([0x1b])));
    client.on("data", () => client.end());
  }
} else {
  const socket = require("dgram").createSocket(kind);
  if (role === "server") {
    socket.on("message", (request, sender) =>
      socket.send(answer(request), sender.port, sender.address, () => socket.close()));
    socket.bind(1234, host);
  } else {
    socket.on("message", () => socket.close());
    socket.send(Buffer.from([0x1b]), 1234, host);
  }
}
