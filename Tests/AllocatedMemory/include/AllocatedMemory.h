#pragma once
#include <stddef.h>

/// How many bytes the allocator has given out and not got back.
size_t allocated_memory(void);
