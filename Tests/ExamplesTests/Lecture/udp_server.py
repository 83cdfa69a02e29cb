import socket

ANSWERS = {b"\x1b": b"first!", b"\x2b": b"second!"}

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 1234))
while True:
    request, sender = server.recvfrom(1024)
    server.sendto(ANSWERS.get(request, b""), sender)
