// What the loop knows of a connection, and of the three services.
#pragma once

#include <stddef.h>
#include <stdint.h>

struct connection {
  int fd;
};

enum outcome { KEEP, CLOSE };

struct service {
  size_t connection_size;  // of the service's own structure, which begins with a `struct connection`
  uint32_t events;         // of epoll, edge-triggered
  enum outcome (*ready)(struct connection *connection, uint32_t events);
  void (*forget)(struct connection *connection);  // frees what `ready` allocated; or NULL
};

extern const struct service reply_service, upload_service, echo_service;

// Waits for other events from now on.
void watch_instead(struct connection *connection, uint32_t events);
