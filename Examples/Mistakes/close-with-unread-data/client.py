from socket import socket

s = socket()
s.connect(("127.0.0.1", 1234))
s.send(b"hello world")
try:
    print("client:", s.recv(100))
except ConnectionResetError as error:
    print("client:", error)
s.close()
