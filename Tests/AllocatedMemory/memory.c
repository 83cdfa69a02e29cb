// Counts what the allocator gives out, in front of it: what it keeps back itself, per thread for one, counts as given
// out in its own statistics.
#include "AllocatedMemory.h"

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>

static atomic_long blocks, bytes;

struct allocated allocated_memory(void) { return (struct allocated){blocks, bytes}; }

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif

#ifndef SANITIZED
// The C library's own names for its functions.
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);
void __libc_free(void *);

static void *gave(void *block) {
  if (!block) return block;
  atomic_fetch_add_explicit(&blocks, 1, memory_order_relaxed);
  atomic_fetch_add_explicit(&bytes, (long)malloc_usable_size(block), memory_order_relaxed);
  return block;
}

static void takes(long count, size_t size) {
  atomic_fetch_sub_explicit(&blocks, count, memory_order_relaxed);
  atomic_fetch_sub_explicit(&bytes, (long)size, memory_order_relaxed);
}

void *malloc(size_t size) { return gave(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return gave(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return gave(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return gave(__libc_memalign(alignment, size)); }

int posix_memalign(void **place, size_t alignment, size_t size) {
  void *block = gave(__libc_memalign(alignment, size));
  if (!block) return ENOMEM;
  *place = block;
  return 0;
}

void *realloc(void *block, size_t size) {
  size_t before = block ? malloc_usable_size(block) : 0;
  void *after = __libc_realloc(block, size);
  // Nothing for a size of 0 says that the block is gone, for another that it is as before.
  if (after || size == 0) takes(block != NULL, before);
  return gave(after);
}

void free(void *block) {
  if (!block) return;
  takes(1, malloc_usable_size(block));
  __libc_free(block);
}
#endif
