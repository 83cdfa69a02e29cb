// Node's net and dgram modules. The last two arguments are what to serve, and where.
"use strict";

const blockSize = 1 << 20;
const first = Buffer.from("first!"), second = Buffer.from("second!"), acknowledgement = Buffer.from([0x06]);
const reply = (request) => (request === 0x1b ? first : request === 0x2b ? second : null);

// A short text for every byte; one write for all that one read brought.
function answer(socket) {
  socket.on("data", (requests) => {
    const replies = [];
    let good = true;
    for (const request of requests) {
      const text = reply(request);
      good = text !== null;
      if (!good) break;
      replies.push(text);
    }
    if (replies.length > 0) socket.write(replies.length === 1 ? replies[0] : Buffer.concat(replies));
    if (!good) socket.end();
  });
}

// A byte for every mebibyte.
function acknowledge(socket) {
  let received = 0;
  socket.on("data", (bytes) => {
    received += bytes.length;
    if (received < blockSize) return;
    received -= blockSize;
    socket.write(acknowledgement);
  });
}

const streams = { reply: answer, upload: acknowledge, echo: (socket) => socket.pipe(socket) };

function serveStreams(place, handle) {
  const where = place.includes("/") ? { path: place } : { port: Number(place), host: "127.0.0.1" };
  require("net")
    .createServer({ noDelay: true }, (socket) => {
      socket.on("error", () => socket.destroy());
      handle(socket);
    })
    .listen({ ...where, backlog: 4096 }, () => console.log(`listening ${place}`));
}

function serveDatagrams(port) {
  const server = require("dgram").createSocket("udp4");
  server.on("message", (request, sender) => {
    const text = reply(request[0]);
    if (text) server.send(text, sender.port, sender.address);
  });
  server.bind(Number(port), "127.0.0.1", () => console.log(`listening ${port}`));
}

const [service, place] = process.argv.slice(2);
if (service === "datagrams" && place) {
  serveDatagrams(place);
} else if (streams[service] && place) {
  serveStreams(place, streams[service]);
} else {
  console.error("usage: server.js reply|upload|echo|datagrams PORT|PATH");
  process.exit(2);
}
