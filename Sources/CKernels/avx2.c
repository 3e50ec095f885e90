// The kernels for x86-64 processors with AVX2: bytes are widened to 16 bits, so that sums of two products are exact in 32.

#if defined(__x86_64__)

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#include "lanes.h"
#include "sets.h"

// Rows that are worked on together.
#define TILE 3

// A block of sixteen outputs of some rows; an accumulator holds two partial sums of each of four outputs.
INLINE void tile(
  const KernelLayer *layer, size_t block, const uint8_t *rows, const float *steps, float *outputs, const size_t count
) {
  size_t depth = layer->depth;
  const int8_t *weights = layer->weights + block * depth;
  __m256i totals[TILE][4];
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
#pragma clang loop unroll(full)
    for (size_t q = 0; q < 4; q++) totals[r][q] = _mm256_setzero_si256();
  }
  for (size_t k = 0; k < depth; k += 4, weights += 64) {
    __m256i inputs[TILE];
#pragma clang loop unroll(full)
    for (size_t r = 0; r < count; r++) {
      int32_t four;
      memcpy(&four, rows + r * depth + k, sizeof four);
      inputs[r] = _mm256_cvtepu8_epi16(_mm_set1_epi32(four));
    }
#pragma clang loop unroll(full)
    for (size_t q = 0; q < 4; q++) {
      __m256i wide = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(weights + 16 * q)));
#pragma clang loop unroll(full)
      for (size_t r = 0; r < count; r++) totals[r][q] = _mm256_add_epi32(totals[r][q], _mm256_madd_epi16(inputs[r], wide));
    }
  }
  Lanes scales = load(layer->scales + block), biases = load(layer->biases + block);
  Whole sums;
  memcpy(&sums, layer->sums + block, sizeof sums);
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
    __m256i halves[2];
#pragma clang loop unroll(full)
    for (size_t h = 0; h < 2; h++) {
      halves[h] = _mm256_permute4x64_epi64(_mm256_hadd_epi32(totals[r][2 * h], totals[r][2 * h + 1]), 0xD8);
    }
    Whole whole;
    memcpy(&whole, halves, sizeof whole);
    store(
      outputs + r * layer->breadth + block, biases + __builtin_convertvector(whole - 128 * sums, Lanes) * (steps[r] * scales));
  }
}

#include "tiles.h"

const KernelSet kernels_avx2 = KERNEL_SET("avx2");

#pragma clang attribute pop

#endif
