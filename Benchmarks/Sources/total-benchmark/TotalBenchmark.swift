import BenchmarkSupport
import CommandLanguage
import Foundation

/// Measures how long `total` takes to add up what many articles count: `total-benchmark ROWS…`.
@main
struct TotalBenchmark {
  static func main() throws {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }) else {
      FileHandle.standardError.write(Data("usage: total-benchmark ROWS…\n".utf8))
      exit(2)
    }
    print("\(Machine.today). Yardstick (\(Yardstick.description)): \(Figure.text(Yardstick.milliseconds())) ms.\n")
    print("| rows | articles | `total`, ms | `total by captor and category`, ms | items | total |")
    print("|--:|--:|--:|--:|--:|---|")
    for size in sizes {
      let table = InventedTable.table(rows: size, seed: 1)
      let (whole, result) = try median { try TotalOperator(by: []).apply(to: table, in: InventedWorld()) }
      let (parts, _) = try median { try TotalOperator(by: ["captor", "category"]).apply(to: table, in: InventedWorld()) }
      let row = result.rows[0]
      let cells = ["items", "stated"].map { name in result.index(of: name).map { ValueText.plain(row.cells[$0]) } ?? "" }
      print("| \(size) | \(size / 10) | \(Figure.text(whole)) | \(Figure.text(parts)) | \(cells[0]) | \(cells[1]) |")
    }
  }

  /// The median of three runs in milliseconds of processor time, and what the work came to.
  private static func median(_ work: () throws -> Table) throws -> (Double, Table) {
    var times: [Double] = []
    var result: Table?
    for _ in 0..<3 {
      let start = ProcessorTime.milliseconds
      result = try work()
      times.append(ProcessorTime.milliseconds - start)
    }
    return (times.sorted()[1], try result ?? work())
  }
}
