import socket

ANSWERS = {b"\x1b": b"first!", b"\x2b": b"second!"}

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.bind(("127.0.0.1", 1234))
listener.listen()
while True:
    connection, peer = listener.accept()
    request = connection.recv(1)
    connection.send(ANSWERS.get(request, b""))
    connection.close()
