// The command line of the generator.
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum kind { KIND_STREAM, KIND_UDP, KIND_CONNECT, KIND_IDLE, KIND_UPLOAD, KIND_ECHO };

enum { MOST_IN_FLIGHT = 64 };

struct options {
  enum kind kind;
  int port;             // of 127.0.0.1
  const char *path;     // of a Unix socket, instead; or NULL
  int connections;      // connections, UDP clients, or connections at a time
  int depth;            // requests in flight on each connection (not UDP, not connect)
  double warmup;        // seconds before the measured window
  double seconds;       // length of the measured window
  uint64_t requests;    // instead of seconds: exactly so many, between two words from standard input
  double patience;      // seconds without a reply that are too many
  int server;           // process whose CPU time is read at both ends of the window; 0: none
  int cores[2];         // the server's and the generator's, whose other use is reported; -1: unknown
};

const char *kind_name(enum kind kind);
struct options read_options(int count, char **arguments);
