// Counts what a program asks of malloc(3), without its knowledge: put this library into LD_PRELOAD and name a file
// in ALLOCATION_COUNTS. The file is the counters themselves, mapped and shared; whoever reads it at two moments of a
// running server has, by subtraction, the allocations of what happened between them.
#pragma once

#include <stdint.h>

// The file, in the machine's byte order. Counts grow only.
struct allocation_counts {
  uint64_t malloc;
  uint64_t calloc;
  uint64_t realloc;
  uint64_t aligned;  // posix_memalign, aligned_alloc, memalign
  uint64_t free;
  uint64_t bytes;  // asked for, by all of the above
};
