#include "CKernels.h"

uint64_t kernel_checksum(const void *bytes, size_t count) {
  const uint64_t *words = bytes;
  uint64_t sum = 0;
  uint64_t place = 0;
  for (size_t index = 0; index < count / 8; index++) {
    place += 0x9E3779B97F4A7C15;
    uint64_t mixed = (words[index] ^ place) * 0xBF58476D1CE4E5B9;
    mixed ^= mixed >> 32;
    sum += mixed * 0x94D049BB133111EB;
  }
  return sum;
}
