#include "histogram.h"

#include <string.h>

enum { HALVINGS = 40, STEPS = 64, BUCKETS = HALVINGS * STEPS };

static uint32_t buckets[BUCKETS];

static unsigned bucket_of(uint64_t value) {
  if (value < STEPS) return value;
  unsigned shift = 63 - __builtin_clzll(value) - 6;  // leaves the seven leading bits
  unsigned bucket = shift * STEPS + (unsigned)(value >> shift);
  return bucket < BUCKETS ? bucket : BUCKETS - 1;
}

static uint64_t least_in(unsigned bucket) {
  if (bucket < 2 * STEPS) return bucket;
  return (uint64_t)(STEPS + bucket % STEPS) << (bucket / STEPS - 1);
}

void histogram_clear(void) { memset(buckets, 0, sizeof buckets); }

void histogram_add(uint64_t nanoseconds) { buckets[bucket_of(nanoseconds)]++; }

double histogram_quantile(double part) {
  uint64_t total = 0, passed = 0;
  for (unsigned i = 0; i < BUCKETS; i++) total += buckets[i];
  for (unsigned i = 0; i < BUCKETS; i++) {
    passed += buckets[i];
    if (passed > (uint64_t)(part * total)) return least_in(i) / 1e3;
  }
  return 0;
}
