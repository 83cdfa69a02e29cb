#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "TraceSupport.h"

#if defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "sock trace knows the calls of x86-64 and arm64"
#endif

#define CALL(name) {SYS_##name, #name}
static const struct {
  uint32_t number;
  const char *name;
} calls[] = {
    CALL(socket), CALL(bind), CALL(listen), CALL(accept), CALL(accept4), CALL(connect), CALL(sendto), CALL(sendmsg),
    CALL(sendmmsg), CALL(recvfrom), CALL(recvmsg), CALL(recvmmsg), CALL(read), CALL(write), CALL(readv), CALL(writev),
    CALL(shutdown), CALL(close), CALL(setsockopt), CALL(getsockopt), CALL(sendfile), CALL(ppoll), CALL(pselect6),
    CALL(epoll_pwait), CALL(io_uring_enter), CALL(dup3),
#ifdef SYS_close_range
    CALL(close_range),
#endif
#ifdef SYS_epoll_pwait2
    CALL(epoll_pwait2),
#endif
// arm64 has only the later ones.
#ifdef SYS_dup2
    CALL(dup2),
#endif
#ifdef SYS_poll
    CALL(poll),
#endif
#ifdef SYS_select
    CALL(select),
#endif
#ifdef SYS_epoll_wait
    CALL(epoll_wait),
#endif
};
enum { call_count = sizeof calls / sizeof *calls };

const char *sockets_trace_call_name(uint64_t number) {
  for (int index = 0; index < call_count; index++)
    if (calls[index].number == number) return calls[index].name;
  return NULL;
}

// The kernel runs this before every call of the program. One of another architecture (32 bits) passes unseen.
static int install_filter(void) {
  struct sock_filter code[call_count + 6];
  int length = 0;
  code[length++] =
      (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCHITECTURE, 1, 0);
  code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  code[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (int index = 0; index < call_count; index++)
    code[length++] = (struct sock_filter)BPF_JUMP(
        BPF_JMP | BPF_JEQ | BPF_K, calls[index].number, (unsigned char)(call_count - index), 0);
  code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
  struct sock_fprog program = {.len = (unsigned short)length, .filter = code};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

// In the child; never returns. 126 and 127 as a shell says it.
static void become(
    const char *path, char *const *words, const struct sockets_network *network, int output, int gate) {
  extern char **environ;
  char go;
  setpgid(0, 0);
  // The tracer must have us before we do anything.
  if (read(gate, &go, 1) != 1) _exit(126);
  if (network->user >= 0 && setns(network->user, CLONE_NEWUSER) < 0) _exit(126);
  if (network->net >= 0 && setns(network->net, CLONE_NEWNET) < 0) _exit(126);
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing > 0) {
    dup2(nothing, 0);
    close(nothing);
  }
  dup2(output, 1);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || install_filter() < 0) _exit(126);
  execve(path, words, environ);
  _exit(errno == ENOENT ? 127 : 126);
}

int sockets_trace_spawn(
    const char *path, char *const *words, const struct sockets_network *network, int output) {
  int gate[2];
  if (pipe2(gate, O_CLOEXEC) < 0) return -errno;
  pid_t child = fork();
  if (child == 0) {
    close(gate[1]);
    become(path, words, network, output, gate[0]);
  }
  int error = errno;
  close(gate[0]);
  if (child > 0) {
    // EXITKILL: whatever ends us ends them, and a program that is followed cannot leave.
    const long options = PTRACE_O_EXITKILL | PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACESECCOMP | PTRACE_O_TRACEFORK |
                         PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC;
    if (ptrace(PTRACE_SEIZE, child, NULL, (void *)options) < 0 || write(gate[1], "g", 1) != 1) {
      error = errno;
      close(gate[1]);
      while (waitpid(child, NULL, __WALL) < 0 && errno == EINTR) {}
      return -error;
    }
  }
  close(gate[1]);
  return child > 0 ? child : -error;
}

void sockets_trace_ignore_child_signals(void) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, SIGCHLD);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
}

int sockets_trace_ticker(int milliseconds) {
  pid_t tracer = getpid(), child = fork();
  if (child < 0) return -errno;
  if (child > 0) return child;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Nothing of ours: a pipe that it kept open would never come to its end.
  syscall(SYS_close_range, 0, ~0u, 0);
  // It may have ended before that was said.
  if (getppid() != tracer) _exit(0);
  struct timespec rest = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  for (;;) {
    nanosleep(&rest, NULL);
    raise(SIGSTOP);
  }
}

void sockets_trace_read_stop(const void *information, size_t size, struct sockets_stop *stop) {
  struct __ptrace_syscall_info call = {0};
  memcpy(&call, information, size < sizeof call ? size : sizeof call);
  if (call.arch != OUR_ARCHITECTURE) {
    // A call of 32 bits has other numbers.
    stop->number = UINT64_MAX;
  } else if (call.op == PTRACE_SYSCALL_INFO_SECCOMP) {
    stop->number = call.seccomp.nr;
    for (int index = 0; index < 6; index++) stop->arguments[index] = call.seccomp.args[index];
  } else if (call.op == PTRACE_SYSCALL_INFO_EXIT) {
    stop->result = call.exit.rval;
  }
}

