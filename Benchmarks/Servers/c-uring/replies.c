// Streams: an accept and a receive for each connection that stay, and for each batch of completions one send a
// connection. All are submitted by the call that waits.
//
// A send that the socket takes whole makes no completion. So all replies of a batch are written into one arena, and the
// next batch begins with the few sends that were cut short: what is left of them moves into memory of their connection,
// and is sent with a completion. Every other reply is gone, and the arena is free again.
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "ring.h"
#include "server.h"
#include "services.h"
#include "workload.h"

enum { BUFFERS = 4096, BUFFER_SIZE = 256, MOST_SLOTS = 1 << 18 };
enum kind { ACCEPT, RECEIVE, SEND, SEND_REST, CONTROL };

struct connection {
  size_t begin;     // of this batch's replies in the arena
  unsigned length;  // of them
  unsigned rest_begin, rest_length;
  char *rest;   // being sent with a completion
  char *later;  // replies that wait for that completion
  unsigned later_length;
  bool open;
  bool refused;   // it sent what is no request: shut it down when the replies before that are sent
  bool finished;  // the peer's data has ended: close when everything is sent
};

static int listener;
static struct connection *connections;
static unsigned *touched, touched_count;  // connections with replies in the arena, or finished
static char *arena;
static size_t arena_length, arena_size;

static struct io_uring_sqe *request(enum kind kind, unsigned number, uint8_t operation) {
  struct io_uring_sqe *request = ring_request();
  request->opcode = operation;
  request->fd = number;
  request->flags = IOSQE_FIXED_FILE;
  request->user_data = (uint64_t)kind << 32 | number;
  return request;
}

static void accept_clients(void) {
  struct io_uring_sqe *accept = request(ACCEPT, 0, IORING_OP_ACCEPT);
  accept->fd = listener;
  accept->flags = 0;
  accept->ioprio = IORING_ACCEPT_MULTISHOT;
  accept->file_index = IORING_FILE_INDEX_ALLOC;
}

static void receive(unsigned number) {
  struct io_uring_sqe *receive = request(RECEIVE, number, IORING_OP_RECV);
  receive->flags |= IOSQE_BUFFER_SELECT;
  receive->ioprio = IORING_RECV_MULTISHOT;
}

static void send_bytes(enum kind kind, unsigned number, const char *bytes, unsigned length) {
  struct io_uring_sqe *send = request(kind, number, IORING_OP_SEND);
  send->addr = (uintptr_t)bytes;
  send->len = length;
  // WAITALL makes a short send a failure, and a failure has a completion even where a success has none.
  send->msg_flags = MSG_NOSIGNAL | MSG_WAITALL;
  if (kind == SEND) {
    send->msg_flags |= MSG_DONTWAIT;
    send->flags |= IOSQE_CQE_SKIP_SUCCESS;
  }
}

static void close_connection(unsigned number) {
  struct connection *connection = &connections[number];
  struct io_uring_sqe *close = request(CONTROL, number, IORING_OP_CLOSE);
  close->fd = 0;
  close->flags = IOSQE_CQE_SKIP_SUCCESS;
  close->file_index = number + 1;
  free(connection->rest);
  free(connection->later);
  *connection = (struct connection){0};
}

// The connection's receive is the kernel's until it ends, and this makes it end.
static void shut_down(unsigned number) {
  struct io_uring_sqe *shutdown = request(CONTROL, number, IORING_OP_SHUTDOWN);
  shutdown->flags |= IOSQE_CQE_SKIP_SUCCESS;
  shutdown->len = SHUT_RDWR;
}

static char *copy(const char *bytes, unsigned length) {
  char *memory = malloc(length);
  if (!memory) die("malloc");
  return memcpy(memory, bytes, length);
}

static void send_rest(unsigned number, char *rest, unsigned length) {
  struct connection *connection = &connections[number];
  connection->rest = rest;
  connection->rest_begin = 0;
  connection->rest_length = length;
  send_bytes(SEND_REST, number, rest, length);
}

static void keep_rest(unsigned number, int sent) {
  struct connection *connection = &connections[number];
  if (!connection->open) return;
  if (sent < 0 && sent != -EAGAIN) return;  // the receive ends with the same error, and closes
  unsigned begin = sent > 0 ? sent : 0, length = connection->length - begin;
  send_rest(number, copy(arena + connection->begin + begin, length), length);
}

static void rest_is_sent(unsigned number, int sent) {
  struct connection *connection = &connections[number];
  if (sent >= 0 && (connection->rest_begin += sent) < connection->rest_length) {
    const char *rest = connection->rest + connection->rest_begin;
    return send_bytes(SEND_REST, number, rest, connection->rest_length - connection->rest_begin);
  }
  char *later = connection->later;
  unsigned length = sent >= 0 ? connection->later_length : 0;
  free(connection->rest);
  connection->rest = connection->later = NULL;
  connection->later_length = 0;
  if (length > 0) return send_rest(number, later, length);
  free(later);
  if (connection->finished) close_connection(number);
}

