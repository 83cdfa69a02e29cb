"""The mistake: the client begins while nobody listens yet, and does not try again."""
from socket import socket

s = socket()
try:
    s.connect(("127.0.0.1", 1234))
except ConnectionRefusedError as error:
    print("client:", error)
s.close()
