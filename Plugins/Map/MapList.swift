import PluginKit

/// The list beside a map: each number with its place, what happened there, and the ids that `why` opens.
struct MapList {
  /// A heading, or a place with its number.
  private enum Line {
    case heading(String)
    case site(number: Int?, MapSite, remark: String?)
  }

  private let lines: [Line]
  private let isUnicode: Bool
  private let showsCountries: Bool

  /// - Parameter numbered: The places with a number, from 1, and for one whose mark lies under that of another the number of that.
  init(_ numbered: [(site: MapSite, under: Int?)], of sheet: MapSheet, isUnicode: Bool) {
    self.isUnicode = isUnicode
    var lines = numbered.enumerated().map { index, entry in
      Line.site(number: index + 1, entry.site, remark: entry.under.map { "at \($0)" })
    }
    if !sheet.countries.isEmpty {
      lines += [.heading("whole countries")] + sheet.countries.map { .site(number: nil, $0, remark: nil) }
    }
    if !sheet.far.isEmpty {
      lines += [.heading("far off: map --all")] + sheet.far.map { .site(number: nil, $0, remark: nil) }
    }
    self.lines = lines
    showsCountries = Set((numbered.map { $0.site } + sheet.far).compactMap { $0.country }).count > 1
  }

  var count: Int { lines.count }

  /// The columns that it would like.
  var width: Int {
    var (name, symbols, ids, heading) = (0, 0, 0, 0)
    for line in lines {
      switch line {
      case .heading(let text): heading = max(heading, text.count)
      case .site(_, let site, let remark):
        name = max(name, min(24, DisplayWidth.of(self.name(site))))
        symbols = max(symbols, self.symbols(site).count)
        ids = max(ids, min(24, site.ids.joined(separator: " ").count) + (remark.map { $0.count + 1 } ?? 0))
      }
    }
    return max(heading, numberWidth + name + 1 + symbols + 1 + ids)
  }

  /// Its lines, no longer than `width`; cut after `most` with a line that says how many are left.
  func drawn(width: Int, most: Int?) -> [[Run]] {
    let limit = most.map { max(1, $0) } ?? lines.count
    let shown = lines.count > limit ? Array(lines.prefix(limit - 1)) : lines
    let names = shown.reduce(0) { widest, line in
      if case .site(_, let site, _) = line { max(widest, DisplayWidth.of(name(site))) } else { widest }
    }
    let marks = shown.reduce(0) { widest, line in if case .site(_, let site, _) = line { max(widest, symbols(site).count) } else { widest }
    }
    let symbolWidth = min(marks, max(4, width / 4))
    let nameWidth = min(names, max(8, width - 4 - symbolWidth - 2 - 8))
    var drawn = shown.map { line($0, width: width, nameWidth: nameWidth, symbolWidth: symbolWidth) }
    if lines.count > limit { drawn.append([Run(fitted("… \(lines.count - shown.count) more: map --list", width), .dim)]) }
    return drawn
  }

  private func line(_ line: Line, width: Int, nameWidth: Int, symbolWidth: Int) -> [Run] {
    switch line {
    case .heading(let text): return [Run(fitted(text, width), .dim)]
    case .site(let number, let site, let remark):
      let label = number.map { String($0) } ?? ""
      let head = DisplayWidth.pad(label, to: numberWidth - 1, keepingTo: .trailing) + " "
      let name = DisplayWidth.pad(name(site), to: nameWidth)
      let symbols = DisplayWidth.pad(symbols(site), to: symbolWidth)
      let room = width - DisplayWidth.of(head) - nameWidth - symbolWidth - 2 - (remark.map { $0.count + 1 } ?? 0)
      return [
        Run(head, .strong), Run(name + " "), Run(symbols + " ", .strong), Run(remark.map { $0 + " " } ?? "", .dim),
        Run(MapList.fitting(site.ids, room)),
      ].filter { !$0.text.isEmpty }
    }
  }

  private var numberWidth: Int { 1 + String(lines.count).count }

  private func name(_ site: MapSite) -> String {
    let name = TerminalText.escape(site.name)
    let shown = site.extent == .area ? "(\(name))" : name
    guard showsCountries, site.extent != .country, let country = site.country else { return shown }
    return "\(shown) \(country)"
  }

  /// `▲3 ●1`: what happened, the most frequent first; a mention only where it is all.
  private func symbols(_ site: MapSite) -> String {
    let groups = site.groups.filter { $0.group.isHappening }
    if groups.isEmpty { return site.main.symbol(isFactual: true, isUnicode: isUnicode) }
    return groups.map { $0.group.symbol(isFactual: site.isFactual($0.group), isUnicode: isUnicode) + "\($0.count)" }.joined(separator: " ")
  }

  /// As many ids as there is room for, and how many more there are.
  private static func fitting(_ ids: [String], _ room: Int) -> String {
    var text = ""
    for (index, id) in ids.enumerated() {
      let next = text.isEmpty ? id : text + " " + id
      let rest = ids.count - index - 1
      let need = next.count + (rest > 0 ? 2 + String(rest).count : 0)
      if need > room {
        let left = "+\(ids.count - index)"
        let whole = text.isEmpty ? left : text + " " + left
        return whole.count <= room ? whole : text
      }
      text = next
    }
    return text
  }

  private func fitted(_ text: String, _ width: Int) -> String { DisplayWidth.truncate(text, to: width) }
}
