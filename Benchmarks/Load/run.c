#include "run.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "histogram.h"
#include "usage.h"

enum { WARMUP_REQUESTS = 2000, WARMUP_BLOCKS = 64, MOST_ERRORS = 100 };
static double patience;  // seconds

static struct {
  uint64_t replies, lost, errors, stray;
  uint64_t granted, ended;
  uint64_t allowed;  // of the present phase; UINT64_MAX when time decides
  uint64_t last_end_ns;
} tally;

uint64_t now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

unsigned grant_requests(unsigned wanted) {
  uint64_t left = tally.allowed - tally.granted;
  if (wanted > left) wanted = left;
  tally.granted += wanted;
  return wanted;
}

unsigned requests_in_flight(void) { return tally.granted - tally.ended; }

void count_reply(uint64_t sent_at) {
  tally.last_end_ns = now_ns();
  tally.replies++;
  tally.ended++;
  histogram_add(tally.last_end_ns - sent_at);
}

void count_lost(unsigned requests) {
  tally.lost += requests;
  tally.ended += requests;
  if (requests > 0) tally.last_end_ns = now_ns();
}

void count_error(unsigned requests, const char *what) {
  if (tally.errors++ == 0) fprintf(stderr, "load: %s\n", what);
  tally.ended += requests;
}

void count_stray(void) { tally.stray++; }

// Starts a phase that ends after `requests`, or that time ends. Requests in flight stay in flight: the loop is closed,
// so as many cross the window's one end as cross the other.
static void start_phase(uint64_t requests) {
  bool counted = requests > 0;
  histogram_clear();
  tally.replies = tally.lost = tally.stray = tally.granted = tally.ended = 0;
  tally.allowed = counted ? requests : UINT64_MAX;
  tally.last_end_ns = now_ns();
}

static bool healthy(uint64_t now) {
  if (tally.errors > MOST_ERRORS) return false;
  if (now < tally.last_end_ns + (uint64_t)(patience * 1e9)) return true;
  count_error(0, "no reply for longer than --patience");
  return false;
}

static void step_until(const struct workload *workload, uint64_t end) {
  for (uint64_t now = now_ns(); now < end && healthy(now); now = now_ns()) workload->step();
}

static void step_until_all_ended(const struct workload *workload) {
  workload->begin();
  tally.last_end_ns = now_ns();  // to ask a hundred thousand connections takes longer than an answer may
  while (tally.ended < tally.allowed && healthy(now_ns())) workload->step();
}

static void report(const struct options *options, double seconds, struct usage before, struct usage after) {
  double requests = tally.replies ? tally.replies : 1;
  double server = (after.server_ns - before.server_ns) / 1e3;
  double generator = (after.generator_ns - before.generator_ns) / 1e3;
  double user = after.server_user - before.server_user, system = after.server_system - before.server_system;
  double user_share = user + system > 0 ? user / (user + system) : 0;
  double tick = sysconf(_SC_CLK_TCK);
  printf("{\"case\":\"%s\",\"connections\":%d,\"depth\":%d,\"seconds\":%.4f,", kind_name(options->kind),
         options->connections, options->depth, seconds);
  printf("\"requests\":%llu,\"requests_per_second\":%.1f,", (unsigned long long)tally.replies, tally.replies / seconds);
  printf("\"p50_us\":%.2f,\"p99_us\":%.2f,\"p999_us\":%.2f,", histogram_quantile(.5), histogram_quantile(.99),
         histogram_quantile(.999));
  printf("\"errors\":%llu,\"lost\":%llu,\"stray\":%llu,", (unsigned long long)tally.errors,
         (unsigned long long)tally.lost, (unsigned long long)tally.stray);
  printf("\"server_cpu_us\":%.4f,\"server_user_us\":%.4f,\"server_system_us\":%.4f,", server / requests,
         server * user_share / requests, server * (1 - user_share) / requests);
  printf("\"server_core\":%.4f,\"generator_core\":%.4f,", server / 1e6 / seconds, generator / 1e6 / seconds);
  printf("\"cores_busy\":%.4f,\"cores_stolen\":%.4f}\n", (after.cores_busy - before.cores_busy) / tick / seconds,
         (after.cores_stolen - before.cores_stolen) / tick / seconds);
  fflush(stdout);
}

static void wait_for_end_of_input(void) {
  while (getchar() != EOF) {}
}

static bool wait_for_line(void) {
  for (int byte; (byte = getchar()) != EOF;)
    if (byte == '\n') return true;
  return false;
}

static void say_ready(void) {
  printf("{\"ready\":%llu,\"errors\":%llu}\n", (unsigned long long)tally.replies, (unsigned long long)tally.errors);
  fflush(stdout);
}

// The window; it ends after `requests`, or, when that is 0, after the time that was asked for.
static void measure(const struct options *options, const struct workload *workload, uint64_t requests) {
  struct usage before = usage_now(options->server, options->cores);
  uint64_t start = now_ns();
  start_phase(requests);
  if (requests > 0)
    step_until_all_ended(workload);
  else
    step_until(workload, start + (uint64_t)(options->seconds * 1e9));
  uint64_t end = now_ns();
  report(options, (end - start) / 1e9, before, usage_now(options->server, options->cores));
}

static void run_counted(const struct options *options, const struct workload *workload, uint64_t warmup,
                        uint64_t requests) {
  start_phase(warmup);
  step_until_all_ended(workload);
  say_ready();
  if (!wait_for_line()) return;
  measure(options, workload, requests);
  wait_for_end_of_input();
}

static void run_timed(const struct options *options, const struct workload *workload) {
  start_phase(0);
  workload->begin();
  step_until(workload, now_ns() + (uint64_t)(options->warmup * 1e9));
  measure(options, workload, 0);
}

static uint64_t warmup_requests(const struct options *options) {
  if (options->kind == KIND_UPLOAD || options->kind == KIND_ECHO) return WARMUP_BLOCKS;
  return options->connections > WARMUP_REQUESTS ? options->connections : WARMUP_REQUESTS;
}

int run(const struct options *options, const struct workload *workload) {
  patience = options->patience;
  if (options->kind == KIND_IDLE)  // one request each, and in the end one more
    run_counted(options, workload, options->connections, options->connections);
  else if (options->requests > 0)
    run_counted(options, workload, warmup_requests(options), options->requests);
  else
    run_timed(options, workload);
  return tally.errors > 0;
}
