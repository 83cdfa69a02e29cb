#include "AllocatedMemory.h"

#include <malloc.h>

size_t allocated_memory(void) {
  struct mallinfo2 information = mallinfo2();
  return information.uordblks + information.hblkhd;
}
