// no-netlink PROGRAM [ARGUMENT…]
//
// Runs the program where socket(AF_NETLINK) is refused with EPERM, as some containers' filters of system calls do.
// Exits as the program does, or with 125 when there can be no such filter; the reason is on standard error.
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: no-netlink PROGRAM [ARGUMENT…]\n");
    return 125;
  }
  // The first argument's lower half; both supported machines are little-endian.
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof filter / sizeof filter[0], filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) < 0) {
    fprintf(stderr, "no-netlink: cannot filter system calls: %s\n", strerror(errno));
    return 125;
  }
  execvp(arguments[1], arguments + 1);
  fprintf(stderr, "no-netlink: cannot run %s: %s\n", arguments[1], strerror(errno));
  return 125;
}
