#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A dense layer: eight-bit weights with one scale an output.
///
/// The weights lie in blocks [breadth / 16][depth / 4][16][4]: the outputs of a block side by side, four inputs of each together.
typedef struct {
  /// Inputs, a multiple of 16.
  size_t depth;
  /// Outputs with the padding, a multiple of 16.
  size_t breadth;
  /// Of each output, what a step of its weights is worth.
  const float *scales;
  /// Of each output, what is added.
  const float *biases;
  /// Of each output, the sum of its weights.
  const int32_t *sums;
  const int8_t *weights;
} KernelLayer;

/// The arithmetic of the network in a version for one kind of processor. All versions give the same bits.
///
/// Sums of products of weights are exact, in 32 bits; all else is IEEE single precision in a fixed order, sixteen lanes at a time, never
/// contracted, with an exponential function of its own. Rows lie one after another; widths are multiples of 16 unless it says otherwise.
typedef struct {
  /// The processor's instructions that it needs.
  const char *name;

  /// Makes rows of whole numbers: each value x of a row becomes x · 127 / m + 128, rounded to the nearest even, where m is the row's largest
  /// magnitude; `steps` gets each row's m / 127. A row that nowhere reaches 1e-30 is nothing.
  void (*quantise)(const float *rows, size_t count, size_t width, uint8_t *quantised, float *steps);

  /// The layer of `count` quantised rows: rows of `layer->breadth` outputs.
  void (*dense)(const KernelLayer *layer, const uint8_t *rows, const float *steps, size_t count, float *outputs);

  /// Adds a row of weights of the given step to a sum.
  void (*embed)(const int8_t *row, float step, size_t width, float *sum);

  /// Adds a row to another.
  void (*add)(const float *row, size_t width, float *sum);

  /// Layer norm of rows, in place: to mean 0 and deviation 1, then times the first `width` parameters plus the second. Where there are
  /// `addends`, these rows are added first.
  void (*normalise)(
    float *rows, const float *_Nullable addends, size_t count, size_t width, const float *parameters, float epsilon);

  /// The larger of 0 and each value, in place.
  void (*rectify)(float *values, size_t count);

  /// Gaussian error linear unit of each value, in place: x · Φ(x), the error function by Abramowitz and Stegun 7.1.26.
  void (*gelu)(float *values, size_t count);

  /// Attention with softmax: `rows` of queries, keys and values (each `width` wide) become rows of `width`. A head is `width / heads` wide, a
  /// multiple of 16. `scratch` holds (width / heads + 4) · (count rounded up to 16) numbers.
  void (*attend)(const float *rows, size_t count, size_t width, size_t heads, float *scratch, float *outputs);

  /// A quasi-recurrent layer: of rows of candidates, forget and output gates (each `width` wide), the first half of the channels read forwards
  /// and the second backwards, added to `hidden`. Half of `width` is a multiple of 16; `state` holds `width` numbers.
  void (*recur)(const float *gates, size_t count, size_t width, float *state, float *hidden);

  /// The products of each left row with each right row: rows of `rightCount`. Rows begin `leftStride` and `rightStride` numbers apart.
  void (*multiply)(
    const float *left, size_t leftCount, size_t leftStride, const float *right, size_t rightCount, size_t rightStride, size_t width,
    float *products);
} KernelSet;

/// The number of versions that this build knows, whether the processor can run them or not.
extern const size_t kernel_set_count;

/// A version by its number, the plain one first, the fastest last; null where the processor lacks its instructions.
const KernelSet *_Nullable kernel_set(size_t number);

/// The fastest version that the processor can run.
const KernelSet *kernel_best(void);

/// Of each row of `width` values, `stride` apart, the place of the highest; of equals the first.
void kernel_highest(const float *rows, size_t count, size_t width, size_t stride, uint16_t *places);

/// The checksum of a model file, of 64-bit words each mixed with its place: the sum does not depend on the order, so lanes share the work.
///
/// `bytes` lies at a multiple of 8, `count` is one. A change of any single word changes the sum.
uint64_t kernel_checksum(const void *bytes, size_t count);

#pragma clang assume_nonnull end

#endif
