#define _GNU_SOURCE
#include "LoopSupport.h"

#include <errno.h>

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

_Thread_local const void *sockets_current_loop;

struct start {
  void (*body)(void *);
  void *argument;
};

static void *run(void *raw) {
  struct start start = *(struct start *)raw;
  free(raw);
  start.body(start.argument);
  return NULL;
}

int sockets_start_thread(const char *name, void (*body)(void *), void *argument) {
  struct start *start = malloc(sizeof *start);
  if (!start) return -ENOMEM;
  *start = (struct start){body, argument};

  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int error = pthread_create(&thread, NULL, run, start);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (error) {
    free(start);
    return -error;
  }
  pthread_setname_np(thread, name);
  pthread_detach(thread);
  return 0;
}

int sockets_usable_processors(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 1;
}