static void touch(unsigned number) {
  if (connections[number].length == 0 && !connections[number].finished) touched[touched_count++] = number;
}

// The place of the next replies: right behind the connection's other ones of this batch. Nobody looks into the arena
// before the batch ends, so until then it can move.
static char *next_replies(unsigned number) {
  struct connection *connection = &connections[number];
  size_t needed = arena_length + connection->length + BUFFER_SIZE * LONGEST_REPLY;
  if (needed > arena_size) {
    arena_size = 2 * needed;
    arena = realloc(arena, arena_size);
    if (!arena) die("realloc");
  }
  if (connection->length == 0) {
    connection->begin = arena_length;
  } else if (connection->begin + connection->length != arena_length) {
    memcpy(arena + arena_length, arena + connection->begin, connection->length);
    connection->begin = arena_length;
    arena_length += connection->length;
  }
  return arena + arena_length;
}

static void answer(unsigned number, const uint8_t *requests, int count) {
  struct connection *connection = &connections[number];
  if (connection->refused) return;
  touch(number);
  char *replies = next_replies(number);
  unsigned length = 0;
  for (int i = 0; i < count; i++) {
    size_t reply = write_reply(requests[i], replies + length);
    length += reply;
    if (reply == 0) {
      connection->refused = true;
      break;
    }
  }
  connection->length += length;
  arena_length += length;
}

static void received(unsigned number, const struct io_uring_cqe *done) {
  struct connection *connection = &connections[number];
  if (done->flags & IORING_CQE_F_BUFFER) {
    unsigned buffer = ring_buffer_number(done);
    if (done->res > 0) answer(number, ring_buffer(buffer), done->res);
    ring_return(buffer);
  }
  if (done->flags & IORING_CQE_F_MORE) return;
  if (done->res > 0 || done->res == -ENOBUFS) return receive(number);
  touch(number);
  connection->finished = true;
}

static void send_later(struct connection *connection) {
  connection->later = realloc(connection->later, connection->later_length + connection->length);
  if (!connection->later) die("realloc");
  memcpy(connection->later + connection->later_length, arena + connection->begin, connection->length);
  connection->later_length += connection->length;
}

// The end of a batch: a send for each connection that has replies.
static void send_replies(void) {
  for (unsigned i = 0; i < touched_count; i++) {
    unsigned number = touched[i];
    struct connection *connection = &connections[number];
    if (connection->rest) {
      if (connection->length > 0) send_later(connection);
      connection->length = 0;
    } else {
      const char *replies = arena + connection->begin;
      if (connection->length > 0 && connection->finished)
        send_rest(number, copy(replies, connection->length), connection->length);
      else if (connection->length > 0)
        send_bytes(SEND, number, replies, connection->length);
      else if (connection->finished)
        close_connection(number);
    }
    if (connection->refused) shut_down(number);
  }
}

// The beginning of the next: all of those sends have run, and those cut short say so before anything else.
static void keep_rests(unsigned completions) {
  for (unsigned i = 0; i < completions; i++) {
    const struct io_uring_cqe *done = ring_completion(i);
    if (done->user_data >> 32 == SEND) keep_rest((uint32_t)done->user_data, done->res);
  }
  for (unsigned i = 0; i < touched_count; i++) connections[touched[i]].length = 0;
  touched_count = arena_length = 0;
}

static void handle(const struct io_uring_cqe *done) {
  unsigned number = (uint32_t)done->user_data;
  switch ((enum kind)(done->user_data >> 32)) {
    case ACCEPT:
      if (done->res >= 0) {
        connections[done->res].open = true;
        receive(done->res);
      } else if (done->res != -ECONNABORTED && done->res != -EINTR) {
        errno = -done->res;
        die("accept");
      }
      if (!(done->flags & IORING_CQE_F_MORE)) accept_clients();
      break;
    case RECEIVE:
      if (connections[number].open) received(number, done);
      break;
    case SEND_REST:
      if (connections[number].open) rest_is_sent(number, done->res);
      break;
    case SEND:
    case CONTROL: break;
  }
}

void serve_replies(const char *place) {
  unsigned slots = raise_descriptor_limit();
  if (slots > MOST_SLOTS) slots = MOST_SLOTS;
  connections = calloc(slots, sizeof *connections);
  touched = calloc(slots, sizeof *touched);
  if (!connections || !touched) die("calloc");
  listener = listen_at(place);
  fcntl(listener, F_SETFL, 0);  // the ring waits for a blocking socket, and gives up at once on another
  ring_open(BUFFERS, BUFFER_SIZE);
  ring_register_slots(slots);
  accept_clients();
  for (;;) {
    ring_wait();
    unsigned count = ring_completions();
    keep_rests(count);
    for (unsigned i = 0; i < count; i++) handle(ring_completion(i));
    ring_seen(count);
    ring_return_all();
    send_replies();
  }
}
