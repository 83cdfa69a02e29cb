// Calls that glibc declares for `_GNU_SOURCE` only; CSockets.h says why that may not be defined there.
#define _GNU_SOURCE
#include "CSockets.h"

#include <stddef.h>

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
