// The float half of the kernels, compiled once for each kind of processor: the file that includes it sets the instructions first.
//
// Everything is written in vectors of sixteen lanes, which the compiler splits where registers are shorter: so the order of every sum is the
// same on every processor, and with it every bit. No product and sum may be contracted into one rounding.

#include <string.h>

#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))
#define LANES 16

typedef float Lanes __attribute__((ext_vector_type(16)));
typedef int32_t Whole __attribute__((ext_vector_type(16)));
typedef uint8_t Bytes __attribute__((ext_vector_type(16)));
typedef int8_t Weights __attribute__((ext_vector_type(16)));
typedef float EightLanes __attribute__((ext_vector_type(8)));
typedef float FourLanes __attribute__((ext_vector_type(4)));

// 1.5 · 2²³: added to a small number it leaves the nearest whole one, ties to even, in the lowest bits.
#define ROUNDER 12582912.0f
#define SMALLEST 1e-30f

INLINE Lanes load(const float *values) {
  Lanes lanes;
  memcpy(&lanes, values, sizeof lanes);
  return lanes;
}

INLINE void store(float *values, Lanes lanes) { memcpy(values, &lanes, sizeof lanes); }

INLINE Lanes all(float value) { return (Lanes)(value); }

INLINE Whole bits(Lanes lanes) { return (Whole)lanes; }

INLINE Lanes larger(Lanes left, Lanes right) { return left > right ? left : right; }

INLINE Lanes smaller(Lanes left, Lanes right) { return left < right ? left : right; }

INLINE Lanes magnitude(Lanes lanes) { return (Lanes)(bits(lanes) & 0x7FFFFFFF); }

// The lanes' sum: halves added until one is left.
INLINE float sum(Lanes lanes) {
  EightLanes eight = lanes.lo + lanes.hi;
  FourLanes four = eight.lo + eight.hi;
  return (four.x + four.z) + (four.y + four.w);
}

INLINE float largest(Lanes lanes) {
  EightLanes eight = lanes.lo > lanes.hi ? lanes.lo : lanes.hi;
  FourLanes four = eight.lo > eight.hi ? eight.lo : eight.hi;
  float left = four.x > four.z ? four.x : four.z, right = four.y > four.w ? four.y : four.w;
  return left > right ? left : right;
}

// e to the power of x, to about two units in the last place, for −87 … 88 and its bound beyond (Cephes, expf: S. Moshier).
INLINE Lanes exponential(Lanes x) {
  x = smaller(larger(x, all(-87.0f)), all(88.0f));
  Lanes shifted = x * 1.44269504088896341f + ROUNDER;
  Lanes whole = shifted - ROUNDER;
  Lanes rest = (x - whole * 0.693359375f) - whole * -2.12194440e-4f;
  Lanes value = rest * 1.9875691500e-4f + 1.3981999507e-3f;
  value = value * rest + 8.3334519073e-3f;
  value = value * rest + 4.1665795894e-2f;
  value = value * rest + 1.6666665459e-1f;
  value = value * rest + 5.0000001201e-1f;
  value = (value * (rest * rest) + rest) + 1.0f;
  return (Lanes)(bits(value) + (bits(shifted) << 23));
}

INLINE Lanes sigmoid(Lanes x) { return 1.0f / (1.0f + exponential(-x)); }

static void quantise(const float *rows, size_t count, size_t width, uint8_t *quantised, float *steps) {
  for (size_t row = 0; row < count; row++, rows += width, quantised += width) {
    Lanes most = all(0);
    for (size_t i = 0; i < width; i += LANES) most = larger(magnitude(load(rows + i)), most);
    float top = largest(most);
    float factor = top < SMALLEST ? 0.0f : 127.0f / top;
    steps[row] = top < SMALLEST ? 0.0f : top / 127.0f;
    for (size_t i = 0; i < width; i += LANES) {
      Bytes bytes = __builtin_convertvector(bits(load(rows + i) * factor + ROUNDER) + 128, Bytes);
      memcpy(quantised + i, &bytes, sizeof bytes);
    }
  }
}

static void embed(const int8_t *row, float step, size_t width, float *sum) {
  for (size_t i = 0; i < width; i += LANES) {
    Weights weights;
    memcpy(&weights, row + i, sizeof weights);
    store(sum + i, load(sum + i) + __builtin_convertvector(weights, Lanes) * step);
  }
}

static void add(const float *row, size_t width, float *sum) {
  for (size_t i = 0; i < width; i += LANES) store(sum + i, load(sum + i) + load(row + i));
}

static void normalise(
  float *rows, const float *addends, size_t count, size_t width, const float *parameters, float epsilon
) {
  for (size_t row = 0; row < count; row++, rows += width) {
    Lanes total = all(0);
    for (size_t i = 0; i < width; i += LANES) {
      Lanes value = load(rows + i);
      if (addends) {
        value += load(addends + row * width + i);
        store(rows + i, value);
      }
      total += value;
    }
    float mean = sum(total) / (float)width;
    Lanes squares = all(0);
    for (size_t i = 0; i < width; i += LANES) {
      Lanes distance = load(rows + i) - mean;
      squares += distance * distance;
    }
    float scale = 1.0f / __builtin_elementwise_sqrt(sum(squares) / (float)width + epsilon);
    for (size_t i = 0; i < width; i += LANES) {
      store(rows + i, ((load(rows + i) - mean) * scale) * load(parameters + i) + load(parameters + width + i));
    }
  }
}

static void rectify(float *values, size_t count) {
  for (size_t i = 0; i < count; i += LANES) store(values + i, larger(load(values + i), all(0)));
}

