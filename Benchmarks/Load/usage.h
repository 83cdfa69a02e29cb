// CPU time, of a process and of whole cores, as the kernel accounts it.
#pragma once

#include <stdint.h>

struct usage {
  uint64_t server_ns;      // all threads, those that ended too
  uint64_t server_user;    // of it in clock ticks, for its share of user and system
  uint64_t server_system;
  uint64_t generator_ns;
  uint64_t cores_busy;     // clock ticks: everything but idle and waiting for disks
  uint64_t cores_stolen;   // clock ticks the host of a virtual machine took away
};

struct usage usage_now(int server, const int cores[2]);
