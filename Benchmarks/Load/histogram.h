// Latencies in a log-linear histogram: 64 buckets for each power of two, so an answer is at most 1.6 % too low.
#pragma once

#include <stdint.h>

void histogram_clear(void);
void histogram_add(uint64_t nanoseconds);
// The quantile `part` (0 to 1), in microseconds; 0 when nothing was added.
double histogram_quantile(double part);
