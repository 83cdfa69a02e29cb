// The seam below the library: functions of the C library by the names that the library calls, which a program gets by
// linking this in. Each does what the real one does, unless it has been told to fail.
//
// Below and not inside, so that the code that is shipped is the code that is tested, without a switch or a table in it:
// the linker binds a name to the program's own function before it looks into libc. The ring's requests and answers have
// no names; they are changed on their way into io_uring_enter(2). Calls of other libraries (libdispatch, the Swift
// runtime) come the same way and are told apart by where they return to.
#pragma once
#include <stdint.h>

// clang-format off
#define FAULT_CALLS(CALL) \
  CALL(socket) CALL(socket_ipv6) CALL(socketpair) CALL(pipe2) CALL(close) CALL(shutdown) CALL(fcntl) CALL(bind) \
  CALL(listen) CALL(accept4) CALL(connect) CALL(getsockname) CALL(getpeername) CALL(getsockopt) CALL(setsockopt) \
  CALL(recv) CALL(recvmsg) CALL(recvmmsg) CALL(send) CALL(sendto) CALL(sendmsg) CALL(sendmsg_segments) CALL(sendmmsg) \
  CALL(sendfile) CALL(splice) CALL(read) CALL(write) CALL(wake) CALL(poll) CALL(epoll_create1) CALL(epoll_add) \
  CALL(epoll_mod_nothing) CALL(epoll_mod_reads) CALL(epoll_mod_writes) CALL(epoll_del) CALL(epoll_wait) CALL(eventfd) \
  CALL(io_uring_setup) CALL(io_uring_register) CALL(io_uring_enter) CALL(mmap) CALL(pthread_create) CALL(getaddrinfo) \
  CALL(getifaddrs) CALL(if_nametoindex) CALL(if_indextoname) CALL(ring_accept) CALL(ring_recv) CALL(ring_send) \
  CALL(ring_poll) CALL(ring_cancel)
// clang-format on

enum fault_call {
#define CALL(name) FAULT_##name,
  FAULT_CALLS(CALL)
#undef CALL
      FAULT_CALL_COUNT
};

const char *fault_name(int call);

// MARK: One failure

/// Has the coming call of that kind fail that is the `nth` from now on, counted from 1, and no other. Uses of one call
/// that the library answers for in different ways are kinds of their own.
void fault_arm(int call, int nth, int error);

/// Whether it has failed by now.
int fault_has_fired(void);

/// Says where an experiment is, from now on.
void fault_mark(int place);

/// The same, unless it is further on already.
void fault_mark_at_least(int place);

/// Where it was when the call failed.
int fault_marked(void);

/// How many calls of the kind have come after the one that failed.
int fault_calls_since(void);

/// From now on, or no more: every connect(2) is made and says that a signal interrupted it, and when it is made again,
/// that it is under way.
void fault_interrupt_connects(int whether);

/// Ends that. Whether a call has failed; if none has, there were fewer.
int fault_disarm(void);

/// Whether this kernel (6.10) lets the answer to a ring's request be made up.
int fault_can_answer_requests(void);

/// How often a ring had more completions than room for them.
long fault_overflows(void);

// MARK: Storms

enum fault_storm {
  /// Calls that a signal may interrupt are, every other time.
  FAULT_STORM_INTERRUPTED = 1,
  /// Calls on what does not block find nothing, or no room, every other time.
  FAULT_STORM_WOULD_BLOCK = 2,
  /// Streams give and take a few bytes at a time.
  FAULT_STORM_SHORT = 4,
};

/// From now on; 0 ends them. Whatever epoll has told before is told again, as it is when the kernel does such things.
void fault_storms(int storms, uint64_t seed);

/// How many calls the storms have changed.
long fault_storm_count(void);

// MARK: The ledger

/// How many descriptors the program's own calls have opened and not closed.
int fault_open_descriptors(void);

/// The first open descriptor from `from` on, or -1; the call that opened it is in `call`.
int fault_next_open(int from, int *call);

/// How many closes there were of what was not open.
int fault_wrong_closes(void);

// MARK: Processes

/// fork(2), for a program that has one thread yet. The child ends with its parent, and after two minutes.
int fault_fork(void);
