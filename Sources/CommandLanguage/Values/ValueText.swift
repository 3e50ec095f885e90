import Values

/// Writes values as text, the same for every renderer and exporter.
public enum ValueText {
  /// For the screen: `26`, `at least 24`, `150 km`, `2021-08`, `20 years`, `yes`; missing is empty.
  public static func plain(_ value: Value) -> String {
    switch value {
    case .missing: ""
    case .text(let text): text
    case .number(let number): rounded(number, places: 2)
    case .count(let count): count.words
    case .date(let interval): plain(interval)
    case .duration(let duration): plain(duration)
    case .distance(let length): plain(length)
    case .place(let place): place.name
    case .reference(let reference): reference.description
    case .truth(let truth): truth ? "yes" : "no"
    case .list(let values): values.map(plain).joined(separator: ", ")
    }
  }

  /// For other programs: ISO 8601 dates and durations, kilometres to the metre, `true` and `false`.
  public static func iso(_ value: Value) -> String {
    switch value {
    case .date(let interval): interval.description
    case .duration(let duration): duration.timex
    case .distance(let length): "\(rounded(length.kilometres, places: 3)) km"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): Count.digits(number)
    case .list(let values): values.map(iso).joined(separator: "; ")
    case .missing, .text, .count, .place, .reference: plain(value)
    }
  }

  /// Metres below a kilometre, one decimal below ten, else whole kilometres.
  public static func plain(_ length: Length) -> String {
    let size = abs(length.metres)
    if size < 999.5 { return "\(rounded(length.metres, places: 0)) m" }
    return "\(rounded(length.kilometres, places: size < 9950 ? 1 : 0)) km"
  }

  /// A day, month or year where the run of days is one, else `2021-05-01 to 2021-08-31`.
  public static func plain(_ interval: DateInterval) -> String {
    let start = interval.start
    if interval.start == interval.end { return start.description }
    let day = start.description
    if DateInterval(year: start.year) == interval { return String(day.prefix(4)) }
    if DateInterval(year: start.year, month: start.month) == interval { return String(day.prefix(7)) }
    return "\(interval.start) to \(interval.end)"
  }

  /// `20 years` for `P20Y`; the TIMEX3 value where it is no plain number of one unit.
  public static func plain(_ duration: CalendarDuration) -> String {
    let units: [Character: String] = ["D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"]
    let body = duration.timex.drop { $0 == "P" || $0 == "T" }
    guard let letter = body.last, let unit = units[letter], let number = Double(body.dropLast()) else { return duration.timex }
    let isMinutes = letter == "M" && duration.timex.hasPrefix("PT")
    return "\(Count.digits(number)) \(isMinutes ? "minute" : unit)\(number == 1 ? "" : "s")"
  }

  /// A number with at most so many decimals, without trailing zeros.
  static func rounded(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return number < 0 ? "−∞" : number > 0 ? "∞" : "" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let value = (number * scale).rounded() / scale
    return Count.digits(value == 0 ? 0 : value)
  }
}
