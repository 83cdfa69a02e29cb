"""tcp_client.py REQUESTS: sends each byte of the hexadecimal REQUESTS and prints what comes back."""
import socket
import sys

connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
connection.connect(("127.0.0.1", 1234))
for request in bytes.fromhex(sys.argv[1]):
    connection.send(bytes([request]))
    print(connection.recv(1024).decode())
connection.close()
