"""The mistake: right port, other address. "localhost" is two addresses; a client has to try both."""
from socket import socket

s = socket()
try:
    s.connect(("127.0.0.1", 1234))
except ConnectionRefusedError as error:
    print("client:", error)
s.close()
