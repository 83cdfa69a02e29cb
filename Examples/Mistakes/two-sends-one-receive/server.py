"""The mistake: takes one receive for one message. A stream has bytes and no messages."""
from socket import socket, MSG_PEEK, MSG_WAITALL

s = socket()
s.bind(("127.0.0.1", 1234))
s.listen()
connection, peer = s.accept()
connection.recv(11, MSG_PEEK | MSG_WAITALL)  # as on a busy day: both are there before the server looks
print("server: one message?", connection.recv(100))
connection.recv(1)  # the end of what the client sends
connection.close()
