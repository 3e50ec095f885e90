#include "sets.h"

#if defined(__aarch64__) && defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

static const KernelSet *const sets[] = {
  &kernels_portable,
#if defined(__x86_64__)
  &kernels_avx2,
  &kernels_avx512,
#elif defined(__aarch64__)
  &kernels_neon,
#endif
};

const size_t kernel_set_count = sizeof sets / sizeof *sets;

const KernelSet *kernel_set(size_t number) {
  if (number >= kernel_set_count) return NULL;
#if defined(__x86_64__)
  if (sets[number] == &kernels_avx2 && !__builtin_cpu_supports("avx2")) return NULL;
  if (sets[number] == &kernels_avx512
      && !(__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
           && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni"))) {
    return NULL;
  }
#elif defined(__aarch64__) && defined(__linux__)
  if (sets[number] == &kernels_neon && !(getauxval(AT_HWCAP) & HWCAP_ASIMDDP)) return NULL;
#elif defined(__aarch64__)
  if (sets[number] == &kernels_neon) return NULL;
#endif
  return sets[number];
}

const KernelSet *kernel_best(void) {
  for (size_t number = kernel_set_count; number-- > 1;) {
    const KernelSet *set = kernel_set(number);
    if (set) return set;
  }
  return &kernels_portable;
}

void kernel_highest(const float *rows, size_t count, size_t width, size_t stride, uint16_t *places) {
  for (size_t row = 0; row < count; row++, rows += stride) {
    size_t best = 0;
    for (size_t i = 1; i < width; i++) {
      if (rows[i] > rows[best]) best = i;
    }
    places[row] = (uint16_t)best;
  }
}
