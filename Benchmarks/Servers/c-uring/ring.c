#include "ring.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "server.h"

enum { REQUESTS = 4096, COMPLETIONS = 65536 };

static int fd, registered_fd;

static struct {
  unsigned *head, *tail, *flags, mask, next;
  struct io_uring_sqe *requests;
} submission;

static struct {
  unsigned *head, *tail, mask;
  struct io_uring_cqe *completions;
} completion;

static struct {
  struct io_uring_buf_ring *ring;
  uint8_t *bytes;
  unsigned mask, size;
  uint16_t tail;
} buffers;

static unsigned load(const unsigned *value) { return __atomic_load_n(value, __ATOMIC_ACQUIRE); }
static void store(unsigned *value, unsigned new) { __atomic_store_n(value, new, __ATOMIC_RELEASE); }

static void *map(size_t length, int file, off_t offset) {
  int flags = file < 0 ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_SHARED | MAP_POPULATE;
  void *memory = mmap(NULL, length, PROT_READ | PROT_WRITE, flags, file, offset);
  if (memory == MAP_FAILED) die("mmap");
  return memory;
}

static void register_with_ring(unsigned what, const void *argument, unsigned count, const char *name) {
  if (syscall(__NR_io_uring_register, fd, what, argument, count) < 0) die(name);
}

static void map_queues(const struct io_uring_params *set) {
  // One mapping holds both queues (IORING_FEAT_SINGLE_MMAP, Linux 5.4).
  size_t requests = set->sq_off.array + set->sq_entries * sizeof(unsigned);
  size_t completions = set->cq_off.cqes + set->cq_entries * sizeof(struct io_uring_cqe);
  char *queues = map(requests > completions ? requests : completions, fd, IORING_OFF_SQ_RING);

  submission.head = (unsigned *)(queues + set->sq_off.head);
  submission.tail = (unsigned *)(queues + set->sq_off.tail);
  submission.flags = (unsigned *)(queues + set->sq_off.flags);
  submission.mask = set->sq_entries - 1;
  submission.requests = map(set->sq_entries * sizeof(struct io_uring_sqe), fd, IORING_OFF_SQES);
  unsigned *array = (unsigned *)(queues + set->sq_off.array);
  for (unsigned i = 0; i < set->sq_entries; i++) array[i] = i;  // requests are used in their order, always

  completion.head = (unsigned *)(queues + set->cq_off.head);
  completion.tail = (unsigned *)(queues + set->cq_off.tail);
  completion.mask = set->cq_entries - 1;
  completion.completions = (struct io_uring_cqe *)(queues + set->cq_off.cqes);
}

static void open_buffers(unsigned count, unsigned size) {
  buffers.mask = count - 1;
  buffers.size = size;
  buffers.bytes = map((size_t)count * size, -1, 0);
  buffers.ring = map(count * sizeof(struct io_uring_buf), -1, 0);
  struct io_uring_buf_reg group = {.ring_addr = (uintptr_t)buffers.ring, .ring_entries = count};
  register_with_ring(IORING_REGISTER_PBUF_RING, &group, 1, "io_uring: provided buffers");
  for (unsigned i = 0; i < count; i++) ring_return(i);
  ring_return_all();
}

void ring_open(unsigned count, unsigned size) {
  struct io_uring_params set = {
      .flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_CQSIZE,
      .cq_entries = COMPLETIONS,
  };
  fd = syscall(__NR_io_uring_setup, REQUESTS, &set);
  if (fd < 0) die("io_uring_setup (Linux 6.1 is needed, and kernel.io_uring_disabled=0)");
  map_queues(&set);
  struct io_uring_rsrc_update own = {.offset = -1u, .data = fd};
  register_with_ring(IORING_REGISTER_RING_FDS, &own, 1, "io_uring: its own descriptor");
  registered_fd = own.offset;
  open_buffers(count, size);
}

void ring_register_slots(unsigned count) {
  struct io_uring_rsrc_register slots = {.nr = count, .flags = IORING_RSRC_REGISTER_SPARSE};
  register_with_ring(IORING_REGISTER_FILES2, &slots, sizeof slots, "io_uring: slots");
}

void ring_register_file(int file) { register_with_ring(IORING_REGISTER_FILES, &file, 1, "io_uring: a file"); }

static void enter(unsigned wait_for) {
  unsigned count = submission.next - *submission.tail;
  store(submission.tail, submission.next);
  unsigned flags = IORING_ENTER_REGISTERED_RING | (wait_for ? IORING_ENTER_GETEVENTS : 0);
  while (syscall(__NR_io_uring_enter, registered_fd, count, wait_for, flags, NULL, 0) < 0)
    if (errno != EINTR) die("io_uring_enter");
  // Completions that come late come out of order, and this program relies on their order.
  if (load(submission.flags) & IORING_SQ_CQ_OVERFLOW) fprintf(stderr, "io_uring: too many completions\n"), exit(2);
}

struct io_uring_sqe *ring_request(void) {
  if (submission.next - load(submission.head) > submission.mask) enter(0);
  struct io_uring_sqe *request = &submission.requests[submission.next++ & submission.mask];
  memset(request, 0, sizeof *request);
  return request;
}

void ring_wait(void) { enter(1); }

unsigned ring_completions(void) { return load(completion.tail) - *completion.head; }

const struct io_uring_cqe *ring_completion(unsigned number) {
  return &completion.completions[(*completion.head + number) & completion.mask];
}

void ring_seen(unsigned count) { store(completion.head, *completion.head + count); }

unsigned ring_buffer_number(const struct io_uring_cqe *done) { return done->flags >> IORING_CQE_BUFFER_SHIFT; }

uint8_t *ring_buffer(unsigned number) { return buffers.bytes + (size_t)number * buffers.size; }

void ring_return(unsigned number) {
  struct io_uring_buf *entry = &buffers.ring->bufs[buffers.tail++ & buffers.mask];
  entry->addr = (uintptr_t)ring_buffer(number);
  entry->len = buffers.size;
  entry->bid = number;
}

void ring_return_all(void) { __atomic_store_n(&buffers.ring->tail, buffers.tail, __ATOMIC_RELEASE); }
