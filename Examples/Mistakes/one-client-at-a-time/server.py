"""The mistake: waits for the one client, and the other one's request lies unread."""
from socket import socket

s = socket()
s.bind(("127.0.0.1", 1234))
s.listen()
while True:
    connection, peer = s.accept()
    connection.send(connection.recv(100))
    connection.close()
