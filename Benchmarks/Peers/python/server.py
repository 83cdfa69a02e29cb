"""asyncio's protocols, on its own loop or on uvloop's: server.py asyncio|uvloop SERVICE PLACE."""

import asyncio
import sys

REPLIES = {0x1B: b"first!", 0x2B: b"second!"}
BLOCK_SIZE = 1 << 20


class Stream(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport


class Answerer(Stream):
    """A short text for every byte; one write for all that one read brought."""

    def data_received(self, requests):
        replies = [REPLIES.get(request) for request in requests]
        good = None not in replies
        if not good:
            del replies[replies.index(None) :]
        self.transport.write(b"".join(replies))
        if not good:
            self.transport.close()


class Acknowledger(Stream):
    """A byte for every mebibyte."""

    received = 0

    def data_received(self, data):
        self.received += len(data)
        if self.received >= BLOCK_SIZE:
            self.received -= BLOCK_SIZE
            self.transport.write(b"\x06")


class Echoer(Stream):
    """What came, back; nothing is read while too much is unsent."""

    def data_received(self, data):
        self.transport.write(data)

    def pause_writing(self):
        self.transport.pause_reading()

    def resume_writing(self):
        self.transport.resume_reading()


class DatagramAnswerer(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, request, sender):
        if reply := REPLIES.get(request[0] if request else None):
            self.transport.sendto(reply, sender)


STREAMS = {"reply": Answerer, "upload": Acknowledger, "echo": Echoer}


async def main(service, place):
    loop = asyncio.get_running_loop()
    if service == "datagrams":
        await loop.create_datagram_endpoint(DatagramAnswerer, local_addr=("127.0.0.1", int(place)))
    elif "/" in place:
        await loop.create_unix_server(STREAMS[service], place, backlog=4096)
    else:
        await loop.create_server(STREAMS[service], "127.0.0.1", int(place), backlog=4096)
    print("listening", place, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("asyncio", "uvloop") or sys.argv[2] not in {*STREAMS, "datagrams"}:
        sys.exit("usage: server.py asyncio|uvloop reply|upload|echo|datagrams PORT|PATH")
    if sys.argv[1] == "uvloop":
        import uvloop

        uvloop.install()
    asyncio.run(main(*sys.argv[2:]))
