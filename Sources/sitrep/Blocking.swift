import Dispatch
import PluginKit
import Synchronization

/// Waits on the main thread for asynchronous work that ends soon.
enum Blocking {
  private final class Box<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, Diagnostic>?>(nil)
  }

  static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let result: Result<Value, Diagnostic>
      do throws(Diagnostic) { result = .success(try await work()) } catch { result = .failure(error) }
      box.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let result = box.result.withLock({ $0 }) else { preconditionFailure("work that ended left no result") }
    return try result.get()
  }
}
