"""The mistake: never says that the request is over. shutdown(SHUT_WR) does, before recv."""
from socket import socket

s = socket()
s.connect(("127.0.0.1", 1234))
s.send(b"request")
print("client:", s.recv(100))
