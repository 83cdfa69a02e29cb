// io_uring without a library: one ring, its requests and completions, and buffers that the kernel picks for receives.
// One thread submits and reaps, and completions are only made while it waits (DEFER_TASKRUN): Linux 6.1.
#pragma once

#include <linux/io_uring.h>
#include <stdint.h>

// Sets the ring up with `count` buffers (a power of two) of `size` bytes each, which are group 0.
void ring_open(unsigned count, unsigned size);

// Registers a table of empty slots for direct descriptors, which cost no table look-up with a reference count.
void ring_register_slots(unsigned count);
// The same with one slot, 0, that holds `fd`.
void ring_register_file(int fd);

// A request to fill in, zeroed. It is submitted by the next wait, or earlier when there is no room for another.
struct io_uring_sqe *ring_request(void);

// Submits what was filled in and waits for a completion.
void ring_wait(void);

// The completions that there are: `for (i = 0; i < n; i++) ring_completion(i)`. They stay until `ring_seen(n)`.
unsigned ring_completions(void);
const struct io_uring_cqe *ring_completion(unsigned number);
void ring_seen(unsigned count);

// The buffer that a completion of a receive names, and its way back to the kernel, which `ring_return_all` ends.
unsigned ring_buffer_number(const struct io_uring_cqe *completion);
uint8_t *ring_buffer(unsigned number);
void ring_return(unsigned number);
void ring_return_all(void);
