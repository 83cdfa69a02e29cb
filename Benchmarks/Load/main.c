// A closed-loop load generator for one byte asked and six or seven replied: one thread, epoll, every reply checked.
#include "cases.h"
#include "server.h"

int main(int count, char **arguments) {
  struct options options = read_options(count, arguments);
  raise_descriptor_limit();
  struct workload workload;
  switch (options.kind) {
    case KIND_TCP:
    case KIND_IDLE: workload = tcp_workload(&options); break;
    case KIND_UDP: workload = udp_workload(&options); break;
    case KIND_CONNECT: workload = connect_workload(&options); break;
  }
  return run(&options, &workload);
}
