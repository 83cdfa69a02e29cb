// A server that is wrong on purpose, one way at a time: `run --self-test` shows with it that each budget can break.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server.h"
#include "workload.h"

static const char usage[] =
    "usage: wasteful-tcp WAY reply PORT\n"
    "  allocating  a malloc for every request\n"
    "  chatty      a second receive, that finds nothing, after every request\n"
    "  hasty       an epoll_wait for every request, where all that are ready could share one\n"
    "  meddling    an epoll_ctl for every request\n"
    "  greedy      eight kilobytes for every connection\n"
    "  restless    a timer tick every 100 ms\n"
    "  lying       every thousandth reply has a wrong byte\n"
    "  modest      none of these\n";

static const char *way;
static int epoll;

static int is(const char *name) { return strcmp(way, name) == 0; }

static void waste(int fd, char *reply) {
  static unsigned long requests;
  char byte;
  struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
  if (is("allocating")) {
    char *volatile copy = malloc(64);
    free(copy);
  }
  if (is("chatty")) (void)!recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  if (is("meddling")) epoll_ctl(epoll, EPOLL_CTL_MOD, fd, &event);
  if (is("lying") && ++requests % 1000 == 0) reply[5] = '?';
}

static void accept_one(int listener) {
  int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0) return;
  struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) die("epoll_ctl");
  if (is("greedy")) {
    volatile char *state = malloc(8192);  // volatile, or the compiler sees that nobody reads it
    state[0] = state[4096] = 1;
  }
}

static void answer(int fd) {
  uint8_t requests[64];
  ssize_t count = recv(fd, requests, sizeof requests, 0);
  if (count == 0 || (count < 0 && errno != EAGAIN)) close(fd);
  for (ssize_t i = 0; i < count; i++) {
    char reply[LONGEST_REPLY];
    size_t length = write_reply(requests[i], reply);
    waste(fd, reply);
    send(fd, reply, length, MSG_NOSIGNAL);
  }
}

int main(int count, char **arguments) {
  if (count != 4 || strcmp(arguments[2], "reply")) return fputs(usage, stderr), 2;
  way = arguments[1];
  raise_descriptor_limit();
  epoll = epoll_create1(EPOLL_CLOEXEC);
  int listener = listen_at(arguments[3]);
  struct epoll_event events[512] = {{.events = EPOLLIN, .data.fd = listener}};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &events[0]) < 0) die("epoll_ctl");
  for (;;) {
    int ready = epoll_wait(epoll, events, is("hasty") ? 1 : 512, is("restless") ? 100 : -1);
    for (int i = 0; i < ready; i++) {
      if (events[i].data.fd == listener)
        accept_one(listener);
      else
        answer(events[i].data.fd);
    }
  }
}
