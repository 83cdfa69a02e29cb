// The UDP baseline: one thread, edge-triggered epoll, recvfrom until the queue is empty, a sendto for each.
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "server.h"
#include "workload.h"

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: c-udp PORT\n"), 2;
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) die("epoll_create1");
  int fd = bind_udp(atoi(arguments[1]));
  struct epoll_event event = {.events = EPOLLIN | EPOLLET};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) die("epoll_ctl");

  for (;;) {
    if (epoll_wait(epoll, &event, 1, -1) < 0 && errno != EINTR) die("epoll_wait");
    for (;;) {
      uint8_t request[2048];
      char reply[LONGEST_REPLY];
      struct sockaddr_storage sender;
      socklen_t sender_length = sizeof sender;
      ssize_t received = recvfrom(fd, request, sizeof request, 0, (struct sockaddr *)&sender, &sender_length);
      if (received < 0) break;
      size_t length = received > 0 ? write_reply(request[0], reply) : 0;
      if (length > 0) sendto(fd, reply, length, MSG_NOSIGNAL, (struct sockaddr *)&sender, sender_length);
    }
  }
}
