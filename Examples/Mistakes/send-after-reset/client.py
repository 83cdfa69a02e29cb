"""The mistake: goes on sending after the peer has gone. The first send brings the reset, and only the next fails."""
from socket import socket

s = socket()
s.connect(("127.0.0.1", 1234))
s.recv(1)  # the end: the peer sends nothing more
s.send(b"one")
try:
    s.send(b"two")
except OSError as error:
    print("client:", error)
s.close()
