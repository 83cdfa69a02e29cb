// What Swift cannot import, and system calls that answer -errno instead of setting errno.
// No policy here: one function, one call. Addresses are `void *` with a length, so that Swift hands over its own storage.
//
// The glibc wrappers are called under a sanitizer, so that it sees every call. `_GNU_SOURCE` must not be
// defined here: it changes the layout of types that Swift imports from glibc's own module, and debug builds then refuse
// the two. What needs it is in CSockets.c.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include "InspectSupport.h"
#include "LoopSupport.h"
#include "RingSupport.h"
#include "TaskSupport.h"
#include "TraceSupport.h"

// clang-format off
#define SOCKETS_ANSWER(type, call) ({ type answer = (call); answer < 0 ? -(type)errno : answer; })
// clang-format on

// MARK: Making and closing

static inline int sockets_socket(int family, int type, int protocol) {
  return SOCKETS_ANSWER(int, socket(family, type, protocol));
}

static inline int sockets_socketpair(int family, int type, int protocol, int *two) {
  return SOCKETS_ANSWER(int, socketpair(family, type, protocol, two));
}

static inline int sockets_close(int fd) { return SOCKETS_ANSWER(int, close(fd)); }

static inline int sockets_shutdown(int fd, int how) { return SOCKETS_ANSWER(int, shutdown(fd, how)); }

static inline int sockets_dup(int fd) { return SOCKETS_ANSWER(int, fcntl(fd, F_DUPFD_CLOEXEC, 0)); }

static inline int sockets_get_status_flags(int fd) { return SOCKETS_ANSWER(int, fcntl(fd, F_GETFL)); }

static inline int sockets_set_status_flags(int fd, int flags) { return SOCKETS_ANSWER(int, fcntl(fd, F_SETFL, flags)); }

static inline int sockets_get_descriptor_flags(int fd) { return SOCKETS_ANSWER(int, fcntl(fd, F_GETFD)); }

static inline int sockets_set_descriptor_flags(int fd, int flags) {
  return SOCKETS_ANSWER(int, fcntl(fd, F_SETFD, flags));
}

// MARK: Naming and joining

static inline int sockets_bind(int fd, const void *address, uint32_t length) {
  return SOCKETS_ANSWER(int, bind(fd, (const struct sockaddr *)address, length));
}

static inline int sockets_listen(int fd, int backlog) { return SOCKETS_ANSWER(int, listen(fd, backlog)); }

int sockets_accept4(int fd, void *address, uint32_t *length, int flags);

static inline int sockets_connect(int fd, const void *address, uint32_t length) {
  return SOCKETS_ANSWER(int, connect(fd, (const struct sockaddr *)address, length));
}

static inline int sockets_getsockname(int fd, void *address, uint32_t *length) {
  return SOCKETS_ANSWER(int, getsockname(fd, (struct sockaddr *)address, length));
}

static inline int sockets_getpeername(int fd, void *address, uint32_t *length) {
  return SOCKETS_ANSWER(int, getpeername(fd, (struct sockaddr *)address, length));
}

static inline int sockets_getsockopt(int fd, int level, int name, void *value, uint32_t *length) {
  return SOCKETS_ANSWER(int, getsockopt(fd, level, name, value, length));
}

static inline int sockets_setsockopt(int fd, int level, int name, const void *value, uint32_t length) {
  return SOCKETS_ANSWER(int, setsockopt(fd, level, name, value, length));
}

// MARK: Sending and receiving

/// The kernel's `struct mmsghdr`, which glibc declares for `_GNU_SOURCE` only.
struct sockets_message {
  struct msghdr header;
  unsigned int count;
};

// glibc's recv and send are places where a thread may be cancelled, and in a process of several threads they say so with
// two locked instructions each. Nothing here is ever cancelled that way, and a request is one of each.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define SOCKETS_SANITIZED 1
#endif
#endif
#if defined(SOCKETS_SANITIZED) || !defined(SYS_recvfrom) || !defined(SYS_sendto)
#define SOCKETS_RECV(fd, bytes, count, flags) recv(fd, bytes, count, flags)
#define SOCKETS_SEND(fd, bytes, count, flags) send(fd, bytes, count, flags)
#else
#define SOCKETS_RECV(fd, bytes, count, flags) syscall(SYS_recvfrom, fd, bytes, count, flags, NULL, NULL)
#define SOCKETS_SEND(fd, bytes, count, flags) syscall(SYS_sendto, fd, bytes, count, flags, NULL, 0)
#endif