// The kernel tells the number, the arguments and the result whatever registers they are in. Linux 5.3.
static void ask_for_call(int tid, struct sockets_stop *stop) {
  struct __ptrace_syscall_info call;
  long size = ptrace(PTRACE_GET_SYSCALL_INFO, tid, sizeof call, &call);
  if (size > 0) sockets_trace_read_stop(&call, (size_t)size, stop);
}

int sockets_trace_wait(struct sockets_stop *stop, int is_waiting) {
  int status;
  // Only what this thread traces or started: the process may have other children.
  pid_t tid;
  do tid = waitpid(-1, &status, __WALL | __WNOTHREAD | WUNTRACED | (is_waiting ? 0 : WNOHANG));
  while (tid < 0 && errno == EINTR);
  if (tid <= 0) return tid < 0 ? -errno : 0;
  *stop = (struct sockets_stop){.tid = tid};
  if (WIFEXITED(status)) {
    stop->kind = SOCKETS_STOP_ENDED;
    stop->value = WEXITSTATUS(status);
    return 1;
  }
  if (WIFSIGNALED(status)) {
    stop->kind = SOCKETS_STOP_KILLED;
    stop->value = WTERMSIG(status);
    return 1;
  }
  int signal = WSTOPSIG(status), event = (unsigned)status >> 16;
  unsigned long message = 0;
  switch (event) {
  case PTRACE_EVENT_SECCOMP:
    stop->kind = SOCKETS_STOP_ENTRY;
    ask_for_call(tid, stop);
    return 1;
  case PTRACE_EVENT_FORK:
  case PTRACE_EVENT_VFORK:
  case PTRACE_EVENT_CLONE:
  case PTRACE_EVENT_EXEC:
    stop->kind = event == PTRACE_EVENT_EXEC ? SOCKETS_STOP_EXECUTED : SOCKETS_STOP_FORKED;
    ptrace(PTRACE_GETEVENTMSG, tid, NULL, &message);
    stop->value = (int32_t)message;
    return 1;
  case PTRACE_EVENT_STOP:
    stop->kind = signal == SIGTRAP ? SOCKETS_STOP_BEGAN : SOCKETS_STOP_GROUP;
    return 1;
  default: break;
  }
  if (signal == (SIGTRAP | 0x80)) {
    stop->kind = SOCKETS_STOP_EXIT;
    ask_for_call(tid, stop);
    return 1;
  }
  // Also the ticker's: it is the one child that is not traced.
  stop->kind = SOCKETS_STOP_SIGNAL;
  stop->value = signal;
  return 1;
}

int sockets_trace_continue(int tid, int until_return, int signal) {
  long number = signal;
  return ptrace(until_return ? PTRACE_SYSCALL : PTRACE_CONT, tid, NULL, (void *)number) < 0 ? -errno : 0;
}

int sockets_trace_listen(int tid) { return ptrace(PTRACE_LISTEN, tid, NULL, NULL) < 0 ? -errno : 0; }

ssize_t sockets_trace_read(int pid, uint64_t address, void *bytes, size_t count) {
  struct iovec here = {bytes, count}, there = {(void *)(uintptr_t)address, count};
  ssize_t answer = process_vm_readv(pid, &here, 1, &there, 1, 0);
  return answer < 0 ? -errno : answer;
}

int sockets_pidfd_open(int pid) {
  long answer = syscall(SYS_pidfd_open, pid, 0);
  return answer < 0 ? -errno : (int)answer;
}

int sockets_pidfd_getfd(int process, int fd) {
  long answer = syscall(SYS_pidfd_getfd, process, fd, 0);
  return answer < 0 ? -errno : (int)answer;
}

int64_t sockets_trace_socket(int tid, int fd) {
  char path[64];
  struct stat status;
  snprintf(path, sizeof path, "/proc/%d/fd/%d", tid, fd);
  if (stat(path, &status) < 0) return -errno;
  return S_ISSOCK(status.st_mode) ? (int64_t)status.st_ino : 0;
}

int64_t sockets_inode(int fd) {
  struct stat status;
  if (fstat(fd, &status) < 0) return -errno;
  return S_ISSOCK(status.st_mode) ? (int64_t)status.st_ino : 0;
}

int64_t sockets_realtime_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int sockets_trace_waits_for_ever(uint64_t number, uint64_t third, uint64_t fourth) {
  (void)third, (void)fourth;
  switch (number) {
#ifdef SYS_pause
  case SYS_pause: return 1;
#endif
#ifdef SYS_poll
  case SYS_poll: return (int)third < 0;
#endif
#ifdef SYS_epoll_wait
  case SYS_epoll_wait: return (int)fourth < 0;
#endif
  default: return 0;
  }
}
