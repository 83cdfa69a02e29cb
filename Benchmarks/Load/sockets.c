#include "sockets.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

#include "server.h"

static struct sockaddr_in loopback(uint32_t host, int port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(127u << 24 | host);
  return address;
}

static int new_socket(int family, int type) {
  int fd = socket(family, type | SOCK_CLOEXEC, 0);
  if (fd >= 0) return fd;
  if (errno == EMFILE)
    fprintf(stderr, "load: no descriptor left: raise the hard limit (ulimit -Hn), or ask for fewer connections\n");
  die("load: socket");
}

// connect(2) waits no longer than a send may.
static void be_patient(int fd) {
  struct timeval patience = {.tv_sec = 10};
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

static int connect_to_port(int fd, int port) {
  struct sockaddr_in server = loopback(1, port);
  if (connect(fd, (struct sockaddr *)&server, sizeof server) == 0) return fd;
  fprintf(stderr, "load: cannot connect to 127.0.0.1:%d: %s\n", port, strerror(errno));
  exit(2);
}

static int connect_unix(const char *path) {
  int fd = new_socket(AF_UNIX, SOCK_STREAM);
  be_patient(fd);
  struct sockaddr_un server = {.sun_family = AF_UNIX};
  strncpy(server.sun_path, path, sizeof server.sun_path - 1);  // options.c has refused what is too long
  if (connect(fd, (struct sockaddr *)&server, sizeof server) == 0) return fd;
  fprintf(stderr, "load: cannot connect to %s: %s\n", path, strerror(errno));
  exit(2);
}

static int connect_tcp(int port, uint32_t source) {
  int fd = new_socket(AF_INET, SOCK_STREAM), on = 1;
  be_patient(fd);
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  // The port is chosen at connect, when the whole pair of addresses is known and a port can serve several pairs.
  setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
  struct sockaddr_in own = loopback(source, 0);
  if (bind(fd, (struct sockaddr *)&own, sizeof own) < 0) die("load: bind");
  return connect_to_port(fd, port);
}

int connect_stream(const struct options *options, uint32_t source) {
  return options->path ? connect_unix(options->path) : connect_tcp(options->port, source);
}

int connect_udp(int port) { return connect_to_port(new_socket(AF_INET, SOCK_DGRAM), port); }

int new_epoll(void) {
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) die("load: epoll_create1");
  return epoll;
}

void watch(int epoll, int fd, uint32_t events, uint32_t number) {
  struct epoll_event event = {.events = events, .data.u32 = number};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) die("load: epoll_ctl");
}
