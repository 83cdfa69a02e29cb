"""Listens on the loopback of IPv6 alone."""
from socket import socket, AF_INET6

s = socket(AF_INET6)
s.bind(("::1", 1234))
s.listen()
s.accept()
