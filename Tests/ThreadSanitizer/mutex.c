// Tells the thread sanitizer of Swift's Mutex.
//
// The Mutex of the module Synchronization takes and releases an uncontended lock with atomics that the compiler puts
// into our code, where the sanitizer sees them. A contended one is handed over by the kernel, in calls inside of the
// standard library, which no sanitizer instruments: two threads that take turns correctly look like a race.
//
// `.ci/sanitized` links this into every program, and the linker prefers these functions to the library's of the same
// name. They call those, and say what happened.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

// Synchronization._MutexHandle._lockSlow(UInt32), _unlockSlow() and _tryLockSlow(): the atomic word is at `self`.
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define TRY "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"

static void *original(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (function) return function;
  fprintf(stderr, "the standard library has no %s any more: see %s\n", name, __FILE__);
  abort();
}

SWIFT void lock_slow(uint32_t owner, SELF) __asm__(LOCK);
SWIFT void unlock_slow(SELF) __asm__(UNLOCK);
SWIFT _Bool try_lock_slow(SELF) __asm__(TRY);

SWIFT void lock_slow(uint32_t owner, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))original(LOCK))(owner, self);
  __tsan_acquire(self);
}

SWIFT void unlock_slow(SELF) {
  __tsan_release(self);
  ((SWIFT void (*)(SELF))original(UNLOCK))(self);
}

SWIFT _Bool try_lock_slow(SELF) {
  _Bool locked = ((SWIFT _Bool (*)(SELF))original(TRY))(self);
  if (locked) __tsan_acquire(self);
  return locked;
}
#endif
#endif
