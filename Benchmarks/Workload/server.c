#include "server.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

_Noreturn void die(const char *what) {
  perror(what);
  exit(2);
}

unsigned raise_descriptor_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) < 0) die("getrlimit");
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) < 0) die("setrlimit");
  return limit.rlim_cur;
}

static int new_socket(int family, int type) {
  int fd = socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) die("socket");
  return fd;
}

static void bind_to_port(int fd, const char *port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(port))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(fd, (struct sockaddr *)&address, sizeof address) < 0) die("bind");
}

static int bind_to_path(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) {
    errno = ENAMETOOLONG;
    die(path);
  }
  strcpy(address.sun_path, path);
  int fd = new_socket(AF_UNIX, SOCK_STREAM);
  if (bind(fd, (struct sockaddr *)&address, sizeof address) < 0) die(path);
  return fd;
}

static void say_ready(int fd) {
  union {
    struct sockaddr any;
    struct sockaddr_in ip;
    struct sockaddr_un path;
  } address;
  socklen_t length = sizeof address;
  if (getsockname(fd, &address.any, &length) < 0) die("getsockname");
  if (address.any.sa_family == AF_UNIX)
    printf("listening %s\n", address.path.sun_path);
  else
    printf("listening %d\n", ntohs(address.ip.sin_port));
  fflush(stdout);
}

int listen_at(const char *place) {
  int fd, on = 1;
  if (strchr(place, '/')) {
    fd = bind_to_path(place);
  } else {
    fd = new_socket(AF_INET, SOCK_STREAM);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);  // accepted sockets inherit it
    bind_to_port(fd, place);
  }
  if (listen(fd, SOMAXCONN) < 0) die("listen");
  say_ready(fd);
  return fd;
}

int bind_udp(const char *port) {
  int fd = new_socket(AF_INET, SOCK_DGRAM);
  bind_to_port(fd, port);
  say_ready(fd);
  return fd;
}
