// What epoll was asked to tell, so that it can be made to tell again.
#define _GNU_SOURCE
#include <pthread.h>
#include <sys/epoll.h>

#include "seam.h"

enum { MOST = 1 << 16 };

static struct {
  int epoll;
  struct epoll_event event;
} watched[MOST];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

int epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event) {
  switch (operation) {
  case EPOLL_CTL_ADD: FAIL_IF_DUE(epoll_add); break;
  case EPOLL_CTL_MOD:
    if (event->events & EPOLLOUT) {
      FAIL_IF_DUE(epoll_mod_writes);
    } else if (event->events) {
      FAIL_IF_DUE(epoll_mod_reads);
    } else {
      FAIL_IF_DUE(epoll_mod_nothing);
    }
    break;
  case EPOLL_CTL_DEL: FAIL_IF_DUE(epoll_del); break;
  }
  pthread_mutex_lock(&lock);
  int answer = REAL(epoll_ctl)(epoll, operation, fd, event);
  if (answer == 0 && fd < MOST && fault_is_ours(CALLER)) {
    watched[fd].epoll = operation == EPOLL_CTL_DEL ? 0 : epoll;
    if (operation != EPOLL_CTL_DEL) watched[fd].event = *event;
  }
  pthread_mutex_unlock(&lock);
  return answer;
}

// A change of a registration is an edge when there is something to tell. Source: epoll(7), question 6.
void fault_tell_again(int fd) {
  if (fd < 0 || fd >= MOST) return;
  int before = errno;
  pthread_mutex_lock(&lock);
  if (watched[fd].epoll > 0) REAL(epoll_ctl)(watched[fd].epoll, EPOLL_CTL_MOD, fd, &watched[fd].event);
  pthread_mutex_unlock(&lock);
  errno = before;
}
