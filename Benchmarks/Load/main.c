// A closed-loop load generator: one thread, epoll, every reply checked.
#include "cases.h"
#include "server.h"

int main(int count, char **arguments) {
  struct options options = read_options(count, arguments);
  raise_descriptor_limit();
  struct workload workload;
  switch (options.kind) {
    case KIND_STREAM:
    case KIND_IDLE: workload = stream_workload(&options); break;
    case KIND_UDP: workload = udp_workload(&options); break;
    case KIND_CONNECT: workload = connect_workload(&options); break;
    case KIND_UPLOAD:
    case KIND_ECHO: workload = bulk_workload(&options); break;
  }
  return run(&options, &workload);
}
