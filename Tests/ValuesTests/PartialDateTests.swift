import Testing
import Values

@Suite struct PartialDateTests {
  static let pieces: [(PartialDate, String, String)] = [
    (.month(year: 2021, month: 2), "2021-02", "2021-02-01/2021-02-28"),
    (.year(987), "0987", "0987-01-01/0987-12-31"),
    (.week(year: 2021, week: 32), "2021-W32", "2021-08-09/2021-08-15"),
    (.weekend(year: 2020, week: 53), "2020-W53-WE", "2021-01-02/2021-01-03"),
    (.quarter(year: 2021, quarter: 3), "2021-Q3", "2021-07-01/2021-09-30"),
    (.half(year: 2008, half: 2), "2008-H2", "2008-07-01/2008-12-31"),
    (.season(year: 2020, .winter), "2020-WI", "2020-12-01/2021-02-28"),
    (.decade(198), "198", "1980-01-01/1989-12-31"),
    (.century(19), "19", "1900-01-01/1999-12-31"),
  ]

  @Test("has its TIMEX3 value and its days", arguments: pieces)
  func piece(date: PartialDate, timex: String, days: String) {
    #expect(date.timex == timex)
    #expect(date.interval?.description == days)
  }

  @Test func yearsBeforeChristHaveNoDays() {
    #expect(PartialDate.beforeChrist(year: 480, month: 4, day: nil).timex == "BC0480-04")
    #expect(PartialDate.beforeChrist(year: 480, month: nil, day: nil).interval == nil)
  }
}

@Suite struct CivilCalendarTests {
  @Test("ISO weeks", arguments: [("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2021-08-12", 2021, 32), ("2024-12-30", 2025, 1)])
  func isoWeek(day: String, year: Int, week: Int) throws {
    let date = try #require(CivilDate(iso: day))
    #expect(date.isoWeek.year == year)
    #expect(date.isoWeek.week == week)
    #expect(CivilDate.monday(ofWeek: week, year: year) == date + (1 - date.weekday))
  }

  @Test(
    "months are added with the last day kept in the month",
    arguments: [
      ("2021-08-31", -6, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-11-15", 3, "2022-02-15"), ("2021-03-15", -15, "2019-12-15"),
    ])
  func addsMonths(day: String, months: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: day)).adding(months: months).description == expected)
  }

  @Test("feasts that move", arguments: [(2021, "2021-04-04"), (2024, "2024-03-31"), (1916, "1916-04-23")])
  func easter(year: Int, expected: String) { #expect(CivilDate.easter(year: year)?.description == expected) }

  @Test func weekdaysOfAMonth() {
    #expect(CivilDate.weekday(4, count: 4, month: 11, year: 1999)?.description == "1999-11-25")
    #expect(CivilDate.weekday(1, count: -1, month: 5, year: 2021)?.description == "2021-05-31")
    #expect(CivilDate.weekday(1, count: 5, month: 2, year: 2021) == nil)
  }

  @Test("Ramadan begins by the tabular calendar", arguments: [(1442, "2021-04-13"), (1445, "2024-03-11")])
  func ramadan(year: Int, expected: String) { #expect(CivilDate.islamic(year: year, month: 9, day: 1).description == expected) }
}
