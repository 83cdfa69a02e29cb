// A short text for every byte: one receive and one send for all that is there.
#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "connection.h"
#include "server.h"
#include "workload.h"

enum { REQUESTS_AT_ONCE = 4096 };

struct reply_connection {
  struct connection base;
  char *unsent;  // what the socket has not taken yet; while there is some, nothing is read
  size_t unsent_length;
};

// Sends, and keeps what does not fit for the next writable event.
static enum outcome send_replies(struct reply_connection *connection, const char *replies, size_t length) {
  ssize_t sent = send(connection->base.fd, replies, length, MSG_NOSIGNAL);
  if (sent < 0) {
    if (errno != EAGAIN) return CLOSE;
    sent = 0;
  }
  if ((size_t)sent == length) return KEEP;
  connection->unsent_length = length - sent;
  connection->unsent = malloc(connection->unsent_length);
  if (!connection->unsent) die("malloc");
  memcpy(connection->unsent, replies + sent, connection->unsent_length);
  watch_instead(&connection->base, EPOLLOUT);
  return KEEP;
}

static enum outcome flush_unsent(struct reply_connection *connection) {
  ssize_t sent = send(connection->base.fd, connection->unsent, connection->unsent_length, MSG_NOSIGNAL);
  if (sent < 0) return errno == EAGAIN ? KEEP : CLOSE;
  connection->unsent_length -= sent;
  if (connection->unsent_length > 0) {
    memmove(connection->unsent, connection->unsent + sent, connection->unsent_length);
    return KEEP;
  }
  free(connection->unsent);
  connection->unsent = NULL;
  watch_instead(&connection->base, reply_service.events);
  return KEEP;
}

static enum outcome answer(struct reply_connection *connection, uint32_t events) {
  static uint8_t requests[REQUESTS_AT_ONCE];
  static char replies[REQUESTS_AT_ONCE * LONGEST_REPLY];
  for (;;) {
    ssize_t received = recv(connection->base.fd, requests, sizeof requests, 0);
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

static enum outcome ready(struct connection *base, uint32_t events) {
  struct reply_connection *connection = (struct reply_connection *)base;
  return connection->unsent ? flush_unsent(connection) : answer(connection, events);
}

static void forget(struct connection *base) { free(((struct reply_connection *)base)->unsent); }

const struct service reply_service = {sizeof(struct reply_connection), EPOLLIN | EPOLLRDHUP, ready, forget};
