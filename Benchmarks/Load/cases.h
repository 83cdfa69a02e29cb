// The cases; each opens its sockets and returns what `run` needs.
#pragma once

#include "options.h"
#include "run.h"

struct workload stream_workload(const struct options *options);
struct workload udp_workload(const struct options *options);
struct workload connect_workload(const struct options *options);
struct workload bulk_workload(const struct options *options);
