// Clients with a socket and one request in flight each. A reply that does not come for a second is lost, and the same
// request is sent again; a right reply that comes after all is a stray one.
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "cases.h"
#include "server.h"
#include "sockets.h"
#include "workload.h"

enum { EVENTS_AT_ONCE = 512 };
static const uint64_t lost_after_ns = 1000000000, look_every_ns = 100000000;

struct client {
  int fd;
  bool waiting;
  unsigned kind;  // 0 or 1: of the request in flight, or of the next one
  uint64_t sent_at;
};

static int epoll;
static unsigned client_count;
static struct client *clients;
static uint64_t next_look;

static void send_request(struct client *client) {
  if (grant_requests(1) == 0) return;
  client->waiting = true;
  client->sent_at = now_ns();
  char request = client->kind == 0 ? REQUEST_FIRST : REQUEST_SECOND;
  if (send(client->fd, &request, 1, MSG_DONTWAIT) == 1) return;
  client->waiting = false;
  count_error(1, "a datagram could not be sent");
}

static int kind_of_reply(const char *reply, ssize_t length) {
  if (length == 6 && memcmp(reply, "first!", 6) == 0) return 0;
  if (length == 7 && memcmp(reply, "second!", 7) == 0) return 1;
  return -1;
}

static void receive_reply(struct client *client) {
  char reply[64];
  ssize_t length = recv(client->fd, reply, sizeof reply, MSG_DONTWAIT);
  if (length < 0 && errno == EAGAIN) return;
  if (length < 0) return count_error(0, "the server's port is closed");
  int kind = kind_of_reply(reply, length);
  if (kind < 0) {
    count_error(client->waiting, "a reply was wrong");
  } else if (!client->waiting || (unsigned)kind != client->kind) {
    return count_stray();
  } else {
    count_reply(client->sent_at);
  }
  client->waiting = false;
  client->kind ^= 1;
  send_request(client);
}

static void give_up_late_ones(uint64_t now) {
  for (unsigned i = 0; i < client_count; i++) {
    if (!clients[i].waiting || now < clients[i].sent_at + lost_after_ns) continue;
    clients[i].waiting = false;
    count_lost(1);
    send_request(&clients[i]);
  }
}

static void begin(void) {
  for (unsigned i = 0; i < client_count; i++)
    if (!clients[i].waiting) send_request(&clients[i]);
}

static void step(void) {
  struct epoll_event events[EVENTS_AT_ONCE];
  int ready = epoll_wait(epoll, events, EVENTS_AT_ONCE, 100);
  for (int i = 0; i < ready; i++) receive_reply(&clients[events[i].data.u32]);
  uint64_t now = now_ns();
  if (now < next_look) return;
  next_look = now + look_every_ns;
  give_up_late_ones(now);
}

struct workload udp_workload(const struct options *options) {
  epoll = new_epoll();
  client_count = options->connections;
  clients = calloc(client_count, sizeof *clients);
  if (!clients) die("load: calloc");
  for (unsigned i = 0; i < client_count; i++) {
    clients[i].fd = connect_udp(options->port);
    watch(epoll, clients[i].fd, EPOLLIN, i);  // level-triggered: a stray reply may stand before the right one
  }
  return (struct workload){begin, step};
}
