// Persistent connections, TCP or Unix, `depth` requests in flight on each. Requests alternate, so the replies of one
// connection are the stream "first!second!first!..." and are compared with it byte by byte, however the network cuts
// them.
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

enum { FIRST = 6, PAIR = 13, RECEIVED_AT_ONCE = 4096, EVENTS_AT_ONCE = 512, CONNECTIONS_AN_ADDRESS = 8000, GENTLE = 256 };

struct client {
  int fd;  // -1 when it failed
  unsigned next_request;  // 0 or 1
  unsigned position;      // of the next reply byte in "first!second!"
  unsigned oldest, in_flight;
  uint64_t sent_at[MOST_IN_FLIGHT];  // a ring, from `oldest` on
};

static int epoll;
static unsigned client_count, depth;
static bool gentle;  // does not ask on all connections at once: what a server needs for that, it keeps
static struct client *clients;
static char request_stream[MOST_IN_FLIGHT + 1];
static char reply_stream[RECEIVED_AT_ONCE + PAIR];

static void fail(struct client *client, const char *what) {
  count_error(client->in_flight, what);
  client->in_flight = 0;
  close(client->fd);
  client->fd = -1;
}

static void send_requests(struct client *client, unsigned count) {
  uint64_t now = now_ns();
  for (unsigned i = 0; i < count; i++)
    client->sent_at[(client->oldest + client->in_flight++) % MOST_IN_FLIGHT] = now;
  const char *requests = request_stream + client->next_request;
  client->next_request = (client->next_request + count) % 2;
  // So few bytes always fit: a server that lets 64 bytes fill its buffers has stopped reading.
  if (send(client->fd, requests, count, MSG_DONTWAIT | MSG_NOSIGNAL) != (ssize_t)count) fail(client, "a send failed");
}

static void receive_replies(struct client *client) {
  char received[RECEIVED_AT_ONCE];
  ssize_t length = recv(client->fd, received, sizeof received, MSG_DONTWAIT);
  if (length < 0 && errno == EAGAIN) return;
  if (length <= 0) return fail(client, length == 0 ? "the server closed a connection" : "a receive failed");
  if (memcmp(received, reply_stream + client->position, length) != 0) return fail(client, "a reply was wrong");

  unsigned end = client->position + length;
  unsigned done = end / PAIR * 2 + (end % PAIR >= FIRST) - (client->position >= FIRST);
  client->position = end % PAIR;
  if (done > client->in_flight) return fail(client, "a reply came without a request");
  for (unsigned i = 0; i < done; i++) {
    count_reply(client->sent_at[client->oldest]);
    client->oldest = (client->oldest + 1) % MOST_IN_FLIGHT;
  }
  client->in_flight -= done;
  unsigned more = grant_requests(done);
  if (more > 0) send_requests(client, more);
}

static void step(void) {
  struct epoll_event events[EVENTS_AT_ONCE];
  int ready = epoll_wait(epoll, events, EVENTS_AT_ONCE, 100);
  for (int i = 0; i < ready; i++) receive_replies(&clients[events[i].data.u32]);
}

static void begin(void) {
  for (unsigned i = 0; i < client_count; i++) {
    if (clients[i].fd < 0) continue;
    unsigned granted = grant_requests(depth - clients[i].in_flight);
    if (granted > 0) send_requests(&clients[i], granted);
    while (gentle && requests_in_flight() > GENTLE) step();
  }
}

struct workload stream_workload(const struct options *options) {
  epoll = new_epoll();
  client_count = options->connections;
  depth = options->depth;
  gentle = options->kind == KIND_IDLE;
  clients = calloc(client_count, sizeof *clients);
  if (!clients) die("load: calloc");
  for (size_t i = 0; i < sizeof request_stream; i++) request_stream[i] = i % 2 ? REQUEST_SECOND : REQUEST_FIRST;
  for (size_t i = 0; i < sizeof reply_stream; i++) reply_stream[i] = "first!second!"[i % PAIR];
  for (unsigned i = 0; i < client_count; i++) {
    clients[i].fd = connect_stream(options, 1 + i / CONNECTIONS_AN_ADDRESS);
    // Edge-triggered, with one receive an event: all replies that can be there fit into it.
    watch(epoll, clients[i].fd, EPOLLIN | EPOLLRDHUP | EPOLLET, i);
  }
  return (struct workload){begin, step};
}
