"""Has the other port."""
from socket import socket, SOCK_DGRAM

s = socket(type=SOCK_DGRAM)
s.bind(("127.0.0.1", 4321))
s.recv(100)
