// The UDP servers: one thread and edge-triggered epoll, datagram by datagram (the baseline), or in batches.
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "server.h"
#include "workload.h"

enum { BATCH = 64, LONGEST_REQUEST = 2048 };

static void answer_one_by_one(int fd) {
  for (;;) {
    uint8_t request[LONGEST_REQUEST];
    char reply[LONGEST_REPLY];
    struct sockaddr_storage sender;
    socklen_t sender_length = sizeof sender;
    ssize_t received = recvfrom(fd, request, sizeof request, 0, (struct sockaddr *)&sender, &sender_length);
    if (received < 0) break;
    size_t length = received > 0 ? write_reply(request[0], reply) : 0;
    if (length > 0) sendto(fd, reply, length, MSG_NOSIGNAL, (struct sockaddr *)&sender, sender_length);
  }
}

static uint8_t requests[BATCH][LONGEST_REQUEST];
static char replies[BATCH][LONGEST_REPLY];
static struct sockaddr_storage senders[BATCH];
static struct iovec request_parts[BATCH], reply_parts[BATCH];
static struct mmsghdr received[BATCH], to_send[BATCH];

static void prepare_batches(void) {
  for (int i = 0; i < BATCH; i++) {
    request_parts[i] = (struct iovec){requests[i], LONGEST_REQUEST};
    received[i].msg_hdr.msg_name = &senders[i];
    received[i].msg_hdr.msg_iov = &request_parts[i];
    received[i].msg_hdr.msg_iovlen = 1;
  }
}

// Replies leave before the next batch comes, because they point at its addresses.
static void send_batch(int fd, int count) {
  for (int sent = 0; sent < count;) {
    int more = sendmmsg(fd, to_send + sent, count - sent, MSG_NOSIGNAL);
    sent += more > 0 ? more : 1;  // a datagram that cannot be sent is lost, as datagrams are
  }
}

static void answer_in_batches(int fd) {
  for (;;) {
    for (int i = 0; i < BATCH; i++) received[i].msg_hdr.msg_namelen = sizeof senders[i];
    int count = recvmmsg(fd, received, BATCH, 0, NULL), answers = 0;
    for (int i = 0; i < count; i++) {
      size_t length = received[i].msg_len > 0 ? write_reply(requests[i][0], replies[i]) : 0;
      if (length == 0) continue;
      reply_parts[i] = (struct iovec){replies[i], length};
      struct msghdr *reply = &to_send[answers++].msg_hdr;
      reply->msg_name = &senders[i];
      reply->msg_namelen = received[i].msg_hdr.msg_namelen;
      reply->msg_iov = &reply_parts[i];
      reply->msg_iovlen = 1;
    }
    send_batch(fd, answers);
    // A batch that is not full, and a failure, have found the queue empty; a new datagram brings a new event.
    if (count < BATCH) return;
  }
}

int main(int count, char **arguments) {
  int in_batches = count == 4 && !strcmp(arguments[1], "batches");
  if ((count != 3 && !in_batches) || strcmp(arguments[count - 2], "datagrams"))
    return fprintf(stderr, "usage: c-udp [batches] datagrams PORT\n"), 2;
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) die("epoll_create1");
  int fd = bind_udp(arguments[count - 1]);
  struct epoll_event event = {.events = EPOLLIN | EPOLLET};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) die("epoll_ctl");
  prepare_batches();
  for (;;) {
    if (epoll_wait(epoll, &event, 1, -1) < 0 && errno != EINTR) die("epoll_wait");
    if (in_batches)
      answer_in_batches(fd);
    else
      answer_one_by_one(fd);
  }
}
