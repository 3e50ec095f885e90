// The versions of the kernels, for the choice among them.

#ifndef CKERNELS_SETS_H
#define CKERNELS_SETS_H

#include "CKernels.h"

extern const KernelSet kernels_portable;
#if defined(__x86_64__)
extern const KernelSet kernels_avx2, kernels_avx512;
#elif defined(__aarch64__)
extern const KernelSet kernels_neon;
#endif

#endif
