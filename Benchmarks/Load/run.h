// One run: a warm-up, then the measured window, then its JSON line. The cases send and check; this decides when, and
// counts.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "options.h"

uint64_t now_ns(void);

// What a case does. `begin` sends first requests on every connection that has none in flight; `step` waits for events,
// at most 100 ms, and handles them.
struct workload {
  void (*begin)(void);
  void (*step)(void);
};

// How many of `wanted` requests may be sent now. What is granted has to be sent, and to end in one of the three below.
unsigned grant_requests(unsigned wanted);
// Granted, and neither answered nor failed.
unsigned requests_in_flight(void);
void count_reply(uint64_t sent_at);
void count_lost(unsigned requests);
// A reply that was wrong, came too often, or could not come: the first is explained on standard error.
void count_error(unsigned requests, const char *what);
// A right reply to a request that had been given up.
void count_stray(void);

// Returns the program's exit code.
int run(const struct options *options, const struct workload *workload);
