// The workload that every server here answers: one byte asks, a short text replies; or a mebibyte is acknowledged, or
// comes back.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { REQUEST_FIRST = 0x1b, REQUEST_SECOND = 0x2b, LONGEST_REPLY = 7 };

// Writes the reply to one request byte and returns its length; 0 says that the byte is no request.
static inline size_t write_reply(uint8_t request, char *reply) {
  switch (request) {
    case REQUEST_FIRST: memcpy(reply, "first!", 6); return 6;
    case REQUEST_SECOND: memcpy(reply, "second!", 7); return 7;
    default: return 0;
  }
}

// Bulk: an uploaded block is acknowledged with one byte, an echoed one with itself. No server has a larger buffer.
enum { BLOCK = 1 << 20, ACKNOWLEDGEMENT = 0x06, BULK_BUFFER = 1 << 16 };
