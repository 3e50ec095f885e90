// The kernels for any processor.

#include "lanes.h"
#include "sets.h"

static void dense(const KernelLayer *layer, const uint8_t *rows, const float *steps, size_t count, float *outputs) {
  size_t depth = layer->depth;
  for (size_t block = 0; block < layer->breadth; block += LANES) {
    const int8_t *weights = layer->weights + block * depth;
    Lanes scales = load(layer->scales + block), biases = load(layer->biases + block);
    for (size_t row = 0; row < count; row++) {
      const uint8_t *inputs = rows + row * depth;
      int32_t totals[LANES];
      for (size_t o = 0; o < LANES; o++) totals[o] = -128 * layer->sums[block + o];
      for (size_t k = 0; k < depth; k += 4) {
        const int8_t *group = weights + k * LANES;
        int16_t a = inputs[k], b = inputs[k + 1], c = inputs[k + 2], d = inputs[k + 3];
        for (size_t o = 0; o < LANES; o++) {
          totals[o] += (a * group[4 * o] + b * group[4 * o + 1]) + (c * group[4 * o + 2] + d * group[4 * o + 3]);
        }
      }
      Whole whole;
      memcpy(&whole, totals, sizeof whole);
      store(outputs + row * layer->breadth + block, biases + __builtin_convertvector(whole, Lanes) * (steps[row] * scales));
    }
  }
}

const KernelSet kernels_portable = KERNEL_SET("portable");
