// The functions in the place of the C library's.
#define _GNU_SOURCE
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "seam.h"

// MARK: Making and closing

int socket(int family, int type, int protocol) {
  if (family == AF_INET6) {
    FAIL_IF_DUE(socket_ipv6);
  } else {
    FAIL_IF_DUE(socket);
  }
  int fd = REAL(socket)(family, type, protocol);
  fault_opened(fd, FAULT_socket, CALLER);
  return fd;
}

int socketpair(int family, int type, int protocol, int two[2]) {
  FAIL_IF_DUE(socketpair);
  int answer = REAL(socketpair)(family, type, protocol, two);
  for (int i = 0; answer == 0 && i < 2; i++) fault_opened(two[i], FAULT_socketpair, CALLER);
  return answer;
}

int pipe2(int two[2], int flags) {
  FAIL_IF_DUE(pipe2);
  int answer = REAL(pipe2)(two, flags);
  for (int i = 0; answer == 0 && i < 2; i++) fault_opened(two[i], FAULT_pipe2, CALLER);
  return answer;
}

// A close that fails has closed all the same. Source: close(2), "Dealing with error returns from close()".
int close(int fd) {
  int error = fault_due(FAULT_close, CALLER);
  // Before the number is free for others.
  fault_ring_closed(fd);
  fault_closed(fd, true, CALLER);
  int answer = REAL(close)(fd);
  if (answer < 0 && errno == EBADF) fault_closed(-1, false, CALLER);
  if (error && answer == 0) return errno = error, -1;
  return answer;
}

int shutdown(int fd, int how) {
  FAIL_IF_DUE(shutdown);
  return REAL(shutdown)(fd, how);
}

static int control(int fd, int command, void *argument, const void *caller) {
  int answer = REAL(fcntl)(fd, command, argument);
  if (command == F_DUPFD || command == F_DUPFD_CLOEXEC) fault_opened(answer, FAULT_fcntl, caller);
  return answer;
}

#define CONTROL(fd, command)             \
  FAIL_IF_DUE(fcntl);                    \
  va_list list;                          \
  va_start(list, command);               \
  void *argument = va_arg(list, void *); \
  va_end(list);                          \
  return control(fd, command, argument, CALLER);

int fcntl(int fd, int command, ...) { CONTROL(fd, command) }
int fcntl64(int fd, int command, ...) { CONTROL(fd, command) }

// MARK: Naming and joining

int bind(int fd, __CONST_SOCKADDR_ARG address, socklen_t length) {
  FAIL_IF_DUE(bind);
  return REAL(bind)(fd, address, length);
}

int listen(int fd, int backlog) {
  FAIL_IF_DUE(listen);
  return REAL(listen)(fd, backlog);
}

static bool blocks(int fd, int flags) { return !(flags & MSG_DONTWAIT) && !(REAL(fcntl)(fd, F_GETFL) & O_NONBLOCK); }

