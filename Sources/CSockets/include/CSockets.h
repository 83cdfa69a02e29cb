// What Swift cannot import, and system calls that answer -errno instead of setting errno.
// No policy here: one function, one call.
#pragma once
#include <errno.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>
