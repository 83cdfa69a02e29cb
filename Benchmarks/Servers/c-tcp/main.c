// The TCP baseline: one thread, edge-triggered epoll, one receive and one send for all that is there.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server.h"
#include "workload.h"

enum { REQUESTS_AT_ONCE = 4096, EVENTS_AT_ONCE = 512 };

struct connection {
  int fd;
  char *unsent;  // what the socket has not taken yet; while there is some, nothing is read
  size_t unsent_length;
};

enum outcome { KEEP, CLOSE };

static int epoll;

static void watch(struct connection *connection, int operation, uint32_t events) {
  struct epoll_event event = {.events = events | EPOLLET, .data.ptr = connection};
  if (epoll_ctl(epoll, operation, connection->fd, &event) < 0) die("epoll_ctl");
}

static void close_connection(struct connection *connection) {
  close(connection->fd);
  free(connection->unsent);
  free(connection);
}

// Sends, and keeps what does not fit for the next writable event.
static enum outcome send_replies(struct connection *connection, const char *replies, size_t length) {
  ssize_t sent = send(connection->fd, replies, length, MSG_NOSIGNAL);
  if (sent < 0) {
    if (errno != EAGAIN) return CLOSE;
    sent = 0;
  }
  if ((size_t)sent == length) return KEEP;
  connection->unsent_length = length - sent;
  connection->unsent = malloc(connection->unsent_length);
  if (!connection->unsent) die("malloc");
  memcpy(connection->unsent, replies + sent, connection->unsent_length);
  watch(connection, EPOLL_CTL_MOD, EPOLLOUT);
  return KEEP;
}

static enum outcome flush_unsent(struct connection *connection) {
  ssize_t sent = send(connection->fd, connection->unsent, connection->unsent_length, MSG_NOSIGNAL);
  if (sent < 0) return errno == EAGAIN ? KEEP : CLOSE;
  connection->unsent_length -= sent;
  if (connection->unsent_length > 0) {
    memmove(connection->unsent, connection->unsent + sent, connection->unsent_length);
    return KEEP;
  }
  free(connection->unsent);
  connection->unsent = NULL;
  watch(connection, EPOLL_CTL_MOD, EPOLLIN | EPOLLRDHUP);
  return KEEP;
}

static enum outcome answer(struct connection *connection, uint32_t events) {
  static uint8_t requests[REQUESTS_AT_ONCE];
  static char replies[REQUESTS_AT_ONCE * LONGEST_REPLY];
  for (;;) {
    ssize_t received = recv(connection->fd, requests, sizeof requests, 0);
    if (received == 0) return CLOSE;
    if (received < 0) return errno == EAGAIN ? KEEP : CLOSE;

    size_t length = 0;
    enum outcome outcome = KEEP;
    for (ssize_t i = 0; i < received && outcome == KEEP; i++) {
      size_t reply = write_reply(requests[i], replies + length);
      length += reply;
      if (reply == 0) outcome = CLOSE;
    }
    if (length > 0 && send_replies(connection, replies, length) == CLOSE) return CLOSE;
    if (outcome == CLOSE || connection->unsent) return outcome;

    // A short receive has emptied the socket (epoll(7), question 9), so a second one would find nothing;
    // unless the peer has finished: then the end of its data is still to be read, and no event will say so again.
    if (received < (ssize_t)sizeof requests && !(events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR))) return KEEP;
  }
}

static void accept_all(int listener) {
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
      if (errno == EAGAIN) return;
      if (errno == ECONNABORTED || errno == EINTR) continue;
      die("accept4");
    }
    struct connection *connection = calloc(1, sizeof *connection);
    if (!connection) die("calloc");
    connection->fd = fd;
    watch(connection, EPOLL_CTL_ADD, EPOLLIN | EPOLLRDHUP);
  }
}

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: c-tcp PORT\n"), 2;
  raise_descriptor_limit();
  epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) die("epoll_create1");
  int listener = listen_tcp(atoi(arguments[1]));
  struct epoll_event listening = {.events = EPOLLIN, .data.ptr = NULL};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &listening) < 0) die("epoll_ctl");

  struct epoll_event events[EVENTS_AT_ONCE];
  for (;;) {
    int ready = epoll_wait(epoll, events, EVENTS_AT_ONCE, -1);
    if (ready < 0 && errno != EINTR) die("epoll_wait");
    for (int i = 0; i < ready; i++) {
      struct connection *connection = events[i].data.ptr;
      if (!connection) {
        accept_all(listener);
      } else {
        enum outcome outcome = connection->unsent ? flush_unsent(connection) : answer(connection, events[i].events);
        if (outcome == CLOSE) close_connection(connection);
      }
    }
  }
}