static void gelu(float *values, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    Lanes x = load(values + i);
    Lanes z = magnitude(x) * 0.70710678118654752f;
    Lanes t = 1.0f / (z * 0.3275911f + 1.0f);
    Lanes tail = t * 1.061405429f + -1.453152027f;
    tail = tail * t + 1.421413741f;
    tail = tail * t + -0.284496736f;
    tail = tail * t + 0.254829592f;
    tail = ((tail * t) * exponential(-(z * z))) * 0.5f;
    store(values + i, x * (x < 0.0f ? tail : 1.0f - tail));
  }
}

// Rows of one head that are worked on together.
#define ATTENDING 4

// The scores of some rows' queries against all keys, then what softmax makes of them, but for the division by the sum.
INLINE void weigh(
  const float *queries, size_t rowStride, const float *keys, size_t count, size_t padded, size_t size, float scale, float *weights,
  float *sums, const size_t rows
) {
  Lanes top[ATTENDING];
  for (size_t r = 0; r < rows; r++) top[r] = all(-1e30f);
  const Whole places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (size_t key = 0; key < padded; key += LANES) {
    Lanes scores[ATTENDING];
    for (size_t r = 0; r < rows; r++) scores[r] = all(0);
    for (size_t i = 0; i < size; i++) {
      Lanes column = load(keys + i * padded + key);
      for (size_t r = 0; r < rows; r++) scores[r] += column * queries[r * rowStride + i];
    }
    Whole beyond = places >= (int32_t)(count - key);
    for (size_t r = 0; r < rows; r++) {
      Lanes score = beyond ? all(-1e30f) : scores[r] * scale;
      top[r] = larger(score, top[r]);
      store(weights + r * padded + key, score);
    }
  }
  for (size_t r = 0; r < rows; r++) {
    float highest = largest(top[r]);
    Lanes total = all(0);
    for (size_t key = 0; key < padded; key += LANES) {
      Lanes weight = exponential(load(weights + r * padded + key) - highest);
      total += weight;
      store(weights + r * padded + key, weight);
    }
    sums[r] = sum(total);
  }
}

// The weighted means of the values.
INLINE void gather(
  const float *values, size_t valueStride, const float *weights, const float *sums, size_t count, size_t padded, size_t size,
  float *outputs, size_t width, const size_t rows
) {
  for (size_t i = 0; i < size; i += LANES) {
    Lanes totals[ATTENDING];
    for (size_t r = 0; r < rows; r++) totals[r] = all(0);
    for (size_t key = 0; key < count; key++) {
      Lanes value = load(values + key * valueStride + i);
      for (size_t r = 0; r < rows; r++) totals[r] += value * weights[r * padded + key];
    }
    for (size_t r = 0; r < rows; r++) store(outputs + r * width + i, totals[r] * (1.0f / sums[r]));
  }
}

static void attend(const float *rows, size_t count, size_t width, size_t heads, float *scratch, float *outputs) {
  size_t size = width / heads, padded = (count + LANES - 1) / LANES * LANES;
  float *keys = scratch, *weights = scratch + size * padded;
  float scale = 1.0f / __builtin_elementwise_sqrt((float)size);
  float sums[ATTENDING];
  memset(keys, 0, size * padded * sizeof *keys);
  for (size_t head = 0; head < heads; head++) {
    const float *query = rows + head * size, *key = query + width, *value = key + width;
    for (size_t row = 0; row < count; row++) {
      for (size_t i = 0; i < size; i++) keys[i * padded + row] = key[row * 3 * width + i];
    }
    size_t row = 0;
    for (; row + ATTENDING <= count; row += ATTENDING) {
      weigh(query + row * 3 * width, 3 * width, keys, count, padded, size, scale, weights, sums, ATTENDING);
      gather(value, 3 * width, weights, sums, count, padded, size, outputs + row * width + head * size, width, ATTENDING);
    }
    for (; row < count; row++) {
      weigh(query + row * 3 * width, 3 * width, keys, count, padded, size, scale, weights, sums, 1);
      gather(value, 3 * width, weights, sums, count, padded, size, outputs + row * width + head * size, width, 1);
    }
  }
}

// One row of some channels of a quasi-recurrent layer.
INLINE void step(const float *gates, size_t width, size_t first, size_t last, float *state, float *hidden) {
  for (size_t i = first; i < last; i += LANES) {
    Lanes candidate = 2.0f * sigmoid(2.0f * load(gates + i)) - 1.0f;
    Lanes forget = sigmoid(load(gates + width + i));
    Lanes value = forget * load(state + i) + (1.0f - forget) * candidate;
    store(state + i, value);
    store(hidden + i, load(hidden + i) + sigmoid(load(gates + 2 * width + i)) * value);
  }
}

static void recur(const float *gates, size_t count, size_t width, float *state, float *hidden) {
  memset(state, 0, width * sizeof *state);
  for (size_t row = 0; row < count; row++) {
    size_t back = count - 1 - row;
    step(gates + row * 3 * width, width, 0, width / 2, state, hidden + row * width);
    step(gates + back * 3 * width, width, width / 2, width, state, hidden + back * width);
  }
}

static void multiply(
  const float *left, size_t leftCount, size_t leftStride, const float *right, size_t rightCount, size_t rightStride, size_t width,
  float *products
) {
  for (size_t row = 0; row < leftCount; row++, left += leftStride) {
    const float *other = right;
    for (size_t column = 0; column < rightCount; column++, other += rightStride) {
      Lanes total = all(0);
      for (size_t i = 0; i < width; i += LANES) total += load(left + i) * load(other + i);
      *products++ = sum(total);
    }
  }
}

#define KERNEL_SET(NAME) \
  {.name = NAME, .quantise = quantise, .dense = dense, .embed = embed, .add = add, .normalise = normalise, .rectify = rectify, \
   .gelu = gelu, .attend = attend, .recur = recur, .multiply = multiply}
