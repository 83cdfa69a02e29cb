from socket import socket, SOCK_DGRAM

s = socket(type=SOCK_DGRAM)
s.sendto(b"hello world", ("127.0.0.1", 1234))
s.sendto(b"next", ("127.0.0.1", 1234))
s.close()
