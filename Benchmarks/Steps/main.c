// Counts the instructions that all threads of a process do in user space, one by one: "steps PID".
//
// For machines whose processor does not show its counters, as in most virtual machines. Slow, some hundred thousand a
// second, and exact. Prints "counting" when it does, counts until its standard input ends, then prints the number.
// Source: ptrace(2).
#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static atomic_bool input_ended;

static void wake(int signal) { (void)signal; }

// A waitpid in the main thread would not see the end of the input: this thread interrupts it, again and again, because
// the first time may come just before the call.
static void *wait_for_the_end(void *main_thread) {
  char byte;
  while (read(0, &byte, 1) > 0) continue;
  input_ended = true;
  while (pthread_kill(*(pthread_t *)main_thread, SIGUSR1) == 0) usleep(1000);
  return NULL;
}

static int attach_all(const char *process) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%s/task", process);
  DIR *threads = opendir(path);
  int count = 0;
  if (!threads) return 0;
  for (struct dirent *entry; (entry = readdir(threads));) {
    int thread = atoi(entry->d_name);
    if (thread <= 0) continue;
    if (ptrace(PTRACE_SEIZE, thread, 0, 0) < 0 || ptrace(PTRACE_INTERRUPT, thread, 0, 0) < 0) {
      fprintf(stderr, "steps: cannot trace %d: %s\n", thread, strerror(errno));
      exit(1);
    }
    count++;
  }
  closedir(threads);
  return count;
}

int main(int argc, char **argv) {
  if (argc != 2 || attach_all(argv[1]) == 0) {
    fprintf(stderr, "steps: usage: steps PID, of a process that is there\n");
    return 2;
  }
  struct sigaction action = {.sa_handler = wake};  // without SA_RESTART: the wait must end
  sigaction(SIGUSR1, &action, NULL);
  pthread_t self = pthread_self(), other;
  if (pthread_create(&other, NULL, wait_for_the_end, &self) != 0) return 1;

  unsigned long long count = 0;
  puts("counting");
  fflush(stdout);
  while (!input_ended) {
    int status;
    pid_t thread = waitpid(-1, &status, __WALL);
    if (thread < 0) {
      if (errno == EINTR) continue;
      break;
    }
    if (!WIFSTOPPED(status)) continue;
    int signal = WSTOPSIG(status), event = status >> 16;
    if (signal == SIGTRAP && event == 0) count++;
    // A signal of the process's own is passed on.
    int passed = signal == SIGTRAP || event != 0 ? 0 : signal;
    ptrace(PTRACE_SINGLESTEP, thread, 0, (void *)(long)passed);
  }
  // The kernel lets the process go when this one ends.
  printf("%llu\n", count);
  return 0;
}
