// What is to fail, and who calls.
#define _GNU_SOURCE
#include "seam.h"

#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/utsname.h>
#include <unistd.h>

static const char *const names[] = {
#define CALL(name) #name,
    FAULT_CALLS(CALL)
#undef CALL
};

const char *fault_name(int call) { return names[call]; }

// The linker's names for the bounds of the program's code.
extern const char __executable_start, etext;

bool fault_is_ours(const void *caller) {
  return (const char *)caller >= &__executable_start && (const char *)caller < &etext;
}

void *fault_real(void **found, const char *name) {
  void *known = __atomic_load_n(found, __ATOMIC_RELAXED);
  if (known) return known;
  // A sanitizer has functions of its own in their place, and goes on to libc.
  char wrapped[64];
  snprintf(wrapped, sizeof wrapped, "__interceptor_%s", name);
  known = dlsym(RTLD_DEFAULT, wrapped);
  if (!known) known = dlsym(RTLD_NEXT, name);
  if (!known) abort();
  __atomic_store_n(found, known, __ATOMIC_RELAXED);
  return known;
}

// MARK: One failure

// The kind of the call in the upper half, the calls left until the failure in the lower; 0 for nothing to fail.
static _Atomic(uint64_t) armed;
static _Atomic(int) armed_error;
static _Atomic(bool) fired;
static _Atomic(int) place, fired_at, fired_call, calls_since;

void fault_arm(int call, int nth, int error) {
  armed_error = error;
  fired = false;
  fired_call = -1;
  calls_since = 0;
  armed = (uint64_t)(call + 1) << 32 | (uint32_t)nth;
}

int fault_disarm(void) {
  armed = 0;
  return fired;
}

int fault_has_fired(void) { return fired; }

void fault_mark(int new_place) { place = new_place; }

void fault_mark_at_least(int new_place) {
  int now = place;
  while (now < new_place && !atomic_compare_exchange_weak(&place, &now, new_place)) {}
}

int fault_marked(void) { return fired_at; }
int fault_calls_since(void) { return calls_since; }

int fault_due(enum fault_call call, const void *caller) {
  if (fired_call == (int)call && fault_is_ours(caller)) calls_since++;
  uint64_t now = atomic_load(&armed);
  if (now >> 32 != (uint64_t)call + 1 || !fault_is_ours(caller)) return 0;
  while (!atomic_compare_exchange_weak(&armed, &now, (uint32_t)now == 1 ? 0 : now - 1)) {
    if (now >> 32 != (uint64_t)call + 1) return 0;
  }
  if ((uint32_t)now != 1) return 0;
  fired_at = place;
  fired_call = (int)call;
  fired = true;
  return armed_error;
}

int fault_can_answer_requests(void) {
  struct utsname name;
  int major = 0, minor = 0;
  if (uname(&name) < 0 || sscanf(name.release, "%d.%d", &major, &minor) < 2) return 0;
  return major > 6 || (major == 6 && minor >= 10);
}

// MARK: Storms

static _Atomic(int) storms;
static _Atomic(uint64_t) chance;
static _Atomic(long) storm_count;

void fault_storms(int which, uint64_t seed) {
  chance = seed;
  storm_count = 0;
  storms = which;
}

long fault_storm_count(void) { return storm_count; }

// splitmix64
static uint64_t next_chance(void) {
  uint64_t z = atomic_fetch_add(&chance, 0x9E3779B97F4A7C15u) + 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

bool fault_storms_now(int storm, const void *caller) {
  if (!(storms & storm) || !fault_is_ours(caller) || next_chance() % 2 == 0) return false;
  storm_count++;
  return true;
}

size_t fault_few(size_t count) {
  size_t few = 1 + next_chance() % 7;
  return count < few ? count : few;
}

// MARK: The ledger

enum { MOST = 1 << 16 };
// The call that opened each descriptor, plus 1.
static _Atomic(uint8_t) opened_by[MOST];
static _Atomic(int) open_count, wrong_closes;

void fault_opened(int fd, enum fault_call call, const void *caller) {
  if (fd < 0 || fd >= MOST || !fault_is_ours(caller)) return;
  if (atomic_exchange(&opened_by[fd], (uint8_t)(call + 1)) == 0) open_count++;
}

void fault_closed(int fd, bool was_open, const void *caller) {
  if (!was_open && fault_is_ours(caller)) wrong_closes++;
  if (fd < 0 || fd >= MOST) return;
  if (atomic_exchange(&opened_by[fd], 0) != 0) open_count--;
}

bool fault_was_opened_by(int fd, enum fault_call call) {
  return fd >= 0 && fd < MOST && opened_by[fd] == (uint8_t)(call + 1);
}

int fault_open_descriptors(void) { return open_count; }

int fault_next_open(int from, int *call) {
  for (int fd = from; fd < MOST; fd++) {
    if (opened_by[fd] == 0) continue;
    *call = opened_by[fd] - 1;
    return fd;
  }
  return -1;
}

int fault_wrong_closes(void) { return wrong_closes; }

// MARK: Processes

int fault_fork(void) {
  int child = fork();
  if (child == 0) {
    // Nothing of it is left when the program is ended from outside, or when it cannot even start a watchdog.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    alarm(120);
  }
  return child;
}
