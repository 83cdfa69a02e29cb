"""Two clients: the first one says nothing for now. The second is connected by the kernel, and waits for ever."""
from socket import socket

idle = socket()
idle.connect(("127.0.0.1", 1234))
busy = socket()
busy.connect(("127.0.0.1", 1234))
busy.send(b"hello")
busy.recv(100)
