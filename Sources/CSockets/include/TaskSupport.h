// Two questions to the Swift runtime about the running task, asked for every operation. The standard library's ways to
// ask them, withUnsafeCurrentTask and Task.isCancelled, take a reference to the task and give it back each time; these
// are the runtime's functions behind them, which do not.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void *swift_task_getCurrent(void) __attribute__((swiftcall));
bool swift_task_isCancelled(void *task) __attribute__((swiftcall));

// The running task as a number to compare, 0 outside of any.
static inline uintptr_t sockets_current_task(void) { return (uintptr_t)swift_task_getCurrent(); }

static inline bool sockets_current_task_is_cancelled(void) {
  void *task = swift_task_getCurrent();
  return task != NULL && swift_task_isCancelled(task);
}
