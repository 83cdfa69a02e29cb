// setns(2), which glibc declares for `_GNU_SOURCE` only; CSockets.h says why that may not be defined there.
#define _GNU_SOURCE
#include "InspectSupport.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>

struct order {
  int network, family, type, protocol, answer;
};

static void *open_there(void *argument) {
  struct order *order = argument;
  order->answer = -1;
  if (setns(order->network, CLONE_NEWNET) == 0)
    order->answer = socket(order->family, order->type | SOCK_CLOEXEC, order->protocol);
  if (order->answer < 0) order->answer = -errno;
  return NULL;
}

int sockets_open_in_network(int network, int family, int type, int protocol) {
  struct order order = {network, family, type, protocol, -EAGAIN};
  pthread_t thread;
  sigset_t all, old;
  // Signals belong to the program's own threads.
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  int failure = pthread_create(&thread, NULL, open_there, &order);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  if (failure) return -failure;
  pthread_join(thread, NULL);
  return order.answer;
}
