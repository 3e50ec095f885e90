import Foundation
import PluginKit
import Testing
import Workbench

/// What `load` remarks of a dateline that does not go with the day of publication.
@Suite struct DatelineRemarkTests {
  @Test(
    "a dateline far from the day of publication is remarked, one of the days before it is not",
    arguments: [
      (
        "GOMA, Congo, March 4 (Example News) - Rebels took a town.", "2024-05-20",
        "says March 4, but its day of publication is 2024-05-20, 77 days off"
      ),
      ("Rebels take town\n\nGOMA, Congo, Aug. 12 (Example) — Rebels took a town.", "2024-01-03", "says Aug 12"),
      ("GOMA, Jan. 2, 2023 (Example) — Rebels took a town.", "2024-01-03", "says Jan 2 2023"),
      ("GOMA, Congo, March 4 (Example News) - Rebels took a town.", "2024-03-05", nil),
      ("GOMA, Dec. 31 (Example News) - Rebels took a town.", "2024-01-02", nil),
      ("GOMA (Example News) - Rebels took a town on March 4.", "2024-05-20", nil),
      ("The army - which lost on March 4 - fled.", "2024-05-20", nil),
      ("", "2024-05-20", nil),
    ] as [(String, String, String?)])
  func remark(text: String, day: String, remark: String?) async throws {
    let bench = try await Bench()
    try text.write(toFile: bench.folder.path + "/a.txt", atomically: true, encoding: .utf8)
    let output = await bench.run("load a.txt --date \(day)")
    if let remark {
      #expect(output.noted.contains(remark), "\(output.all)")
    } else {
      #expect(!output.noted.contains("dateline"), "\(output.all)")
    }
  }
}
