// UDP: one receive that stays, and for every datagram a send straight from the buffer that holds its sender.
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

#include "ring.h"
#include "server.h"
#include "services.h"
#include "workload.h"

enum { BUFFERS = 4096, BUFFER_SIZE = 128, RECEIVE = 1, SEND = 2 };

static struct msghdr layout = {.msg_namelen = sizeof(struct sockaddr_in)};
static char first[LONGEST_REPLY], second[LONGEST_REPLY];

static void receive(void) {
  struct io_uring_sqe *request = ring_request();
  request->opcode = IORING_OP_RECVMSG;
  request->flags = IOSQE_FIXED_FILE | IOSQE_BUFFER_SELECT;
  request->ioprio = IORING_RECV_MULTISHOT;
  request->addr = (uintptr_t)&layout;
  request->len = 1;
  request->user_data = RECEIVE;
}

// Nothing says that a send is done: it is when the submission is, and one that was refused is a datagram lost.
static void reply(uint8_t asked, const struct sockaddr_in *sender) {
  struct io_uring_sqe *request = ring_request();
  request->opcode = IORING_OP_SEND;
  request->flags = IOSQE_FIXED_FILE | IOSQE_CQE_SKIP_SUCCESS;
  request->addr = (uintptr_t)(asked == REQUEST_FIRST ? first : second);
  request->len = write_reply(asked, asked == REQUEST_FIRST ? first : second);
  request->addr2 = (uintptr_t)sender;
  request->addr_len = sizeof *sender;
  request->msg_flags = MSG_NOSIGNAL | MSG_DONTWAIT;
  request->user_data = SEND;
}

static void answer(const uint8_t *buffer) {
  const struct io_uring_recvmsg_out *header = (const void *)buffer;
  const struct sockaddr_in *sender = (const void *)(header + 1);
  uint8_t asked = header->payloadlen == 0 ? 0 : *(const uint8_t *)(sender + 1);
  if (asked == REQUEST_FIRST || asked == REQUEST_SECOND) reply(asked, sender);
}

void serve_datagrams(const char *port) {
  int fd = bind_udp(port);
  fcntl(fd, F_SETFL, 0);  // the ring waits for a blocking socket, and gives up at once on another
  ring_open(BUFFERS, BUFFER_SIZE);
  ring_register_file(fd);
  receive();
  for (;;) {
    ring_wait();
    static unsigned held[BUFFERS];  // their addresses are read when the sends are submitted
    unsigned holds = 0;
    bool ended = false;
    unsigned count = ring_completions();
    for (unsigned i = 0; i < count; i++) {
      const struct io_uring_cqe *done = ring_completion(i);
      if (done->user_data != RECEIVE) continue;
      if (done->res < 0 && done->res != -ENOBUFS && done->res != -ECONNREFUSED) errno = -done->res, die("recvmsg");
      if (!(done->flags & IORING_CQE_F_MORE)) ended = true;
      if (!(done->flags & IORING_CQE_F_BUFFER)) continue;
      held[holds++] = ring_buffer_number(done);
      answer(ring_buffer(held[holds - 1]));
    }
    ring_seen(count);
    // Returned now and taken by no receive before the sends that were queued earlier have run.
    for (unsigned i = 0; i < holds; i++) ring_return(held[i]);
    if (ended) receive();
    ring_return_all();
  }
}
