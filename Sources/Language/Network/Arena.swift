/// Room for the numbers between the first layer and the last: handed out in order, taken back all at once, kept for the next time.
///
/// What it hands out lies at multiples of 64, holds anything, and is valid until `reset`.
final class Arena {
  private static let alignment = 64
  private var chunk: UnsafeMutableRawPointer
  private var capacity: Int
  private var used = 0
  /// Chunks that were too small, whose numbers may still be in use.
  private var retired: [UnsafeMutableRawPointer] = []

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    chunk = .allocate(byteCount: capacity, alignment: Arena.alignment)
  }

  deinit {
    reset()
    chunk.deallocate()
  }

  /// Takes back all that was handed out.
  func reset() {
    for old in retired { old.deallocate() }
    retired.removeAll()
    used = 0
  }

  /// Room for `count` numbers.
  func numbers<Number: BitwiseCopyable>(_ count: Int, of type: Number.Type = Number.self) -> UnsafeMutablePointer<Number> {
    let size = (count * MemoryLayout<Number>.stride + Arena.alignment - 1) / Arena.alignment * Arena.alignment
    if used + size > capacity {
      retired.append(chunk)
      capacity = max(2 * capacity, size)
      chunk = .allocate(byteCount: capacity, alignment: Arena.alignment)
      used = 0
    }
    defer { used += size }
    return (chunk + used).bindMemory(to: Number.self, capacity: count)
  }

  /// Hands out room to `body` and takes it back afterwards; what was handed out before stays.
  func nested(_ body: () -> Void) {
    let (before, mark) = (chunk, used)
    body()
    // Where a larger chunk was needed meanwhile, the old one is retired and the new one keeps what it handed out.
    if chunk == before { used = mark }
  }

  /// Room for `count` numbers, all 0.
  func zeros(_ count: Int) -> UnsafeMutablePointer<Float> {
    let values: UnsafeMutablePointer<Float> = numbers(count)
    values.initialize(repeating: 0, count: count)
    return values
  }
}
