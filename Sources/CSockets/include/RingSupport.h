// io_uring(7) by its three system calls: a queue of requests, a queue of completions, and a ring of buffers that the
// kernel takes from for what it receives.
//
// The thread that enters a ring is its only one, so of both queues one side is plain memory. What the kernel writes at
// the same time is read and written here with the atomics that io_uring(7) asks for.
#pragma once
#include <linux/io_uring.h>
#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

// Linux 6.1 has everything that is used here. Older headers cannot even name it, and then no ring can be opened.
#if defined(IORING_SETUP_DEFER_TASKRUN) && defined(IORING_RECV_MULTISHOT)
#define SOCKETS_HAVE_RING 1
#else
#define SOCKETS_HAVE_RING 0
#endif

struct sockets_ring {
  int fd;
  // Requests: filled up to `next`, handed over up to `entered`.
  uint32_t *request_head, *request_tail, *request_flags, request_count, next, entered;
  struct io_uring_sqe *requests;
  uint32_t *completion_head, *completion_tail, completion_count;
  struct io_uring_cqe *completions;
  // Buffers: `buffer_count` of `buffer_size` bytes each; the kernel has been told of those up to `buffer_tail`.
  struct io_uring_buf_ring *buffer_ring;
  uint8_t *buffers;
  uint32_t buffer_count, buffer_size;
  uint16_t buffer_tail;
  void *queues;
  size_t queues_length, requests_length;
};

// Opens a ring for one thread, which has to enable it. Counts are powers of two. 0, or -errno and nothing is open.
int sockets_ring_open(
    struct sockets_ring *ring, uint32_t requests, uint32_t completions, uint32_t buffers, uint32_t buffer_size);

// Makes the calling thread the one that submits. 0 or -errno.
int sockets_ring_enable(struct sockets_ring *ring);

void sockets_ring_close(struct sockets_ring *ring);

// Hands all filled requests over, has the kernel do what is due, and waits until there are `completions` of them or the
// time is over (-1: no limit). 0 or -errno.
int sockets_ring_enter(struct sockets_ring *ring, uint32_t completions, int milliseconds);

// Hands all filled requests over. 0 or -errno.
int sockets_ring_submit(struct sockets_ring *ring);

#if SOCKETS_HAVE_RING

static inline uint32_t sockets_ring_filled(const struct sockets_ring *ring) { return ring->next - ring->entered; }

static inline bool sockets_ring_is_full(const struct sockets_ring *ring) {
  return ring->next - __atomic_load_n(ring->request_head, __ATOMIC_ACQUIRE) >= ring->request_count;
}

// The next request. There must be room for it.
static inline struct io_uring_sqe *sockets_ring_request(
    struct sockets_ring *ring, uint8_t operation, int fd, uint64_t key) {
  struct io_uring_sqe *request = &ring->requests[ring->next++ & (ring->request_count - 1)];
  memset(request, 0, sizeof *request);
  request->opcode = operation;
  request->fd = fd;
  request->user_data = key;
  return request;
}

// Receives again and again, into buffers of the ring, until it says that it has ended. The file must be a blocking one:
// a request on another gives up instead of waiting.
static inline void sockets_ring_receive(struct sockets_ring *ring, int fd, uint64_t key) {
  struct io_uring_sqe *request = sockets_ring_request(ring, IORING_OP_RECV, fd, key);
  request->flags = IOSQE_BUFFER_SELECT;
  request->ioprio = IORING_RECV_MULTISHOT;
}

// Accepts again and again, until it says that it has ended. The sockets it makes are blocking ones, see above.
static inline void sockets_ring_accept(struct sockets_ring *ring, int fd, uint64_t key) {
  struct io_uring_sqe *request = sockets_ring_request(ring, IORING_OP_ACCEPT, fd, key);
  request->ioprio = IORING_ACCEPT_MULTISHOT;
  request->accept_flags = SOCK_CLOEXEC;
}

// Sends what the socket takes while the request is handed over, so the bytes are free afterwards. Makes a completion
// only if that was not all: MSG_WAITALL makes of a short send a failure.
static inline void sockets_ring_send(
    struct sockets_ring *ring, int fd, const void *bytes, uint32_t count, uint64_t key) {
  struct io_uring_sqe *request = sockets_ring_request(ring, IORING_OP_SEND, fd, key);
  request->flags = IOSQE_CQE_SKIP_SUCCESS;
  request->addr = (uintptr_t)bytes;
  request->len = count;
  request->msg_flags = MSG_NOSIGNAL | MSG_DONTWAIT | MSG_WAITALL;
}

