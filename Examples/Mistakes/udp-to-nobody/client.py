"""The mistake: takes send's success for arrival. Nobody has the port, and only a connected socket hears of it."""
from socket import socket, SOCK_DGRAM

s = socket(type=SOCK_DGRAM)
s.connect(("127.0.0.1", 1234))
s.send(b"\x1b")
try:
    s.recv(100)
except ConnectionRefusedError as error:
    print("client:", error)
s.close()
