"""Reads to the end of the request, as HTTP/1.0 servers did with bodies of unknown length."""
from socket import socket

s = socket()
s.bind(("127.0.0.1", 1234))
s.listen()
connection, peer = s.accept()
request = b""
while part := connection.recv(100):
    request += part
connection.send(b"answer")
connection.close()
