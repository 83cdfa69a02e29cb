// What the C servers share: the socket, its options, and the line that says "ready".
#pragma once

// Prints what failed, and why, and ends the program.
_Noreturn void die(const char *what);

// As many descriptors as the hard limit allows: the idle case holds ten thousand.
void raise_descriptor_limit(void);

// A non-blocking socket on 127.0.0.1 with the options that the library's own sockets have.
// Port 0 lets the kernel choose. When the socket takes requests, `listening PORT` is printed.
int listen_tcp(int port);
int bind_udp(int port);
