// The kernels for any processor: bytes are widened to 16 bits, so that sums of two products are exact in 32.

#include "lanes.h"
#include "sets.h"

// Rows that are worked on together.
#define TILE 2

typedef int8_t Sixteen __attribute__((ext_vector_type(16)));
typedef int16_t Wide __attribute__((ext_vector_type(16)));
typedef uint8_t Four __attribute__((ext_vector_type(4)));
typedef int16_t WideFour __attribute__((ext_vector_type(4)));
typedef int32_t Pairs __attribute__((ext_vector_type(8)));

// The sums of neighbouring products, in the shape that compilers know as one instruction where there is one.
INLINE Pairs pairs(Wide left, Wide right) {
  return __builtin_convertvector(left.even, Pairs) * __builtin_convertvector(right.even, Pairs)
         + __builtin_convertvector(left.odd, Pairs) * __builtin_convertvector(right.odd, Pairs);
}

// A block of sixteen outputs of some rows; an accumulator holds two partial sums of each of four outputs.
INLINE void tile(
  const KernelLayer *layer, size_t block, const uint8_t *rows, const float *steps, float *outputs, const size_t count
) {
  size_t depth = layer->depth;
  const int8_t *weights = layer->weights + block * depth;
  Pairs totals[TILE][4];
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
#pragma clang loop unroll(full)
    for (size_t q = 0; q < 4; q++) totals[r][q] = (Pairs)(0);
  }
  for (size_t k = 0; k < depth; k += 4, weights += 64) {
    Wide inputs[TILE];
#pragma clang loop unroll(full)
    for (size_t r = 0; r < count; r++) {
      Four bytes;
      memcpy(&bytes, rows + r * depth + k, sizeof bytes);
      WideFour wide = __builtin_convertvector(bytes, WideFour);
      inputs[r] = __builtin_shufflevector(wide, wide, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3);
    }
#pragma clang loop unroll(full)
    for (size_t q = 0; q < 4; q++) {
      Sixteen bytes;
      memcpy(&bytes, weights + 16 * q, sizeof bytes);
      Wide wide = __builtin_convertvector(bytes, Wide);
#pragma clang loop unroll(full)
      for (size_t r = 0; r < count; r++) totals[r][q] += pairs(inputs[r], wide);
    }
  }
  Lanes scales = load(layer->scales + block), biases = load(layer->biases + block);
  Whole sums;
  memcpy(&sums, layer->sums + block, sizeof sums);
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
    Whole whole;
    for (size_t q = 0; q < 4; q++) {
      for (size_t o = 0; o < 4; o++) whole[4 * q + o] = totals[r][q][2 * o] + totals[r][q][2 * o + 1];
    }
    store(
      outputs + r * layer->breadth + block, biases + __builtin_convertvector(whole - 128 * sums, Lanes) * (steps[r] * scales));
  }
}

#include "tiles.h"

const KernelSet kernels_portable = KERNEL_SET("portable");
