import Values

/// A time expression as it is written, before it is known which day it means.
struct TimeExpression {
  /// The atoms of the expression; no preposition, but words that belong to its value ("early", "the end of").
  var atoms: Range<Int>
  var kind: DateMention.Kind
  var meaning: TimeMeaning
  /// TIMEX3 `mod`.
  var modifier: String?
  var rule: String
}

/// What a time expression means, relative where the words are.
enum TimeMeaning: Hashable {
  /// A day, month or year of the calendar; what is missing is filled in from the publication date or the narrative.
  case calendar(CalendarFields)
  /// A weekday: nil for a bare one, −1 "last", 0 "this", 1 "next".
  case weekday(Int, shift: Int?, part: DayPart?)
  /// Days from the publication date ("yesterday").
  case day(Int, part: DayPart?)
  /// A whole unit, some units from the one that holds the anchor ("last week", "the following year").
  case unit(TimeUnit, shift: Int, anchor: TimeAnchor)
  /// An amount before or after the anchor ("two days ago", "three weeks later").
  case offset(Int, TimeUnit, anchor: TimeAnchor)
  /// Part of the day that the narrative has reached ("that night", "the next morning").
  case partOfDay(DayPart, shift: Int, anchor: TimeAnchor)
  case season(PartialDate.Season, year: Int?, shift: Int?)
  case quarter(Int, year: Int?, shift: Int?)
  case half(Int, year: Int?)
  /// "the 1988 period": the quarter spoken of, in another year.
  case comparedPeriod(year: Int)
  case decade(Int)
  case century(Int, isBeforeChrist: Bool)
  case holiday(Holiday, year: Int?)
  /// "last Ramadan", "next Easter": −1 or 1, or 0 for "this".
  case shiftedHoliday(Holiday, Int)
  case weekend(Int)
  /// A value that needs no anchor: durations, sets, `PRESENT_REF`.
  case value(String)
}

/// Where a relative expression counts from.
enum TimeAnchor: Hashable {
  case publication, narrative
  /// The narrative in a history, the publication date in news: "the end of the month".
  case context
}

/// The part of a day, as TIMEX3 writes it.
enum DayPart: String, Hashable {
  case morning = "TMO", noon = "T12:00", afternoon = "TAF", evening = "TEV", night = "TNI", midnight = "T24:00", day = "TDT"
}

/// The named fields of a calendar date.
struct CalendarFields: Hashable {
  var year: Int?
  var isBeforeChrist = false
  var month: Int?
  var day: Int?
  var weekday: Int?
  /// "T19:15", "TMO": what TIMEX3 appends to the day.
  var time: String?
  /// −1 "last May", 0 "this September", 1 "next June".
  var shift: Int?
  /// "of last year", "of that year".
  var yearShift: YearShift?

  struct YearShift: Hashable {
    let amount: Int
    let anchor: TimeAnchor
  }
}

enum TimeUnit: String, Hashable {
  case second = "S", minute = "MI", hour = "H", day = "D", week = "W", month = "M", quarter = "Q", year = "Y", decade = "DE", century = "CE"

  /// The TIMEX3 duration of an amount; nil amounts are "X".
  func duration(_ amount: Double?) -> String {
    guard let amount else {
      switch self {
      case .second: return "PTXS"
      case .minute: return "PTXM"
      case .hour: return "PTXH"
      case .day: return "PXD"
      case .week: return "PXW"
      case .month: return "PXM"
      case .quarter: return "PXQ"
      case .year: return "PXY"
      case .decade: return "PXDE"
      case .century: return "PXCE"
      }
    }
    let isHalf = amount.truncatingRemainder(dividingBy: 1) == 0.5
    let whole = Count.digits(amount.rounded(.down))
    switch self {
    case .second: return "PT\(Count.digits(amount))S"
    case .minute: return isHalf ? (whole == "0" ? "PT30S" : "PT\(whole)M30S") : "PT\(Count.digits(amount))M"
    case .hour: return isHalf ? (whole == "0" ? "PT30M" : "PT\(whole)H30M") : "PT\(Count.digits(amount))H"
    case .day: return isHalf && whole == "0" ? "PT12H" : "P\(Count.digits(amount))D"
    case .week: return "P\(Count.digits(amount))W"
    case .month: return "P\(Count.digits(amount))M"
    case .quarter: return "P\(Count.digits(amount * 3))M"
    case .year: return isHalf ? (whole == "0" ? "P6M" : "P\(whole)Y6M") : "P\(Count.digits(amount))Y"
    case .decade: return "P\(Count.digits(amount * 10))Y"
    case .century: return "P\(Count.digits(amount * 100))Y"
    }
  }
}
