// What the C servers share: the socket, its options, and the line that says "ready".
#pragma once

// Prints what failed, and why, and ends the program.
_Noreturn void die(const char *what);

// As many descriptors as the hard limit allows, and how many that is: the idle case holds ten thousand and more.
unsigned raise_descriptor_limit(void);

// A non-blocking socket with the options that the library's own sockets have. `place` is a port of 127.0.0.1, where 0
// lets the kernel choose, or, for streams, the path of a Unix socket. When the socket takes requests, `listening PLACE`
// is printed.
int listen_at(const char *place);
int bind_udp(const char *port);
