#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

static const char usage[] =
    "usage: load stream|udp|connect|idle|upload|echo --port PORT | --path PATH [options]\n"
    "Sends the benchmark's requests to a port of 127.0.0.1 or a Unix socket, checks every byte of every reply, prints\n"
    "JSON lines.\n"
    "\n"
    "  stream   persistent connections, each with --depth requests in flight\n"
    "  udp      clients with a socket of their own, each with one request in flight\n"
    "  connect  connect, one request, close; --connections at a time\n"
    "  idle     connect, one request each, print a ready line; at a line on standard input one more request each,\n"
    "           which shows that every connection is still served; then hold until standard input ends\n"
    "  upload   persistent connections; a request is a block of 1 MiB, its reply one byte\n"
    "  echo     the same; the reply is the block\n"
    "\n"
    "  --connections N   how many (1)\n"
    "  --depth N         requests in flight on each connection, 1 to 64 (1)\n"
    "  --warmup S        seconds before the measured window (0.5)\n"
    "  --seconds S       length of the measured window (2)\n"
    "  --requests N      count instead of time: warm up, print a ready line, wait for a line on standard input,\n"
    "                    do exactly N requests, print the result, and hold until standard input ends\n"
    "  --patience S      give up after so many seconds without a reply (5)\n"
    "  --server PID      report the CPU time this process used in the window\n"
    "  --cores A,B       report what anything else used of these two cores in the window\n";

static _Noreturn void refuse(const char *what, const char *given) {
  fprintf(stderr, "load: %s: '%s'\n\n%s", what, given, usage);
  exit(64);
}

const char *kind_name(enum kind kind) {
  static const char *names[] = {"stream", "udp", "connect", "idle", "upload", "echo"};
  return names[kind];
}

static enum kind read_kind(const char *word) {
  for (enum kind kind = KIND_STREAM; kind <= KIND_ECHO; kind++)
    if (!strcmp(word, kind_name(kind))) return kind;
  refuse("no such case", word);
}

static double read_number(const char *text, double least, double most, const char *what) {
  char *end;
  double value = strtod(text, &end);
  if (end == text || *end || !(value >= least && value <= most)) refuse(what, text);
  return value;
}

struct options read_options(int count, char **arguments) {
  static const struct option known[] = {
      {"port", required_argument, NULL, 'p'},     {"connections", required_argument, NULL, 'c'},
      {"depth", required_argument, NULL, 'd'},    {"warmup", required_argument, NULL, 'w'},
      {"seconds", required_argument, NULL, 's'},  {"requests", required_argument, NULL, 'r'},
      {"server", required_argument, NULL, 'P'},   {"cores", required_argument, NULL, 'C'},
      {"path", required_argument, NULL, 'u'},     {"patience", required_argument, NULL, 't'},
      {"help", no_argument, NULL, 'h'},           {NULL, 0, NULL, 0},
  };
  struct options options = {
      .connections = 1, .depth = 1, .warmup = 0.5, .seconds = 2, .patience = 5, .cores = {-1, -1}};
  for (int letter; (letter = getopt_long(count, arguments, "h", known, NULL)) != -1;) {
    switch (letter) {
      case 'p': options.port = read_number(optarg, 1, 65535, "--port is 1 to 65535"); break;
      case 'u':
        if (strlen(optarg) >= sizeof((struct sockaddr_un){0}).sun_path) refuse("--path is too long", optarg);
        options.path = optarg;
        break;
      case 'c': options.connections = read_number(optarg, 1, 1e6, "--connections is 1 or more"); break;
      case 'd': options.depth = read_number(optarg, 1, MOST_IN_FLIGHT, "--depth is 1 to 64"); break;
      case 'w': options.warmup = read_number(optarg, 0, 3600, "--warmup is in seconds"); break;
      case 's': options.seconds = read_number(optarg, 0.01, 3600, "--seconds is 0.01 or more"); break;
      case 'r': options.requests = read_number(optarg, 1, 1e12, "--requests is 1 or more"); break;
      case 't': options.patience = read_number(optarg, 0.1, 3600, "--patience is in seconds"); break;
      case 'P': options.server = read_number(optarg, 1, 1e9, "--server is a process id"); break;
      case 'C':
        if (sscanf(optarg, "%d,%d", &options.cores[0], &options.cores[1]) != 2) refuse("--cores is A,B", optarg);
        break;
      case 'h': fputs(usage, stdout); exit(0);
      default: fputs(usage, stderr); exit(64);
    }
  }
  if (optind + 1 != count) refuse("one case is needed", optind < count ? arguments[count - 1] : "");
  options.kind = read_kind(arguments[optind]);
  if (!options.port == !options.path) refuse("either --port or --path is needed", "");
  if (options.path && options.kind == KIND_UDP) refuse("udp has no --path", options.path);
  return options;
}
