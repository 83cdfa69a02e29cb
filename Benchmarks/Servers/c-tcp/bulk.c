// Blocks of a mebibyte, acknowledged or sent back. Both directions are watched from the start, so that a socket whose
// buffer fills and empties costs no further call.
#include <errno.h>
#include <stdbool.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "connection.h"
#include "workload.h"

struct upload_connection {
  struct connection base;
  size_t received;  // of the present block
};

struct echo_connection {
  struct connection base;
  size_t begin, end;  // of what is in the buffer and has not been sent; while there is some, nothing is received
  uint8_t buffer[BULK_BUFFER];
};

static const uint32_t both = EPOLLIN | EPOLLOUT | EPOLLRDHUP;

static bool may_have_more(size_t received, uint32_t events) {
  return received == BULK_BUFFER || (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR));
}

static enum outcome upload(struct connection *base, uint32_t events) {
  static uint8_t buffer[BULK_BUFFER];
  struct upload_connection *connection = (struct upload_connection *)base;
  for (;;) {
    ssize_t received = recv(base->fd, buffer, sizeof buffer, 0);
    if (received == 0) return CLOSE;
    if (received < 0) return errno == EAGAIN ? KEEP : CLOSE;
    connection->received += received;
    if (connection->received >= BLOCK) {
      // The buffer is less than a block, so this was one. A byte always fits: the client has few blocks in flight.
      connection->received -= BLOCK;
      const char acknowledgement = ACKNOWLEDGEMENT;
      if (send(base->fd, &acknowledgement, 1, MSG_NOSIGNAL) != 1) return CLOSE;
    }
    if (!may_have_more(received, events)) return KEEP;
  }
}

enum flushed { ALL_SENT, BLOCKED, BROKEN };

static enum flushed flush(struct echo_connection *connection) {
  while (connection->begin < connection->end) {
    ssize_t sent = send(connection->base.fd, connection->buffer + connection->begin,
                        connection->end - connection->begin, MSG_NOSIGNAL);
    if (sent < 0) return errno == EAGAIN ? BLOCKED : BROKEN;
    connection->begin += sent;
  }
  return ALL_SENT;
}

static enum outcome echo(struct connection *base, uint32_t events) {
  struct echo_connection *connection = (struct echo_connection *)base;
  enum flushed flushed = flush(connection);
  while (flushed == ALL_SENT) {
    ssize_t received = recv(base->fd, connection->buffer, sizeof connection->buffer, 0);
    if (received == 0) return CLOSE;
    if (received < 0) return errno == EAGAIN ? KEEP : CLOSE;
    connection->begin = 0;
    connection->end = received;
    flushed = flush(connection);
    if (flushed == ALL_SENT && !may_have_more(received, events)) return KEEP;
  }
  return flushed == BLOCKED ? KEEP : CLOSE;
}

const struct service upload_service = {sizeof(struct upload_connection), both, upload, NULL};
const struct service echo_service = {sizeof(struct echo_connection), both, echo, NULL};
