// The kernels for 64-bit ARM processors with the instruction for products of bytes (ARMv8.2 DotProd), whose sums are exact in 32 bits.

#if defined(__aarch64__)

#include <arm_neon.h>

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

#include "lanes.h"
#include "sets.h"

// Rows that are worked on together: 16 accumulators of the 32 registers.
#define TILE 4

// A block of sixteen outputs of some rows. Inputs are brought back to their sign, so that the sums of weights play no part.
INLINE void tile(
  const KernelLayer *layer, size_t block, const uint8_t *rows, const float *steps, float *outputs, const size_t count
) {
  size_t depth = layer->depth;
  const int8_t *weights = layer->weights + block * depth;
  int32x4_t totals[TILE][4];
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
#pragma clang loop unroll(full)
    for (size_t q = 0; q < 4; q++) totals[r][q] = vdupq_n_s32(0);
  }
  for (size_t k = 0; k < depth; k += 16) {
    int8x16_t inputs[TILE];
#pragma clang loop unroll(full)
    for (size_t r = 0; r < count; r++) {
      inputs[r] = vreinterpretq_s8_u8(veorq_u8(vld1q_u8(rows + r * depth + k), vdupq_n_u8(128)));
    }
#define GROUP(LANE) \
  _Pragma("clang loop unroll(full)") for (size_t q = 0; q < 4; q++, weights += 16) { \
    int8x16_t columns = vld1q_s8(weights); \
    _Pragma("clang loop unroll(full)") for (size_t r = 0; r < count; r++) { \
      totals[r][q] = vdotq_laneq_s32(totals[r][q], columns, inputs[r], LANE); \
    } \
  }
    GROUP(0)
    GROUP(1)
    GROUP(2)
    GROUP(3)
#undef GROUP
  }
  Lanes scales = load(layer->scales + block), biases = load(layer->biases + block);
#pragma clang loop unroll(full)
  for (size_t r = 0; r < count; r++) {
    Whole whole;
    memcpy(&whole, totals[r], sizeof whole);
    store(outputs + r * layer->breadth + block, biases + __builtin_convertvector(whole, Lanes) * (steps[r] * scales));
  }
}

#include "tiles.h"

const KernelSet kernels_neon = KERNEL_SET("neon dotprod");

#pragma clang attribute pop

#endif
