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

// A send that has no flag against SIGPIPE. The signal goes to the thread that sends: it is blocked there for the call,
// and taken back when the call has raised it.
ssize_t sockets_sendfile(int socket, int file, int64_t *offset, size_t count) {
  sigset_t pipe, before, pending;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  sigpending(&pending);
  int error = pthread_sigmask(SIG_BLOCK, &pipe, &before);
  if (error) return -error;
  ssize_t answer = SOCKETS_ANSWER(ssize_t, sendfile64(socket, file, offset, count));
  if (answer == -EPIPE && !sigismember(&pending, SIGPIPE)) {
    struct timespec none = {0, 0};
    while (sigtimedwait(&pipe, NULL, &none) < 0 && errno == EINTR) {}
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return answer;
}
