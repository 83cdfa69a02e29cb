// private-network PROGRAM [ARGUMENT…]
//
// Runs the program in a network of its own, where every port is free and nobody else listens: a loopback interface and
// nothing more. So programs with a fixed port can be tested side by side.
//
// Exits as the program does, or with 125 when there can be no such network; the reason is on standard error.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *sysctls =
    "see the sysctls user.max_user_namespaces, kernel.unprivileged_userns_clone and "
    "kernel.apparmor_restrict_unprivileged_userns; in a container, it needs the capability CAP_SYS_ADMIN";

static void fail(const char *what, const char *which, const char *advice) {
  fprintf(stderr, "private-network: cannot %s%s: %s%s%s\n", what, which, strerror(errno), *advice ? "; " : "", advice);
  exit(125);
}

static void write_file(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0 || write(file, text, strlen(text)) < 0) fail("write ", path, sysctls);
  close(file);
}

// Who may not have a network may have one inside a user namespace of its own, in which it has every capability.
static void enter_as_user(void) {
  char line[64];
  unsigned user = geteuid(), group = getegid();
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) < 0)
    fail("make a user and a network namespace", "", sysctls);
  write_file("/proc/self/setgroups", "deny");
  snprintf(line, sizeof line, "%u %u 1", user, user);
  write_file("/proc/self/uid_map", line);
  snprintf(line, sizeof line, "%u %u 1", group, group);
  write_file("/proc/self/gid_map", line);
}

// A new network has its loopback, but it is down.
static void raise_loopback(void) {
  struct ifreq request = {.ifr_name = "lo", .ifr_flags = IFF_UP};
  int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (any < 0 || ioctl(any, SIOCSIFFLAGS, &request) < 0) fail("bring the loopback interface up", "", sysctls);
  close(any);
}

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: private-network PROGRAM [ARGUMENT…]\n");
    return 125;
  }
  // Root may be without the capability for it, in a container.
  if (geteuid() != 0 || unshare(CLONE_NEWNET) < 0) enter_as_user();
  raise_loopback();
  execvp(arguments[1], arguments + 1);
  fail("run ", arguments[1], "");
}
