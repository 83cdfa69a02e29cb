"""The mistake: room for a part of the datagram. The rest is gone; the next receive gets the next datagram."""
from socket import socket, SOCK_DGRAM

s = socket(type=SOCK_DGRAM)
s.bind(("127.0.0.1", 1234))
print("server:", s.recv(5))
print("server:", s.recv(5))
s.close()
