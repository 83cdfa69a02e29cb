"""The mistake: closes without reading what the client had sent; the kernel answers with a reset."""
from socket import socket, MSG_PEEK, MSG_WAITALL

s = socket()
s.bind(("127.0.0.1", 1234))
s.listen()
connection, peer = s.accept()
connection.recv(11, MSG_PEEK | MSG_WAITALL)  # all of it is there
connection.recv(5)  # but only a part is read
connection.close()
