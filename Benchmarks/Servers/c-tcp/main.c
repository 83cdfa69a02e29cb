// The baseline for streams, TCP and Unix: one thread and edge-triggered epoll; or one that looks and never sleeps.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "connection.h"
#include "server.h"

enum { EVENTS_AT_ONCE = 512 };

static int epoll;
static const struct service *service;

static void watch(struct connection *connection, int operation, uint32_t events) {
  struct epoll_event event = {.events = events | EPOLLET, .data.ptr = connection};
  if (epoll_ctl(epoll, operation, connection->fd, &event) < 0) die("epoll_ctl");
}

void watch_instead(struct connection *connection, uint32_t events) { watch(connection, EPOLL_CTL_MOD, events); }

static void close_connection(struct connection *connection) {
  close(connection->fd);
  if (service->forget) service->forget(connection);
  free(connection);
}

static void accept_all(int listener) {
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
      if (errno == EAGAIN) return;
      if (errno == ECONNABORTED || errno == EINTR) continue;
      die("accept4");
    }
    struct connection *connection = calloc(1, service->connection_size);
    if (!connection) die("calloc");
    connection->fd = fd;
    watch(connection, EPOLL_CTL_ADD, service->events);
  }
}

static const struct service *find_service(const char *name) {
  if (!strcmp(name, "reply")) return &reply_service;
  if (!strcmp(name, "upload")) return &upload_service;
  if (!strcmp(name, "echo")) return &echo_service;
  return NULL;
}

int main(int count, char **arguments) {
  int spins = count == 4 && !strcmp(arguments[1], "spin");
  service = count == 3 + spins ? find_service(arguments[1 + spins]) : NULL;
  if (!service) return fprintf(stderr, "usage: c-tcp [spin] reply|upload|echo PORT|PATH\n"), 2;
  raise_descriptor_limit();
  epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) die("epoll_create1");
  int listener = listen_at(arguments[2 + spins]);
  struct epoll_event listening = {.events = EPOLLIN, .data.ptr = NULL};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &listening) < 0) die("epoll_ctl");

  struct epoll_event events[EVENTS_AT_ONCE];
  for (;;) {
    int ready = epoll_wait(epoll, events, EVENTS_AT_ONCE, spins ? 0 : -1);
    if (ready < 0 && errno != EINTR) die("epoll_wait");
    for (int i = 0; i < ready; i++) {
      struct connection *connection = events[i].data.ptr;
      if (!connection)
        accept_all(listener);
      else if (service->ready(connection, events[i].events) == CLOSE)
        close_connection(connection);
    }
  }
}
