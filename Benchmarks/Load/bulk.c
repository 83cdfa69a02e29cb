// Blocks of a mebibyte, `depth` of them on their way on each connection: acknowledged with a byte each, or sent back
// and compared byte by byte. The bytes follow a pattern with a prime period, so that none can come twice or be missing.
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

enum { PERIOD = 251, PIECE = 1 << 18, EVENTS_AT_ONCE = 64 };

struct client {
  int fd;                   // -1 when it failed
  uint64_t sent, received;  // bytes, from the beginning
  uint64_t allowed;         // bytes of all blocks that were granted
  uint64_t replied;         // blocks
  uint64_t granted;         // blocks
  uint64_t granted_at[MOST_IN_FLIGHT];  // a ring, by the block's number
};

static int epoll;
static bool echoed;
static unsigned client_count, depth;
static struct client *clients;
static uint8_t pattern[PIECE + PERIOD];

static void fail(struct client *client, const char *what) {
  count_error(client->granted - client->replied, what);
  close(client->fd);
  client->fd = -1;
}

static void send_blocks(struct client *client) {
  while (client->fd >= 0 && client->sent < client->allowed) {
    uint64_t left = client->allowed - client->sent;
    size_t length = left < PIECE ? left : PIECE;
    ssize_t sent = send(client->fd, pattern + client->sent % PERIOD, length, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno == EAGAIN) return;
    if (sent < 0) return fail(client, "a send failed");
    client->sent += sent;
  }
}

static void ask_for_more(struct client *client) {
  unsigned more = grant_requests(depth - (client->granted - client->replied));
  uint64_t now = now_ns();
  for (unsigned i = 0; i < more; i++) client->granted_at[client->granted++ % MOST_IN_FLIGHT] = now;
  client->allowed += (uint64_t)more * BLOCK;
}

static bool is_right(const struct client *client, const uint8_t *received, size_t length) {
  if (echoed) return memcmp(received, pattern + client->received % PERIOD, length) == 0;
  for (size_t i = 0; i < length; i++)
    if (received[i] != ACKNOWLEDGEMENT) return false;
  return true;
}

static void receive_blocks(struct client *client) {
  static uint8_t received[PIECE];
  while (client->fd >= 0) {
    ssize_t length = recv(client->fd, received, sizeof received, MSG_DONTWAIT);
    if (length < 0 && errno == EAGAIN) return;
    if (length <= 0) return fail(client, length == 0 ? "the server closed a connection" : "a receive failed");
    if (!is_right(client, received, length)) return fail(client, "a reply was wrong");
    client->received += length;
    uint64_t replied = echoed ? client->received / BLOCK : client->received;
    // A server cannot have echoed, nor acknowledged, what it was not sent.
    if ((echoed ? client->received : replied * BLOCK) > client->sent) return fail(client, "a reply came too early");
    while (client->replied < replied) count_reply(client->granted_at[client->replied++ % MOST_IN_FLIGHT]);
    ask_for_more(client);
  }
}

static void begin(void) {
  for (unsigned i = 0; i < client_count; i++) {
    if (clients[i].fd < 0) continue;
    ask_for_more(&clients[i]);
    send_blocks(&clients[i]);
  }
}

static void step(void) {
  struct epoll_event events[EVENTS_AT_ONCE];
  int ready = epoll_wait(epoll, events, EVENTS_AT_ONCE, 100);
  for (int i = 0; i < ready; i++) {
    struct client *client = &clients[events[i].data.u32];
    receive_blocks(client);
    send_blocks(client);
  }
}

struct workload bulk_workload(const struct options *options) {
  epoll = new_epoll();
  echoed = options->kind == KIND_ECHO;
  client_count = options->connections;
  depth = options->depth;
  clients = calloc(client_count, sizeof *clients);
  if (!clients) die("load: calloc");
  for (size_t i = 0; i < sizeof pattern; i++) pattern[i] = i % PERIOD;
  for (unsigned i = 0; i < client_count; i++) {
    clients[i].fd = connect_stream(options, 1);
    // Edge-triggered: both directions are used until they have nothing more.
    watch(epoll, clients[i].fd, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, i);
  }
  return (struct workload){begin, step};
}