// One completion as soon as the descriptor is readable, which it may be already.
static inline void sockets_ring_poll(struct sockets_ring *ring, int fd, uint64_t key) {
  struct io_uring_sqe *request = sockets_ring_request(ring, IORING_OP_POLL_ADD, fd, key);
  uint32_t events = POLLIN;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  events = events << 16 | events >> 16;
#endif
  request->poll32_events = events;
}

// Ends the request that bears `target`; that one's completion says when.
static inline void sockets_ring_cancel(struct sockets_ring *ring, uint64_t target, uint64_t key) {
  struct io_uring_sqe *request = sockets_ring_request(ring, IORING_OP_ASYNC_CANCEL, -1, key);
  request->flags = IOSQE_CQE_SKIP_SUCCESS;
  request->addr = target;
}

// Copies the oldest completion and takes it from the queue. False when there is none.
static inline bool sockets_ring_take(struct sockets_ring *ring, struct io_uring_cqe *completion) {
  uint32_t head = *ring->completion_head;
  if (head == __atomic_load_n(ring->completion_tail, __ATOMIC_ACQUIRE)) return false;
  const struct io_uring_cqe *oldest = &ring->completions[head & (ring->completion_count - 1)];
  completion->user_data = oldest->user_data;
  completion->res = oldest->res;
  completion->flags = oldest->flags;
  __atomic_store_n(ring->completion_head, head + 1, __ATOMIC_RELEASE);
  return true;
}

// Whether the kernel keeps completions for which the queue had no room. To enter the ring fetches them.
static inline bool sockets_ring_has_overflowed(const struct sockets_ring *ring) {
  return __atomic_load_n(ring->request_flags, __ATOMIC_RELAXED) & IORING_SQ_CQ_OVERFLOW;
}

static inline uint8_t *sockets_ring_buffer(const struct sockets_ring *ring, uint32_t number) {
  return ring->buffers + (size_t)number * ring->buffer_size;
}

// Lets the kernel have the buffer.
static inline void sockets_ring_give(struct sockets_ring *ring, uint32_t number) {
  struct io_uring_buf *buffer = &ring->buffer_ring->bufs[ring->buffer_tail & (ring->buffer_count - 1)];
  buffer->addr = (uintptr_t)sockets_ring_buffer(ring, number);
  buffer->len = ring->buffer_size;
  buffer->bid = (uint16_t)number;
  __atomic_store_n(&ring->buffer_ring->tail, ++ring->buffer_tail, __ATOMIC_RELEASE);
}

#else

static inline uint32_t sockets_ring_filled(const struct sockets_ring *ring) { return 0; }
static inline bool sockets_ring_is_full(const struct sockets_ring *ring) { return true; }
static inline void sockets_ring_receive(struct sockets_ring *ring, int fd, uint64_t key) {}
static inline void sockets_ring_accept(struct sockets_ring *ring, int fd, uint64_t key) {}
static inline void sockets_ring_send(
    struct sockets_ring *ring, int fd, const void *bytes, uint32_t count, uint64_t key) {}
static inline void sockets_ring_poll(struct sockets_ring *ring, int fd, uint64_t key) {}
static inline void sockets_ring_cancel(struct sockets_ring *ring, uint64_t target, uint64_t key) {}
static inline bool sockets_ring_take(struct sockets_ring *ring, struct io_uring_cqe *completion) { return false; }
static inline bool sockets_ring_has_overflowed(const struct sockets_ring *ring) { return false; }
static inline uint8_t *sockets_ring_buffer(const struct sockets_ring *ring, uint32_t number) { return NULL; }
static inline void sockets_ring_give(struct sockets_ring *ring, uint32_t number) {}

#endif

// Of a completion's flags.
static inline bool sockets_completion_has_more(uint32_t flags) { return flags & 2; }  // IORING_CQE_F_MORE
static inline bool sockets_completion_has_buffer(uint32_t flags) { return flags & IORING_CQE_F_BUFFER; }
static inline uint16_t sockets_completion_buffer(uint32_t flags) { return (uint16_t)(flags >> 16); }
