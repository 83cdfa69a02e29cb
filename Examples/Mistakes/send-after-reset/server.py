from socket import socket

s = socket()
s.bind(("127.0.0.1", 1234))
s.listen()
connection, peer = s.accept()
connection.close()
s.close()
