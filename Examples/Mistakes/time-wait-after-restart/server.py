"""The mistake: no SO_REUSEADDR. Who closes first keeps the port in TIME-WAIT for a minute, and cannot start again."""
from socket import socket

s = socket()
s.bind(("127.0.0.1", 1234))
s.listen()
connection, peer = s.accept()
connection.close()  # first: the FIN goes out from here
s.close()
