#pragma once
#include <stddef.h>

/// What the allocator has given out and not got back.
struct allocated {
  long blocks, bytes;
};

/// All zero in a build with a sanitizer, which has an allocator of its own.
struct allocated allocated_memory(void);
