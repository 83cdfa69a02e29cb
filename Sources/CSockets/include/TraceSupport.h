// Watching another program's socket calls, and a network of its own for it: ptrace(2), seccomp(2), namespaces(7),
// packet(7). One function, one step; what is done about a stop is decided elsewhere. Answers are -errno where they fail.
#pragma once
#include <stdint.h>
#include <sys/types.h>

// MARK: A private network

/// What is left of a network that somebody made and left: descriptors that keep it, and see into it.
struct sockets_network {
  /// Its namespaces; `user` is -1 where none was needed.
  int32_t user, net;
  /// A packet socket on its loopback, or -1.
  int32_t capture;
};

/// Addresses of IPv4, in network order, with the length of their prefix.
struct sockets_drop {
  uint32_t address;
  uint8_t length;
};

/// Has packets to these addresses vanish without a word, in the caller's network: they are routed to its loopback,
/// which drops what is not for itself, and are captured there all the same. IPv6 answers such packets. 0 or -errno.
int sockets_drop_packets(const struct sockets_drop *drops, int count);

/// Makes a network namespace with its loopback up, in a short-lived child, because a process of several threads may not
/// make a user namespace. `as_user` makes that too, for who may not have the network otherwise. Packets to `drops`
/// vanish.
/// Returns 0, or -errno with the failed step in `step` (a string of the program's own).
int sockets_make_network(
    int as_user, const struct sockets_drop *drops, int count, struct sockets_network *network, const char **step);

/// socket(2), in `network` where that has one: a process of several threads cannot enter it, so a short-lived child
/// does, and hands the socket over. Close-on-exec. A descriptor or -errno.
int sockets_socket_in_network(const struct sockets_network *network, int domain, int type, int protocol);

/// A packet socket on every interface of the caller's network, or -errno.
int sockets_open_capture(const char *interface);

/// One packet, or -errno; without waiting. `kind` is its `sll_pkttype`, `loopback` whether its interface is one.
struct sockets_packet {
  int64_t stamp;
  int32_t kind, loopback;
  uint32_t length;
};
ssize_t sockets_capture_next(int capture, void *bytes, size_t room, struct sockets_packet *packet);

/// Memory that the kernel puts the packets of a capture into, each stamped as it arrives. Packets that are read from
/// the socket itself have no stamp but the time of the reading while the kernel has not begun to stamp.
struct sockets_packet_ring {
  void *memory;
  uint32_t frame, frames, next;
};
/// Makes it; nothing is read from the socket itself then. 0 or -errno.
int sockets_capture_ring(int capture, struct sockets_packet_ring *ring);
/// As `sockets_capture_next`; -EAGAIN when there is none.
ssize_t sockets_packet_ring_next(
    struct sockets_packet_ring *ring, void *bytes, size_t room, struct sockets_packet *packet);
void sockets_packet_ring_release(struct sockets_packet_ring *ring);

/// How many packets the kernel dropped for want of room since the last question, or -errno.
int sockets_capture_drops(int capture);

// MARK: Starting and stopping

/// The name of a traced call, or NULL when the filter lets it pass.
const char *sockets_trace_call_name(uint64_t number);

/// Forks a child that waits for its tracer, enters `network` where its descriptors are not -1, lets only socket calls
/// stop, and becomes the program. Its output goes to `output`. Call on the tracing thread; returns the pid or -errno.
int sockets_trace_spawn(
    const char *path, char *const *words, const struct sockets_network *network, int output);

/// Lets SIGCHLD come to this thread, where the kernel ignores it. Where the tracing thread blocks it, every stop of a
/// program wakes another thread of the process to ignore it there.
void sockets_trace_ignore_child_signals(void);

/// Forks a child that stops itself every so often, so that the tracing thread's wait ends without a signal.
int sockets_trace_ticker(int milliseconds);

enum sockets_stop_kind {
  SOCKETS_STOP_ENTRY,
  SOCKETS_STOP_EXIT,
  SOCKETS_STOP_SIGNAL,
  SOCKETS_STOP_GROUP,
  SOCKETS_STOP_BEGAN,
  SOCKETS_STOP_FORKED,
  SOCKETS_STOP_EXECUTED,
  SOCKETS_STOP_ENDED,
  SOCKETS_STOP_KILLED,
};

struct sockets_stop {
  int32_t tid, kind;
  /// The signal, the status of the end, or for FORKED and EXECUTED the other thread's number.
  int32_t value;
  uint64_t number;
  uint64_t arguments[6];
  int64_t result;
};

/// What the kernel says of a stop at a call, a `struct ptrace_syscall_info`, in words of ours: the number and arguments
/// at the entry, the result at the exit. Of another architecture than the tracer's the number is one that no call has.
void sockets_trace_read_stop(const void *information, size_t size, struct sockets_stop *stop);

/// Waits for a child of this thread. 1, or 0 where `is_waiting` is 0 and nothing happened, or -errno.
int sockets_trace_wait(struct sockets_stop *stop, int is_waiting);

/// Lets a stopped thread run on, to the end of its call or to the next event, with a signal where it is not 0.
int sockets_trace_continue(int tid, int until_return, int signal);

/// Leaves a thread in its group's stop, and hears of its end.
int sockets_trace_listen(int tid);

// MARK: Looking into it

ssize_t sockets_trace_read(int pid, uint64_t address, void *bytes, size_t count);
int sockets_pidfd_open(int pid);
/// A duplicate of another process's descriptor, close-on-exec. Close it soon: it keeps the socket open.
int sockets_pidfd_getfd(int process, int fd);
/// The socket's number when the descriptor is one, 0 when it is something else, or -errno.
int64_t sockets_trace_socket(int tid, int fd);
/// The same of a descriptor of ours.
int64_t sockets_inode(int fd);
int64_t sockets_realtime_nanoseconds(void);

/// Whether one of the calls that only x86-64 has, with its third and fourth argument, sleeps without a limit of time.
int sockets_trace_waits_for_ever(uint64_t number, uint64_t third, uint64_t fourth);