static inline ssize_t sockets_recv(int fd, void *bytes, size_t count, int flags) {
  return SOCKETS_ANSWER(ssize_t, SOCKETS_RECV(fd, bytes, count, flags));
}

static inline ssize_t sockets_recvfrom(int fd, void *bytes, size_t count, int flags, void *address, uint32_t *length) {
  return SOCKETS_ANSWER(ssize_t, recvfrom(fd, bytes, count, flags, (struct sockaddr *)address, length));
}

static inline ssize_t sockets_recvmsg(int fd, struct msghdr *message, int flags) {
  return SOCKETS_ANSWER(ssize_t, recvmsg(fd, message, flags));
}

int sockets_recvmmsg(int fd, struct sockets_message *messages, unsigned int count, int flags);

static inline ssize_t sockets_send(int fd, const void *bytes, size_t count, int flags) {
  return SOCKETS_ANSWER(ssize_t, SOCKETS_SEND(fd, bytes, count, flags));
}

static inline ssize_t sockets_sendto(
    int fd, const void *bytes, size_t count, int flags, const void *address, uint32_t length) {
  return SOCKETS_ANSWER(ssize_t, sendto(fd, bytes, count, flags, (const struct sockaddr *)address, length));
}

static inline ssize_t sockets_sendmsg(int fd, const struct msghdr *message, int flags) {
  return SOCKETS_ANSWER(ssize_t, sendmsg(fd, message, flags));
}

int sockets_sendmmsg(int fd, struct sockets_message *messages, unsigned int count, int flags);

static inline ssize_t sockets_read(int fd, void *bytes, size_t count) {
  return SOCKETS_ANSWER(ssize_t, read(fd, bytes, count));
}

static inline ssize_t sockets_write(int fd, const void *bytes, size_t count) {
  return SOCKETS_ANSWER(ssize_t, write(fd, bytes, count));
}

ssize_t sockets_sendfile(int socket, int file, int64_t *offset, size_t count);
ssize_t sockets_splice(int from, int to, size_t count);
int sockets_pipe(int *two);

// MARK: Waiting

static inline int sockets_poll(int fd, short events, int milliseconds) {
  struct pollfd one = {.fd = fd, .events = events};
  int answer = SOCKETS_ANSWER(int, poll(&one, 1, milliseconds));
  return answer > 0 ? one.revents : answer;
}

static inline int sockets_epoll_create(void) { return SOCKETS_ANSWER(int, epoll_create1(EPOLL_CLOEXEC)); }

static inline int sockets_epoll_ctl(int epoll, int operation, int fd, uint32_t events, uint64_t data) {
  struct epoll_event event = {.events = events, .data = {.u64 = data}};
  return SOCKETS_ANSWER(int, epoll_ctl(epoll, operation, fd, &event));
}

static inline int sockets_epoll_wait(int epoll, struct epoll_event *events, int capacity, int milliseconds) {
  return SOCKETS_ANSWER(int, epoll_wait(epoll, events, capacity, milliseconds));
}

// `struct epoll_event` is packed on x86-64 and its fields may be unaligned: Swift reads them through these.
static inline uint32_t sockets_epoll_event_events(const struct epoll_event *event) { return event->events; }
static inline uint64_t sockets_epoll_event_data(const struct epoll_event *event) { return event->data.u64; }

static inline int sockets_eventfd(unsigned int initial) {
  return SOCKETS_ANSWER(int, eventfd(initial, EFD_CLOEXEC | EFD_NONBLOCK));
}

// MARK: Interfaces

/// The interface's index, or -errno.
static inline int sockets_if_nametoindex(const char *name) {
  unsigned int index = if_nametoindex(name);
  return index == 0 ? -errno : (int)index;
}

/// 0 with the name and its NUL in `name`, which holds IF_NAMESIZE bytes, or -errno.
static inline int sockets_if_indextoname(unsigned int index, char *name) {
  return if_indextoname(index, name) ? 0 : -errno;
}
