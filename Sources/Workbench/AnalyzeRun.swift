import Dispatch
import PluginKit
import Synchronization

/// Analyses a stream of articles in parallel and hands the records on in the order of the input; memory is bounded by a batch.
package struct AnalyzeRun {
  /// How many articles are held at a time.
  private static let batch = 64

  private let pipeline: Pipeline
  private let withTokens: Bool
  private let isIndented: Bool

  package init(_ pipeline: Pipeline, withTokens: Bool, isIndented: Bool) {
    self.pipeline = pipeline
    self.withTokens = withTokens
    self.isIndented = isIndented
  }

  /// Takes articles or troubles from `next` until nil, and gives each record's text, or trouble, to `emit` in that order.
  ///
  /// - Parameter emit: Returns false to stop, as when nobody reads the output any more.
  package func run(next: () -> Result<Article, Diagnostic>?, emit: (Result<String, Diagnostic>) -> Bool) {
    while true {
      var inputs: [Result<Article, Diagnostic>] = []
      while inputs.count < AnalyzeRun.batch, let input = next() { inputs.append(input) }
      if inputs.isEmpty { return }
      for output in records(of: inputs) where !emit(output) { return }
    }
  }

  private func records(of inputs: [Result<Article, Diagnostic>]) -> [Result<String, Diagnostic>] {
    let done = Mutex([Int: String]())
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      guard case .success(let article) = inputs[index] else { return }
      let text = pipeline.record(of: article, withTokens: withTokens).text(indented: isIndented)
      done.withLock { $0[index] = text }
    }
    let texts = done.withLock { $0 }
    return inputs.enumerated().map { index, input in input.map { _ in texts[index] ?? "" } }
  }
}
