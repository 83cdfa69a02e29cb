"""udp_client.py REQUESTS: sends each byte of the hexadecimal REQUESTS as a datagram and prints what comes back."""
import socket
import sys

client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for request in bytes.fromhex(sys.argv[1]):
    client.sendto(bytes([request]), ("127.0.0.1", 1234))
    print(client.recvfrom(1024)[0].decode())
client.close()
