#define _GNU_SOURCE
#include "Spawning.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void close_both(int pair[2]) {
  if (pair[0] >= 0) close(pair[0]);
  if (pair[1] >= 0) close(pair[1]);
}

pid_t spawn_program(const char *path, char *const arguments[], char *const environment[], int ends[3]) {
  int pipes[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
  int failure = 0;
  for (int i = 0; i < 3 && !failure; i++)
    // Close-on-exec from the start: a program that another thread starts now must not hold them open.
    if (pipe2(pipes[i], O_CLOEXEC) < 0) failure = errno;

  pid_t process = -1;
  if (!failure) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipes[0][0], 0);
    posix_spawn_file_actions_adddup2(&actions, pipes[1][1], 1);
    posix_spawn_file_actions_adddup2(&actions, pipes[2][1], 2);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);

    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    failure = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
  }
  if (failure) {
    for (int i = 0; i < 3; i++) close_both(pipes[i]);
    errno = failure;
    return -1;
  }
  close(pipes[0][0]);
  close(pipes[1][1]);
  close(pipes[2][1]);
  ends[0] = pipes[0][1];
  ends[1] = pipes[1][0];
  ends[2] = pipes[2][0];
  return process;
}

void write_quietly(int descriptor, const void *bytes, size_t count) {
  sigset_t pipe_signal, before;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) break;
    bytes = (const char *)bytes + written;
    count -= written;
  }
  // The signal went to this thread alone, because it was its own call; taken here, it never acts.
  struct timespec at_once = {0, 0};
  if (!sigismember(&before, SIGPIPE))
    while (sigtimedwait(&pipe_signal, 0, &at_once) < 0 && errno == EINTR) {}
  pthread_sigmask(SIG_SETMASK, &before, 0);
}

int await_end(pid_t process) {
  siginfo_t info;
  while (waitid(P_PID, process, &info, WEXITED | WNOWAIT) < 0)
    if (errno != EINTR) return -1;
  return info.si_code == CLD_EXITED ? info.si_status : 128 + info.si_status;
}

int await_end_of_any(pid_t process, int milliseconds) {
  int descriptor = (int)syscall(SYS_pidfd_open, process, 0);
  if (descriptor < 0) return errno == ESRCH;
  struct pollfd end = {.fd = descriptor, .events = POLLIN};
  int answer;
  do answer = poll(&end, 1, milliseconds);
  while (answer < 0 && errno == EINTR);
  close(descriptor);
  return answer > 0;
}
