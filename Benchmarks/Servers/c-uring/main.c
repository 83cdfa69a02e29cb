// What C gets out of io_uring: one thread and, for a whole batch of requests, one system call.
#include <stdio.h>
#include <string.h>

#include "services.h"

int main(int count, char **arguments) {
  if (count == 3 && !strcmp(arguments[1], "reply")) serve_replies(arguments[2]);
  if (count == 3 && !strcmp(arguments[1], "datagrams")) serve_datagrams(arguments[2]);
  return fprintf(stderr, "usage: c-uring reply PORT|PATH | datagrams PORT\n"), 2;
}
