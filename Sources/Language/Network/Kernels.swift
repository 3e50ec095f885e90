import CKernels

/// The arithmetic of the network in a version for one kind of processor (`KernelSet` in CKernels.h). All versions give the same bits.
struct Kernels: Sendable {
  nonisolated(unsafe) let set: UnsafePointer<KernelSet>

  /// The fastest version that this processor can run.
  static let best = Kernels(set: kernel_best())

  /// All versions that this processor can run, the plain one first.
  static let all = (0..<kernel_set_count).compactMap { kernel_set($0).map { Kernels(set: $0) } }

  /// The processor's instructions that the version needs.
  var name: String { String(cString: set.pointee.name) }
}
