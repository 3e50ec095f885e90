// The kernels for x86-64 processors with AVX-512 and its instruction for products of bytes (VNNI), whose sums are exact in 32 bits.

#if defined(__x86_64__)

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#include "lanes.h"
#include "sets.h"

// Rows, and blocks of sixteen outputs, that are worked on together: 24 accumulators of the 32 registers.
#define TILE 6
#define BLOCKS 4

INLINE void tile(
  const KernelLayer *layer, size_t first, const uint8_t *rows, const float *steps, float *outputs, const size_t count,
  const size_t blocks
) {
  size_t depth = layer->depth;
  const int8_t *weights = layer->weights + first * depth;
  __m512i totals[TILE][BLOCKS];
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
#pragma clang loop unroll(full)
    for (size_t b = 0; b < blocks; b++) totals[r][b] = _mm512_setzero_si512();
  }
  for (size_t k = 0; k < depth; k += 4, weights += 64) {
    __m512i columns[BLOCKS];
#pragma clang loop unroll(full)
    for (size_t b = 0; b < blocks; b++) columns[b] = _mm512_loadu_si512(weights + b * LANES * depth);
#pragma clang loop unroll(full)
    for (size_t r = 0; r < count; r++) {
      int32_t four;
      memcpy(&four, rows + r * depth + k, sizeof four);
      __m512i inputs = _mm512_set1_epi32(four);
#pragma clang loop unroll(full)
      for (size_t b = 0; b < blocks; b++) totals[r][b] = _mm512_dpbusd_epi32(totals[r][b], inputs, columns[b]);
    }
  }
#pragma clang loop unroll(full)
  for (size_t b = 0; b < blocks; b++) {
    size_t block = first + b * LANES;
    Lanes scales = load(layer->scales + block), biases = load(layer->biases + block);
    Whole sums;
    memcpy(&sums, layer->sums + block, sizeof sums);
#pragma clang loop unroll(full)
    for (size_t r = 0; r < count; r++) {
      Whole whole = (Whole)totals[r][b] - 128 * sums;
      store(outputs + r * layer->breadth + block, biases + __builtin_convertvector(whole, Lanes) * (steps[r] * scales));
    }
  }
}

// Some blocks of all rows.
INLINE void column(
  const KernelLayer *layer, size_t first, const uint8_t *rows, const float *steps, size_t count, float *outputs, const size_t blocks
) {
  size_t depth = layer->depth, breadth = layer->breadth, row = 0;
  for (; row + TILE <= count; row += TILE) tile(layer, first, rows + row * depth, steps + row, outputs + row * breadth, TILE, blocks);
  rows += row * depth;
  steps += row;
  outputs += row * breadth;
  switch (count - row) {
    case 1: tile(layer, first, rows, steps, outputs, 1, blocks); break;
    case 2: tile(layer, first, rows, steps, outputs, 2, blocks); break;
    case 3: tile(layer, first, rows, steps, outputs, 3, blocks); break;
    case 4: tile(layer, first, rows, steps, outputs, 4, blocks); break;
    case 5: tile(layer, first, rows, steps, outputs, 5, blocks); break;
    default: break;
  }
}

static void dense(const KernelLayer *layer, const uint8_t *rows, const float *steps, size_t count, float *outputs) {
  size_t block = 0;
  for (; block + BLOCKS * LANES <= layer->breadth; block += BLOCKS * LANES) column(layer, block, rows, steps, count, outputs, BLOCKS);
  if (block + 2 * LANES <= layer->breadth) {
    column(layer, block, rows, steps, count, outputs, 2);
    block += 2 * LANES;
  }
  if (block < layer->breadth) column(layer, block, rows, steps, count, outputs, 1);
}

const KernelSet kernels_avx512 = KERNEL_SET("avx512");

#pragma clang attribute pop

#endif
