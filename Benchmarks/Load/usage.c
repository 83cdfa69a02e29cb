#include "usage.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// The process's CPU clock is /proc/PID/task/*/schedstat summed, in one call, and it keeps the threads that ended.
static uint64_t cpu_ns(int process) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) < 0) return 0;
  return (uint64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void read_ticks(int process, struct usage *usage) {
  char path[64], line[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", process);
  FILE *file = fopen(path, "r");
  if (!file) return;
  if (fgets(line, sizeof line, file)) {
    unsigned long long user = 0, system = 0;
    char *fields = strrchr(line, ')');  // the name before it may hold spaces and parentheses
    if (fields) sscanf(fields + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu", &user, &system);
    usage->server_user = user;
    usage->server_system = system;
  }
  fclose(file);
}

static void read_cores(const int cores[2], struct usage *usage) {
  FILE *file = fopen("/proc/stat", "r");
  if (!file) return;
  char line[512];
  while (fgets(line, sizeof line, file)) {
    int core;
    unsigned long long user, nice, system, idle, wait, interrupt, soft, stolen;
    if (sscanf(line, "cpu%d %llu %llu %llu %llu %llu %llu %llu %llu", &core, &user, &nice, &system, &idle, &wait,
               &interrupt, &soft, &stolen) != 9)
      continue;
    if (core != cores[0] && core != cores[1]) continue;
    usage->cores_busy += user + nice + system + interrupt + soft;
    usage->cores_stolen += stolen;
  }
  fclose(file);
}

struct usage usage_now(int server, const int cores[2]) {
  struct usage usage = {.generator_ns = cpu_ns(getpid())};
  if (server) {
    usage.server_ns = cpu_ns(server);
    read_ticks(server, &usage);
  }
  read_cores(cores, &usage);
  return usage;
}
