// Which calls are traced, by the numbers that they have on the machine this is compiled for, and what is read of stops
// as kernels reported them.
#include <inttypes.h>
#include <stdio.h>

#include "TraceSupport.h"

#if defined(__aarch64__)
#define ARCHITECTURE 0xb7, 0x00, 0x00, 0xc0
#define CONNECT 203
#else
#define ARCHITECTURE 0x3e, 0x00, 0x00, 0xc0
#define CONNECT 42
#endif

// struct ptrace_syscall_info: the kind of stop, padding, the architecture, two addresses, then what the kind has.
#define HEAD(kind, ...) \
  kind, 0, 0, 0, __VA_ARGS__, 0x28, 0x77, 0xf2, 0xf7, 0xff, 0x7f, 0, 0, 0x10, 0xe0, 0xff, 0xff, 0xff, 0x7f, 0, 0
#define NUMBER(low) low, 0, 0, 0, 0, 0, 0, 0

static const unsigned char entry[] = {
    HEAD(3, ARCHITECTURE), NUMBER(CONNECT), NUMBER(3), 0x20, 0xe0, 0xff, 0xff, 0xff, 0x7f, 0, 0, NUMBER(16),
    NUMBER(0), NUMBER(0), NUMBER(7), 0, 0, 0, 0,
};
static const unsigned char leave[] = {HEAD(2, ARCHITECTURE), 0x91, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1};
// i386's connect has the number 362.
static const unsigned char foreign[] = {HEAD(3, 0x03, 0, 0, 0x40), 0x6a, 1, 0, 0, 0, 0, 0, 0};

int main(void) {
  for (uint64_t number = 0; number < 1000; number++) {
    const char *name = sockets_trace_call_name(number);
    if (name) printf("%" PRIu64 " %s\n", number, name);
  }
  struct sockets_stop stop = {0};
  sockets_trace_read_stop(entry, sizeof entry, &stop);
  printf("entry %s", sockets_trace_call_name(stop.number));
  for (int index = 0; index < 6; index++) printf(" %" PRIx64, stop.arguments[index]);
  sockets_trace_read_stop(leave, sizeof leave, &stop);
  printf("\nexit %" PRId64 "\n", stop.result);
  sockets_trace_read_stop(foreign, sizeof foreign, &stop);
  printf("foreign %s\n", sockets_trace_call_name(stop.number) ? "traced" : "not traced");
  return 0;
}
