// What the functions in the place of the C library's share.
#pragma once
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

#include "FaultSeam.h"

/// The errno that this call is to fail with, 0 for none. `caller` is where it returns to.
int fault_due(enum fault_call call, const void *caller);

/// Whether the program itself calls, and not one of its libraries.
bool fault_is_ours(const void *caller);

/// Whether the storm touches this call.
bool fault_storms_now(int storm, const void *caller);

/// A few bytes of so many: at least 1.
size_t fault_few(size_t count);

void fault_opened(int fd, enum fault_call call, const void *caller);
bool fault_was_opened_by(int fd, enum fault_call call);
void fault_closed(int fd, bool was_open, const void *caller);

/// Has epoll tell again what it has told of this descriptor.
void fault_tell_again(int fd);
void fault_watched(int epoll, int operation, int fd, uint32_t events, uint64_t data);

/// Changes the requests that are about to be handed to a ring.
void fault_ring_made(int ring, const void *parameters);
void fault_ring_mapped(int ring, uint64_t offset, void *memory);
void fault_ring_entering(int ring, uint32_t requests, const void *caller);
void fault_ring_closed(int ring);

/// The function that this one stands in for.
#define REAL(name)                                \
  ((__typeof__(&name))({                          \
    static void *found;                           \
    fault_real(&found, #name);                    \
  }))
void *fault_real(void **found, const char *name);

#define CALLER __builtin_extract_return_addr(__builtin_return_address(0))

#define FAIL_IF_DUE(call)                          \
  do {                                             \
    int error = fault_due(FAULT_##call, CALLER);   \
    if (error) return errno = error, -1;           \
  } while (0)