// Who hears that it has to wait waits for epoll to tell.
#define FAIL_TRANSFER_IF_DUE(call, fd)           \
  do {                                           \
    int error = fault_due(FAULT_##call, CALLER); \
    if (error == EAGAIN) fault_tell_again(fd);   \
    if (error) return errno = error, -1;         \
  } while (0)

#define STORM(fd, flags)                                                                          \
  do {                                                                                            \
    if (fault_storms_now(FAULT_STORM_INTERRUPTED, CALLER)) return errno = EINTR, -1;              \
    if (!blocks(fd, flags) && fault_storms_now(FAULT_STORM_WOULD_BLOCK, CALLER)) {                \
      fault_tell_again(fd);                                                                       \
      return errno = EAGAIN, -1;                                                                  \
    }                                                                                             \
  } while (0)

int accept4(int fd, __SOCKADDR_ARG address, socklen_t *length, int flags) {
  FAIL_TRANSFER_IF_DUE(accept4, fd);
  STORM(fd, 0);
  int answer = REAL(accept4)(fd, address, length, flags);
  fault_opened(answer, FAULT_accept4, CALLER);
  return answer;
}

static _Atomic(bool) interrupts_connects, is_under_way;

void fault_interrupt_connects(int whether) {
  is_under_way = false;
  interrupts_connects = whether;
}

int connect(int fd, __CONST_SOCKADDR_ARG address, socklen_t length) {
  FAIL_IF_DUE(connect);
  if (interrupts_connects && fault_is_ours(CALLER)) {
    if (atomic_exchange(&is_under_way, false)) return errno = EALREADY, -1;
    int answer = REAL(connect)(fd, address, length);
    if (answer < 0) return answer;
    is_under_way = true;
    return errno = EINTR, -1;
  }
  return REAL(connect)(fd, address, length);
}

int getsockname(int fd, __SOCKADDR_ARG address, socklen_t *length) {
  FAIL_IF_DUE(getsockname);
  return REAL(getsockname)(fd, address, length);
}

int getpeername(int fd, __SOCKADDR_ARG address, socklen_t *length) {
  FAIL_IF_DUE(getpeername);
  return REAL(getpeername)(fd, address, length);
}

int getsockopt(int fd, int level, int name, void *value, socklen_t *length) {
  FAIL_IF_DUE(getsockopt);
  return REAL(getsockopt)(fd, level, name, value, length);
}

int setsockopt(int fd, int level, int name, const void *value, socklen_t length) {
  FAIL_IF_DUE(setsockopt);
  return REAL(setsockopt)(fd, level, name, value, length);
}

// MARK: Sending and receiving

static bool is_socket(int fd) {
  struct stat what;
  return fstat(fd, &what) == 0 && S_ISSOCK(what.st_mode);
}

static bool is_stream(int fd) {
  int type = 0;
  socklen_t length = sizeof type;
  return REAL(getsockopt)(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_STREAM;
}

/// How many bytes of a stream this call may move. epoll tells again, or nobody would know of the rest.
static size_t shortened(int fd, size_t count, const void *caller) {
  if (count == 0 || !is_stream(fd) || !fault_storms_now(FAULT_STORM_SHORT, caller)) return count;
  fault_tell_again(fd);
  return fault_few(count);
}

ssize_t recv(int fd, void *bytes, size_t count, int flags) {
  FAIL_TRANSFER_IF_DUE(recv, fd);
  STORM(fd, flags);
  return REAL(recv)(fd, bytes, shortened(fd, count, CALLER), flags);
}

ssize_t recvfrom(int fd, void *bytes, size_t count, int flags, __SOCKADDR_ARG address, socklen_t *length) {
  FAIL_TRANSFER_IF_DUE(recv, fd);
  STORM(fd, flags);
  return REAL(recvfrom)(fd, bytes, shortened(fd, count, CALLER), flags, address, length);
}

static void note_received(struct msghdr *message, const void *caller) {
  for (struct cmsghdr *part = CMSG_FIRSTHDR(message); part; part = CMSG_NXTHDR(message, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
    int *numbers = (int *)CMSG_DATA(part);
    size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof *numbers;
    for (size_t i = 0; i < count; i++) fault_opened(numbers[i], FAULT_recvmsg, caller);
  }
}

/// The message with the first of its bytes alone, where the storm wants it.
static struct msghdr first_bytes(int fd, const struct msghdr *message, struct iovec *part, const void *caller) {
  struct msghdr changed = *message;
  if (message->msg_iovlen == 0) return changed;
  size_t count = message->msg_iov[0].iov_len, few = shortened(fd, count, caller);
  if (few == count) return changed;
  *part = (struct iovec){message->msg_iov[0].iov_base, few};
  changed.msg_iov = part;
  changed.msg_iovlen = 1;
  return changed;
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags) {
  FAIL_TRANSFER_IF_DUE(recvmsg, fd);
  STORM(fd, flags);
  struct iovec part, *parts = message->msg_iov;
  size_t count = message->msg_iovlen;
  *message = first_bytes(fd, message, &part, CALLER);
  ssize_t answer = REAL(recvmsg)(fd, message, flags);
  message->msg_iov = parts;
  message->msg_iovlen = count;
  if (answer >= 0) note_received(message, CALLER);
  return answer;
}

int recvmmsg(int fd, struct mmsghdr *messages, unsigned int count, int flags, struct timespec *limit) {
  FAIL_TRANSFER_IF_DUE(recvmmsg, fd);
  STORM(fd, flags);
  int answer = REAL(recvmmsg)(fd, messages, count, flags, limit);
  for (int i = 0; i < answer; i++) note_received(&messages[i].msg_hdr, CALLER);
  return answer;
}

ssize_t send(int fd, const void *bytes, size_t count, int flags) {
  FAIL_TRANSFER_IF_DUE(send, fd);
  STORM(fd, flags);
  return REAL(send)(fd, bytes, shortened(fd, count, CALLER), flags);
}

ssize_t sendto(int fd, const void *bytes, size_t count, int flags, __CONST_SOCKADDR_ARG address, socklen_t length) {
  FAIL_TRANSFER_IF_DUE(sendto, fd);
  STORM(fd, flags);
  return REAL(sendto)(fd, bytes, shortened(fd, count, CALLER), flags, address, length);
}

static bool has_segments(const struct msghdr *message) {
  struct msghdr *parts = (struct msghdr *)message;
  for (struct cmsghdr *part = CMSG_FIRSTHDR(parts); part; part = CMSG_NXTHDR(parts, part)) {
    if (part->cmsg_level == IPPROTO_UDP && part->cmsg_type == UDP_SEGMENT) return true;
  }
  return false;
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  if (has_segments(message)) {
    FAIL_TRANSFER_IF_DUE(sendmsg_segments, fd);
  } else {
    FAIL_TRANSFER_IF_DUE(sendmsg, fd);
  }
  STORM(fd, flags);
  struct iovec part;
  struct msghdr changed = first_bytes(fd, message, &part, CALLER);
  return REAL(sendmsg)(fd, &changed, flags);
}

int sendmmsg(int fd, struct mmsghdr *messages, unsigned int count, int flags) {
  FAIL_TRANSFER_IF_DUE(sendmmsg, fd);
  STORM(fd, flags);
  return REAL(sendmmsg)(fd, messages, count, flags);
}

ssize_t sendfile64(int socket, int file, off64_t *offset, size_t count) {
  FAIL_TRANSFER_IF_DUE(sendfile, socket);
  STORM(socket, 0);
  return REAL(sendfile64)(socket, file, offset, shortened(socket, count, CALLER));
}

// One of the two is what is waited for; the pipe in between is never watched.
ssize_t splice(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t count, unsigned flags) {
  int error = fault_due(FAULT_splice, CALLER);
  if (!error && fault_storms_now(FAULT_STORM_INTERRUPTED, CALLER)) error = EINTR;
  if (!error && fault_storms_now(FAULT_STORM_WOULD_BLOCK, CALLER) && (is_socket(from) || is_socket(to))) error = EAGAIN;
  if (error == EAGAIN) {
    fault_tell_again(from);
    fault_tell_again(to);
  }
  if (error) return errno = error, -1;
  if (fault_storms_now(FAULT_STORM_SHORT, CALLER)) {
    count = fault_few(count);
    fault_tell_again(from);
  }
  return REAL(splice)(from, from_offset, to, to_offset, count, flags);
}

ssize_t read(int fd, void *bytes, size_t count) {
  FAIL_IF_DUE(read);
  return REAL(read)(fd, bytes, count);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (fault_was_opened_by(fd, FAULT_eventfd)) {
    FAIL_IF_DUE(wake);
  } else {
    FAIL_IF_DUE(write);
  }
  if (fault_storms_now(FAULT_STORM_INTERRUPTED, CALLER)) return errno = EINTR, -1;
  return REAL(write)(fd, bytes, count);
}

// MARK: Waiting

int poll(struct pollfd *entries, nfds_t count, int milliseconds) {
  FAIL_IF_DUE(poll);
  if (fault_storms_now(FAULT_STORM_INTERRUPTED, CALLER)) return errno = EINTR, -1;
  return REAL(poll)(entries, count, milliseconds);
}

int epoll_create1(int flags) {
  FAIL_IF_DUE(epoll_create1);
  int fd = REAL(epoll_create1)(flags);
  fault_opened(fd, FAULT_epoll_create1, CALLER);
  return fd;
}

int epoll_wait(int epoll, struct epoll_event *events, int capacity, int milliseconds) {
  FAIL_IF_DUE(epoll_wait);
  if (fault_storms_now(FAULT_STORM_INTERRUPTED, CALLER)) return errno = EINTR, -1;
  return REAL(epoll_wait)(epoll, events, capacity, milliseconds);
}

int eventfd(unsigned int initial, int flags) {
  FAIL_IF_DUE(eventfd);
  int fd = REAL(eventfd)(initial, flags);
  fault_opened(fd, FAULT_eventfd, CALLER);
  return fd;
}

// MARK: Others

void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset) {
  int error = fault_due(FAULT_mmap, CALLER);
  if (error) return errno = error, MAP_FAILED;
  void *memory = REAL(mmap)(address, length, protection, flags, fd, offset);
  if (fd >= 0 && memory != MAP_FAILED) fault_ring_mapped(fd, (uint64_t)offset, memory);
  return memory;
}

// Answers its error instead of setting errno.
int pthread_create(pthread_t *thread, const pthread_attr_t *set, void *(*body)(void *), void *argument) {
  int error = fault_due(FAULT_pthread_create, CALLER);
  return error ? error : REAL(pthread_create)(thread, set, body, argument);
}

// Errors of its own, which are negative: the one that says "see errno" is what a system call below it makes of it.
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **list) {
  int error = fault_due(FAULT_getaddrinfo, CALLER);
  if (error < 0) return error;
  if (error > 0) return errno = error, EAI_SYSTEM;
  return REAL(getaddrinfo)(name, service, hints, list);
}

int getifaddrs(struct ifaddrs **list) {
  FAIL_IF_DUE(getifaddrs);
  return REAL(getifaddrs)(list);
}

unsigned int if_nametoindex(const char *name) {
  int error = fault_due(FAULT_if_nametoindex, CALLER);
  if (error) return errno = error, 0;
  return REAL(if_nametoindex)(name);
}

char *if_indextoname(unsigned int index, char *name) {
  int error = fault_due(FAULT_if_indextoname, CALLER);
  if (error) return errno = error, NULL;
  return REAL(if_indextoname)(index, name);
}
