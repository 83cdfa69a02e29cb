// io_uring(7): its system calls, and its requests on their way in.
#define _GNU_SOURCE
#include <linux/io_uring.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "seam.h"

// Younger than the headers may be. Source: linux/io_uring.h of Linux 6.10.
enum { NOP_INJECT_RESULT = 1 };

enum { MOST = 64 };
static struct ring {
  int fd;
  struct io_uring_params set;
  char *queue;
  struct io_uring_sqe *requests;
} rings[MOST];

static struct ring *find(int fd) {
  for (int i = 0; i < MOST; i++) {
    if (fd > 0 && __atomic_load_n(&rings[i].fd, __ATOMIC_ACQUIRE) == fd) return &rings[i];
  }
  return NULL;
}

static void made(int fd, const struct io_uring_params *set) {
  for (int i = 0; i < MOST; i++) {
    if (rings[i].fd != 0) continue;
    rings[i].set = *set;
    rings[i].queue = NULL;
    rings[i].requests = NULL;
    __atomic_store_n(&rings[i].fd, fd, __ATOMIC_RELEASE);
    return;
  }
}

void fault_ring_mapped(int fd, uint64_t offset, void *memory) {
  struct ring *ring = find(fd);
  if (!ring) return;
  if (offset == IORING_OFF_SQ_RING) ring->queue = memory;
  if (offset == IORING_OFF_SQES) ring->requests = memory;
}

void fault_ring_closed(int fd) {
  struct ring *ring = find(fd);
  if (ring) __atomic_store_n(&ring->fd, 0, __ATOMIC_RELEASE);
}

/// Makes of the request one that does nothing and answers this.
static void answer(struct io_uring_sqe *request, int result) {
  request->opcode = IORING_OP_NOP;
  request->flags &= ~IOSQE_BUFFER_SELECT;
  request->ioprio = 0;
  request->fd = -1;
  request->buf_index = 0;
  request->len = (uint32_t)result;
  request->rw_flags = NOP_INJECT_RESULT;
}

static void change(struct io_uring_sqe *request, const void *caller) {
  enum fault_call call;
  switch (request->opcode) {
  case IORING_OP_ACCEPT: call = FAULT_ring_accept; break;
  case IORING_OP_RECV: call = FAULT_ring_recv; break;
  case IORING_OP_SEND: call = FAULT_ring_send; break;
  case IORING_OP_POLL_ADD: call = FAULT_ring_poll; break;
  case IORING_OP_ASYNC_CANCEL: call = FAULT_ring_cancel; break;
  default: return;
  }
  int error = fault_due(call, caller);
  if (!error && call == FAULT_ring_recv && fault_storms_now(FAULT_STORM_INTERRUPTED, caller)) error = EINTR;
  if (!error && call == FAULT_ring_send && fault_storms_now(FAULT_STORM_INTERRUPTED, caller)) error = EINTR;
  if (!error && call == FAULT_ring_send && fault_storms_now(FAULT_STORM_WOULD_BLOCK, caller)) error = EAGAIN;
  if (error) {
    answer(request, -error);
  } else if (call == FAULT_ring_send && fault_storms_now(FAULT_STORM_SHORT, caller)) {
    // A short send answers, even where a whole one would not.
    size_t few = fault_few(request->len);
    if (few == request->len) return;
    request->len = (uint32_t)few;
    request->flags &= ~IOSQE_CQE_SKIP_SUCCESS;
  }
}

static void entering(int fd, uint32_t count, const void *caller) {
  struct ring *ring = find(fd);
  if (!ring || !ring->queue || !ring->requests || !fault_is_ours(caller)) return;
  const struct io_sqring_offsets *at = &ring->set.sq_off;
  uint32_t *order = (uint32_t *)(ring->queue + at->array);
  uint32_t head = __atomic_load_n((uint32_t *)(ring->queue + at->head), __ATOMIC_ACQUIRE);
  for (uint32_t i = 0; i < count; i++) {
    change(&ring->requests[order[(head + i) & (ring->set.sq_entries - 1)]], caller);
  }
}

static _Atomic(long) overflows;

long fault_overflows(void) { return overflows; }

static void entered(int fd, const void *caller) {
  struct ring *ring = find(fd);
  if (!ring || !ring->queue || !fault_is_ours(caller)) return;
  uint32_t *flags = (uint32_t *)(ring->queue + ring->set.sq_off.flags);
  if (__atomic_load_n(flags, __ATOMIC_RELAXED) & IORING_SQ_CQ_OVERFLOW) overflows++;
}

long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  __typeof__(&syscall) real = REAL(syscall);
  const void *caller = CALLER;
  if (!fault_is_ours(caller)) return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
  switch (number) {
  case SYS_io_uring_setup: {
    FAIL_IF_DUE(io_uring_setup);
    long fd = real(number, a[0], a[1]);
    fault_opened((int)fd, FAULT_io_uring_setup, caller);
    if (fd >= 0) made((int)fd, (const struct io_uring_params *)a[1]);
    return fd;
  }
  case SYS_io_uring_register: FAIL_IF_DUE(io_uring_register); break;
  case SYS_io_uring_enter: {
    FAIL_IF_DUE(io_uring_enter);
    if (fault_storms_now(FAULT_STORM_INTERRUPTED, caller)) return errno = EINTR, -1;
    entering((int)a[0], (uint32_t)a[1], caller);
    long answer = real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
    int error = errno;
    entered((int)a[0], caller);
    errno = error;
    return answer;
  }
#if defined(SYS_recvfrom) && defined(SYS_sendto)
  case SYS_recvfrom: return recv((int)a[0], (void *)a[1], (size_t)a[2], (int)a[3]);
  case SYS_sendto: return send((int)a[0], (const void *)a[1], (size_t)a[2], (int)a[3]);
#endif
  }
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
