// Client sockets on loopback.
#pragma once

#include <stdint.h>

#include "options.h"

// A connected socket, TCP or Unix; every call on it says MSG_DONTWAIT where it must not wait. `source` is the last part
// of the client's own address, so that many connections do not run out of ports: 0x000001 is 127.0.0.1. Ends the
// program with a sentence when it cannot connect.
int connect_stream(const struct options *options, uint32_t source);
int connect_udp(int port);

// An epoll descriptor; `watch` adds a socket to it with a number that comes back in its events.
int new_epoll(void);
void watch(int epoll, int fd, uint32_t events, uint32_t number);
