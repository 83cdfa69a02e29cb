from socket import socket

s = socket()
s.connect(("127.0.0.1", 1234))
s.recv(1)  # the end
s.close()
