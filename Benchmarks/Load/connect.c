// A new connection for every request: connect, one request, its reply, close; several at a time.
// Latency is from before connect(2) to the last byte of the reply.
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "cases.h"
#include "server.h"
#include "sockets.h"
#include "workload.h"

enum { EVENTS_AT_ONCE = 512, SOURCE_ADDRESSES = 250 };

struct client {
  int fd;  // -1 between two connections
  unsigned kind;
  size_t received;
  char reply[LONGEST_REPLY + 1];  // one more, to see a reply that is too long
  uint64_t started_at;
};

static int epoll;
static const struct options *options;
static unsigned client_count;
static struct client *clients;

// This side closes first and so keeps each pair of ports for a minute (TIME_WAIT); taking turns among the addresses of
// 127.0.1.0/24 leaves millions of pairs.
static uint32_t next_source(void) {
  static unsigned turn;
  return 1 << 8 | (1 + turn++ % SOURCE_ADDRESSES);
}

static void start(struct client *client) {
  if (grant_requests(1) == 0) return;
  client->started_at = now_ns();
  client->fd = connect_stream(options, next_source());
  client->received = 0;
  char request = client->kind == 0 ? REQUEST_FIRST : REQUEST_SECOND;
  if (send(client->fd, &request, 1, MSG_DONTWAIT | MSG_NOSIGNAL) == 1) {
    watch(epoll, client->fd, EPOLLIN, client - clients);
    return;
  }
  count_error(1, "a send failed");
  close(client->fd);
  client->fd = -1;
}

static void finish(struct client *client) {
  close(client->fd);
  client->fd = -1;
  client->kind ^= 1;
  start(client);
}

static void receive_reply(struct client *client) {
  char expected[LONGEST_REPLY];
  size_t length = write_reply(client->kind == 0 ? REQUEST_FIRST : REQUEST_SECOND, expected);
  ssize_t received = recv(client->fd, client->reply + client->received, sizeof client->reply - client->received,
                          MSG_DONTWAIT);
  if (received < 0 && errno == EAGAIN) return;
  if (received > 0) client->received += received;
  if (received > 0 && client->received < length) return;
  if (received <= 0)
    count_error(1, "a connection ended before its reply");
  else if (client->received > length || memcmp(client->reply, expected, length) != 0)
    count_error(1, "a reply was wrong");
  else
    count_reply(client->started_at);
  finish(client);
}

static void begin(void) {
  for (unsigned i = 0; i < client_count; i++)
    if (clients[i].fd < 0) start(&clients[i]);
}

static void step(void) {
  struct epoll_event events[EVENTS_AT_ONCE];
  int ready = epoll_wait(epoll, events, EVENTS_AT_ONCE, 100);
  for (int i = 0; i < ready; i++) receive_reply(&clients[events[i].data.u32]);
}

struct workload connect_workload(const struct options *given) {
  epoll = new_epoll();
  options = given;
  client_count = options->connections;
  clients = calloc(client_count, sizeof *clients);
  if (!clients) die("load: calloc");
  for (unsigned i = 0; i < client_count; i++) clients[i].fd = -1;
  return (struct workload){begin, step};
}
