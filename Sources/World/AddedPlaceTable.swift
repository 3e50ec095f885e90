import TextModel
import Values

/// Added places as lines of text that people edit by hand: the user's own file, and what `analyze --places` reads.
///
/// Tab-separated, with the names of the columns in the first line: `name`, `latitude`, `longitude`, and where wanted `country`, `kind`, `names`
/// (further ones, parted by semicolons) and `source`. Lines that begin with `#` and empty lines say nothing. A line with a fault is told, and
/// the others count.
package struct AddedPlaceTable: Sendable {
  /// The places of the sound lines, in the order of the file; of one name the last.
  package let places: [AddedPlace]
  /// One for each line at fault, naming the line.
  package let problems: [Diagnostic]
  /// The first line of a new file.
  package static let header = "name\tlatitude\tlongitude\tcountry\tkind\tnames\tsource"

  private static let needed = ["name", "latitude", "longitude"]
  private static let known = header.split(separator: "\t").map(String.init)

  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: What messages call the file.
  ///   - countries: Names and codes that the column `country` may hold.
  package init(_ text: String, file: String, countries: CountryTable) {
    var columns: [String]?
    var places: [AddedPlace] = []
    var lastOfName: [String: Int] = [:]
    var problems: [Diagnostic] = []
    for (index, line) in AddedPlaceTable.lines(of: text).enumerated() where !AddedPlaceTable.saysNothing(line) {
      func fault(_ what: String, _ help: String) {
        problems.append(Diagnostic(.fileFormat, "\(file), line \(index + 1): \(what)", help: help, severity: .warning))
      }
      let cells = AddedPlaceTable.cells(of: line)
      guard let names = columns else {
        let missing = AddedPlaceTable.needed.filter { !cells.contains($0) }
        if !missing.isEmpty {
          fault(
            "the first line names no column \(missing.joined(separator: ", "))",
            "write the names of the columns, with tabs between them: \(AddedPlaceTable.known.joined(separator: ", "))")
          break
        }
        columns = cells
        continue
      }
      let row = Dictionary(zip(names, cells)) { first, _ in first }
      switch AddedPlaceTable.place(row, countries) {
      case .success(let place):
        lastOfName[place.key] = places.count
        places.append(place)
      case .failure(let problem): fault(problem.message, problem.help ?? "")
      }
    }
    self.places = places.enumerated().filter { lastOfName[$1.key] == $0 }.map { $1 }
    self.problems = problems
  }

  /// The text with a place added or changed; all other lines stay as they are. White space around and within cells becomes single spaces.
  ///
  /// - Parameters:
  ///   - file: What messages call the file.
  ///   - countries: Names and codes that the column `country` may hold.
  /// - Throws: `fileFormat` where the file's columns, or the words themselves, would not give the whole place back when read.
  package static func text(
    _ text: String, adding place: AddedPlace, file: String, countries: CountryTable
  ) throws(Diagnostic) -> String {
    let place = tidy(place)
    if let spelling = place.otherNames.first(where: { $0.utf8.contains(0x3B) }) {
      throw Diagnostic(
        .fileFormat, "the spelling “\(spelling)” holds a semicolon, which parts spellings in \(file)",
        help: "give --also once for each spelling")
    }
    var lines = lines(of: AddedPlaceTable.text(text, removing: place.key))
    while lines.last?.isEmpty == true { lines.removeLast() }
    let names: [String]
    if let first = lines.first(where: { !saysNothing($0) }) {
      names = cells(of: first)
    } else {
      names = known
      lines.append(header)
    }
    let missing = known.filter { column in
      !names.contains(column) && (needed.contains(column) || cell(column, of: place) != cell(column, of: plain(place)))
    }
    guard missing.isEmpty else {
      throw Diagnostic(
        .fileFormat,
        "the first line of \(file) names no column \(missing.joined(separator: ", ")), so that \(place.name) would not be kept whole",
        help: "write the missing columns into that line, with tabs between them: \(known.joined(separator: ", "))")
    }
    let cells = names.map { cell($0, of: place) }
    let line = cells.joined(separator: "\t")
    guard !saysNothing(line) else {
      throw Diagnostic(
        .fileFormat, "“\(cells.first ?? "")” begins with “#”, and its line of \(file) would be a remark",
        help: "write it without “#”, or leave --always out to keep the place in the session")
    }
    lines.append(line)
    let added = lines.joined(separator: "\n") + "\n"
    guard AddedPlaceTable(added, file: file, countries: countries).places.contains(place) else {
      throw Diagnostic(
        .fileFormat, "\(file) would not give \(place.name) back as it was said", help: "leave --always out to keep it in the session")
    }
    return added
  }

  /// The place as a file can hold it: words with single spaces between them, and no empty ones.
  private static func tidy(_ place: AddedPlace) -> AddedPlace {
    func tidy(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let because = place.because.map { tidy($0) }
    return AddedPlace(
      name: tidy(place.name), otherNames: place.otherNames.map { tidy($0) }.filter { !$0.isEmpty }, coordinate: place.coordinate,
      country: place.country, kind: place.kind, because: because?.isEmpty == true ? nil : because)
  }

  /// What of a place the columns that are needed hold.
  private static func plain(_ place: AddedPlace) -> AddedPlace { AddedPlace(name: place.name, coordinate: place.coordinate) }

  /// The text without the lines of a folded name; all other lines stay as they are.
  package static func text(_ text: String, removing key: String) -> String {
    var column: Int?
    let kept = lines(of: text).filter { line in
      if saysNothing(line) { return true }
      let cells = cells(of: line)
      guard let column else {
        column = cells.firstIndex(of: "name") ?? 0
        return true
      }
      return column >= cells.count || AddedPlace.key(of: cells[column]) != key
    }
    return kept.joined(separator: "\n")
  }

  // MARK: - Lines

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == 0x0D ? line.dropLast() : line))
    }
  }

  private static func saysNothing(_ line: String) -> Bool { line.utf8.first == 0x23 || line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  private static func cells(of line: String) -> [String] {
    line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
      var cell = Substring(cell)
      while cell.utf8.first == 0x20 { cell.removeFirst() }
      while cell.utf8.last == 0x20 { cell.removeLast() }
      return String(cell)
    }
  }

  private static func cell(_ column: String, of place: AddedPlace) -> String {
    switch column {
    case "name": place.name
    case "latitude": String(place.coordinate.latitude)
    case "longitude": String(place.coordinate.longitude)
    case "country": place.country ?? ""
    case "kind": place.kind.rawValue
    case "names": place.otherNames.joined(separator: ";")
    case "source": place.because ?? ""
    default: ""
    }
  }

  private static func place(_ row: [String: String], _ countries: CountryTable) -> Result<AddedPlace, Diagnostic> {
    func failure(_ message: String, _ help: String) -> Result<AddedPlace, Diagnostic> {
      .failure(Diagnostic(.fileFormat, message, help: help))
    }
    let name = row["name"] ?? ""
    guard !AddedPlace.key(of: name).isEmpty else { return failure("“\(name)” is no name", "write a name with letters in the column name") }
    var degrees: [Double] = []
    for (column, limit) in [("latitude", 90.0), ("longitude", 180.0)] {
      let text = row[column] ?? ""
      guard let value = Double(text), value.isFinite else {
        return failure("“\(text)” is no \(column)", "write degrees as a decimal number, such as 48.21")
      }
      guard abs(value) <= limit else {
        return failure("the \(column) \(text) is out of range", "latitude is −90 to 90, longitude −180 to 180")
      }
      degrees.append(value)
    }
    var country: String?
    if let text = row["country"], !text.isEmpty {
      guard let known = countries.country(code: text) ?? countries.country(named: text) else {
        return failure("“\(text)” is no country", "write its name or ISO code, such as UA, or leave it empty")
      }
      country = known.code
    }
    var kind = Place.Kind.settlement
    if let text = row["kind"], !text.isEmpty {
      guard let known = Place.Kind(rawValue: text.lowercased()) else {
        return failure("“\(text)” is no kind of place", "write one of \(Place.Kind.allCases.map { $0.rawValue }.joined(separator: ", "))")
      }
      kind = known
    }
    let source = row["source"] ?? ""
    return .success(
      AddedPlace(
        name: name, otherNames: (row["names"] ?? "").split(separator: ";").map { String($0) },
        coordinate: Coordinate(latitude: degrees[0], longitude: degrees[1]), country: country, kind: kind,
        because: source.isEmpty ? nil : source))
  }
}
