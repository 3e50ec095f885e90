#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The checksum of a model file, of 64-bit words each mixed with its place: the sum does not depend on the order, so lanes share the work.
///
/// `bytes` lies at a multiple of 8, `count` is one. A change of any single word changes the sum.
uint64_t kernel_checksum(const void *_Nonnull bytes, size_t count);

#endif
