#define _GNU_SOURCE
#include "LoopSupport.h"

#include <errno.h>

#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

_Thread_local const void *sockets_current_loop;

struct start {
  int (*prepare)(void *);
  void (*body)(void *);
  void *argument;
  int answer;
  sem_t is_prepared;
};

static void *run(void *raw) {
  struct start *start = raw;
  void (*body)(void *) = start->body;
  void *argument = start->argument;
  int answer = start->prepare ? start->prepare(argument) : 0;
  start->answer = answer;
  sem_post(&start->is_prepared);  // `start` is the starter's again
  if (answer == 0) body(argument);
  return NULL;
}

int sockets_start_thread(const char *name, int (*prepare)(void *), void (*body)(void *), void *argument) {
  struct start start = {prepare, body, argument};
  sem_init(&start.is_prepared, 0, 0);

  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int error = pthread_create(&thread, NULL, run, &start);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (!error) {
    pthread_setname_np(thread, name);
    pthread_detach(thread);
    while (sem_wait(&start.is_prepared) < 0 && errno == EINTR) {}
  }
  sem_destroy(&start.is_prepared);
  return error ? -error : start.answer;
}

int sockets_usable_processors(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 1;
}

int sockets_refuse_broadcasts(int fd) {
  struct sock_filter steps[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, SKF_AD_OFF + SKF_AD_PROTOCOL),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ETH_P_IPV6, 4, 0),
      // IPv4: its destination is in bytes 16 to 19 of its header.
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, SKF_NET_OFF + 16),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0xE0000000, 7, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x7FFFFFFF, 6, 0),
      BPF_STMT(BPF_JMP | BPF_JA, 2),
      // IPv6: from byte 24 on.
      BPF_STMT(BPF_LD | BPF_B | BPF_ABS, SKF_NET_OFF + 24),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0xFF, 3, 0),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, SKF_AD_OFF + SKF_AD_PKTTYPE),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PACKET_HOST, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, 0xFFFFFFFF),
      BPF_STMT(BPF_RET | BPF_K, 0),
  };
  struct sock_fprog program = {sizeof steps / sizeof *steps, steps};
  return setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) < 0 ? -errno : 0;
}
