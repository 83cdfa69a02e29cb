// What looking at this machine's sockets needs of the C library.
#pragma once

// Opens a socket in the network namespace of a descriptor, close-on-exec; answers it or -errno. The calling thread stays
// in its own network: a thread that lives for this call enters the other one, and a socket belongs to where it was made.
int sockets_open_in_network(int network, int family, int type, int protocol);
