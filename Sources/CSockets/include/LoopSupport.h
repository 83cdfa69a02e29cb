// What an event loop needs of the C library: its clock, its thread, and which loop the current thread is.
#pragma once
#include <stdint.h>
#include <time.h>

static inline uint64_t sockets_monotonic_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000ull + (uint64_t)now.tv_nsec;
}

// The loop that the current thread runs, or NULL. A thread-local load costs less than asking for the thread's id.
// "initial-exec" keeps it one: in a library loaded with the program there is room for it beside the thread's own data.
extern _Thread_local const void *sockets_current_loop __attribute__((tls_model("initial-exec")));
static inline const void *sockets_get_current_loop(void) { return sockets_current_loop; }
static inline void sockets_set_current_loop(const void *loop) { sockets_current_loop = loop; }

// Starts a detached thread of that name (15 bytes at most) with every signal blocked: signals belong to the program's
// own threads. It prepares first, unless that is NULL, and goes on to `body` where the answer is 0. Returns the answer,
// or -errno.
int sockets_start_thread(const char *name, int (*prepare)(void *), void (*body)(void *), void *argument);

// How many processors this process may run on.
int sockets_usable_processors(void);

// Has a socket that shares its address with others refuse what the kernel gives to each of them: datagrams to several
// receivers. The frame's kind alone does not tell, on the loopback device. 0 or -errno.
int sockets_refuse_broadcasts(int fd);
