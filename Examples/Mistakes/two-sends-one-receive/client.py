from socket import socket, SHUT_WR

s = socket()
s.connect(("127.0.0.1", 1234))
s.send(b"first")
s.send(b"second")
s.shutdown(SHUT_WR)
s.recv(1)
s.close()
