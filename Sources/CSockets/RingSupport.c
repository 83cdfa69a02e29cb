#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "RingSupport.h"

#if SOCKETS_HAVE_RING

static void *map(size_t length, int fd, off_t offset) {
  int flags = fd < 0 ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_SHARED | MAP_POPULATE;
  void *memory = mmap(NULL, length, PROT_READ | PROT_WRITE, flags, fd, offset);
  return memory == MAP_FAILED ? NULL : memory;
}

static int map_queues(struct sockets_ring *ring, const struct io_uring_params *set) {
  // One mapping holds both queues: IORING_FEAT_SINGLE_MMAP.
  size_t requests = set->sq_off.array + set->sq_entries * sizeof(uint32_t);
  size_t completions = set->cq_off.cqes + set->cq_entries * sizeof(struct io_uring_cqe);
  ring->queues_length = requests > completions ? requests : completions;
  char *queues = map(ring->queues_length, ring->fd, IORING_OFF_SQ_RING);
  if (!queues) return -errno;
  ring->queues = queues;
  ring->request_head = (uint32_t *)(queues + set->sq_off.head);
  ring->request_tail = (uint32_t *)(queues + set->sq_off.tail);
  ring->request_flags = (uint32_t *)(queues + set->sq_off.flags);
  ring->request_count = set->sq_entries;
  uint32_t *order = (uint32_t *)(queues + set->sq_off.array);
  for (uint32_t i = 0; i < set->sq_entries; i++) order[i] = i;
  ring->completion_head = (uint32_t *)(queues + set->cq_off.head);
  ring->completion_tail = (uint32_t *)(queues + set->cq_off.tail);
  ring->completion_count = set->cq_entries;
  ring->completions = (struct io_uring_cqe *)(queues + set->cq_off.cqes);
  ring->requests_length = set->sq_entries * sizeof(struct io_uring_sqe);
  ring->requests = map(ring->requests_length, ring->fd, IORING_OFF_SQES);
  return ring->requests ? 0 : -errno;
}

static int register_buffers(struct sockets_ring *ring) {
  ring->buffer_ring = map(ring->buffer_count * sizeof(struct io_uring_buf), -1, 0);
  ring->buffers = map((size_t)ring->buffer_count * ring->buffer_size, -1, 0);
  if (!ring->buffer_ring || !ring->buffers) return -errno;
  struct io_uring_buf_reg set = {.ring_addr = (uintptr_t)ring->buffer_ring, .ring_entries = ring->buffer_count};
  return syscall(SYS_io_uring_register, ring->fd, IORING_REGISTER_PBUF_RING, &set, 1) < 0 ? -errno : 0;
}

int sockets_ring_open(
    struct sockets_ring *ring, uint32_t requests, uint32_t completions, uint32_t buffers, uint32_t buffer_size) {
  memset(ring, 0, sizeof *ring);
  ring->buffer_count = buffers;
  ring->buffer_size = buffer_size;
  struct io_uring_params set = {
      // The kernel works when this thread asks it to, and never interrupts it. A bad request does not stop others.
      .flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_R_DISABLED |
               IORING_SETUP_CQSIZE | IORING_SETUP_SUBMIT_ALL,
      .cq_entries = completions,
  };
  ring->fd = (int)syscall(SYS_io_uring_setup, requests, &set);
  if (ring->fd < 0) return -errno;
  uint32_t needed = IORING_FEAT_SINGLE_MMAP | IORING_FEAT_NODROP | IORING_FEAT_EXT_ARG | IORING_FEAT_CQE_SKIP;
  int result = (set.features & needed) == needed ? map_queues(ring, &set) : -ENOSYS;
  if (result == 0) result = register_buffers(ring);
  if (result < 0) sockets_ring_close(ring);
  return result;
}

int sockets_ring_enable(struct sockets_ring *ring) {
  return syscall(SYS_io_uring_register, ring->fd, IORING_REGISTER_ENABLE_RINGS, NULL, 0) < 0 ? -errno : 0;
}

void sockets_ring_close(struct sockets_ring *ring) {
  close(ring->fd);
  if (ring->queues) munmap(ring->queues, ring->queues_length);
  if (ring->requests) munmap(ring->requests, ring->requests_length);
  if (ring->buffer_ring) munmap(ring->buffer_ring, ring->buffer_count * sizeof(struct io_uring_buf));
  if (ring->buffers) munmap(ring->buffers, (size_t)ring->buffer_count * ring->buffer_size);
}

static int enter(struct sockets_ring *ring, uint32_t completions, uint32_t flags, const void *argument, size_t size) {
  __atomic_store_n(ring->request_tail, ring->next, __ATOMIC_RELEASE);
  uint32_t filled = ring->next - ring->entered;
  long taken = syscall(SYS_io_uring_enter, ring->fd, filled, completions, flags, argument, size);
  if (taken < 0) return -errno;
  ring->entered += (uint32_t)taken;
  return 0;
}

int sockets_ring_enter(struct sockets_ring *ring, uint32_t completions, int milliseconds) {
  if (milliseconds < 0) return enter(ring, completions, IORING_ENTER_GETEVENTS, NULL, 0);
  struct __kernel_timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  struct io_uring_getevents_arg argument = {.ts = (uintptr_t)&limit};
  uint32_t flags = IORING_ENTER_GETEVENTS | IORING_ENTER_EXT_ARG;
  return enter(ring, completions, flags, &argument, sizeof argument);
}

int sockets_ring_submit(struct sockets_ring *ring) { return enter(ring, 0, 0, NULL, 0); }

#else

int sockets_ring_open(
    struct sockets_ring *ring, uint32_t requests, uint32_t completions, uint32_t buffers, uint32_t buffer_size) {
  return -ENOSYS;
}
int sockets_ring_enable(struct sockets_ring *ring) { return -ENOSYS; }
void sockets_ring_close(struct sockets_ring *ring) {}
int sockets_ring_enter(struct sockets_ring *ring, uint32_t completions, int milliseconds) { return -ENOSYS; }
int sockets_ring_submit(struct sockets_ring *ring) { return -ENOSYS; }

#endif
