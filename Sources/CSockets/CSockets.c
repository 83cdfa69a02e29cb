// Calls that glibc declares for `_GNU_SOURCE` only; CSockets.h says why that may not be defined there.
#define _GNU_SOURCE
#include "CSockets.h"

#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <sys/sendfile.h>
#include <time.h>

_Static_assert(sizeof(struct sockets_message) == sizeof(struct mmsghdr), "sockets_message is mmsghdr");
_Static_assert(
    offsetof(struct sockets_message, count) == offsetof(struct mmsghdr, msg_len), "sockets_message is mmsghdr");

int sockets_accept4(int fd, void *address, uint32_t *length, int flags) {
  return SOCKETS_ANSWER(int, accept4(fd, (struct sockaddr *)address, length, flags));
}

int sockets_recvmmsg(int fd, struct sockets_message *messages, unsigned int count, int flags) {
  return SOCKETS_ANSWER(int, recvmmsg(fd, (struct mmsghdr *)messages, count, flags, NULL));
}

int sockets_sendmmsg(int fd, struct sockets_message *messages, unsigned int count, int flags) {
  return SOCKETS_ANSWER(int, sendmmsg(fd, (struct mmsghdr *)messages, count, flags));
}

// Calls that send and have no flag against SIGPIPE. The signal goes to the thread that sends: it is blocked there for
// the call, and taken back when the call has raised it.
struct quiet {
  sigset_t pipe, before, pending;
};

static int begin_quiet(struct quiet *quiet) {
  sigemptyset(&quiet->pipe);
  sigaddset(&quiet->pipe, SIGPIPE);
  sigpending(&quiet->pending);
  return pthread_sigmask(SIG_BLOCK, &quiet->pipe, &quiet->before);
}

static ssize_t end_quiet(struct quiet *quiet, ssize_t answer) {
  if (answer == -EPIPE && !sigismember(&quiet->pending, SIGPIPE)) {
    struct timespec none = {0, 0};
    while (sigtimedwait(&quiet->pipe, NULL, &none) < 0 && errno == EINTR) {}
  }
  pthread_sigmask(SIG_SETMASK, &quiet->before, NULL);
  return answer;
}

ssize_t sockets_sendfile(int socket, int file, int64_t *offset, size_t count) {
  struct quiet quiet;
  int error = begin_quiet(&quiet);
  if (error) return -error;
  return end_quiet(&quiet, SOCKETS_ANSWER(ssize_t, sendfile64(socket, file, offset, count)));
}

ssize_t sockets_splice(int from, int to, size_t count) {
  struct quiet quiet;
  int error = begin_quiet(&quiet);
  if (error) return -error;
  unsigned flags = SPLICE_F_MOVE | SPLICE_F_NONBLOCK;
  return end_quiet(&quiet, SOCKETS_ANSWER(ssize_t, splice(from, NULL, to, NULL, count, flags)));
}

int sockets_pipe(int *two) { return SOCKETS_ANSWER(int, pipe2(two, O_CLOEXEC | O_NONBLOCK)); }
