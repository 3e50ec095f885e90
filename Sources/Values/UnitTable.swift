extension Unit {
  /// Every unit that is read, measures first.
  ///
  /// Sizes are exact by definition (international yard and pound, 1959; nautical mile, 1929), those of the barrel, gallon and horsepower of
  /// the United States' customary system; a ton is taken as the metric one, since reports seldom say which.
  public static let table: [Unit] = lengths + areas + volumes + masses + speeds + others + currencies

  static let lengths: [Unit] = [
    Unit("km", .length, 1000, ["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "klick", "klicks"]),
    Unit("m", .length, 1, ["m", "meter", "meters", "metre", "metres"]),
    Unit("cm", .length, 0.01, ["cm", "centimeter", "centimeters", "centimetre", "centimetres"]),
    Unit("dm", .length, 0.1, ["dm", "decimeter", "decimeters", "decimetre", "decimetres"]),
    Unit("mm", .length, 0.001, ["mm", "millimeter", "millimeters", "millimetre", "millimetres"]),
    Unit("mi", .length, 1609.344, ["mi", "mile", "miles"]),
    Unit("nmi", .length, 1852, ["nmi", "nm", "nautical mile", "nautical miles", "sea mile", "sea miles"]),
    Unit("yd", .length, 0.9144, ["yd", "yds", "yard", "yards"]),
    Unit("ft", .length, 0.3048, ["ft", "foot", "feet"]),
    Unit("in", .length, 0.0254, ["in", "inch", "inches"]),
  ]

  static let areas: [Unit] =
    [
      Unit("ha", .area, 10_000, ["ha", "hectare", "hectares"]),
      Unit("acre", .area, 4046.856_422_4, ["acre", "acres"]),
    ] + squares("km", 1e6, ["km", "kilometer", "kilometers", "kilometre", "kilometres"])
    + squares("m", 1, ["m", "meter", "meters", "metre", "metres"])
    + squares("mi", 2_589_988.110_336, ["mi", "mile", "miles"])
    + squares("ft", 0.092_903_04, ["ft", "foot", "feet"]) + squares("yd", 0.836_127_36, ["yard", "yards"])

  static let volumes: [Unit] = [
    Unit("l", .volume, 0.001, ["l", "liter", "liters", "litre", "litres"]),
    Unit("ml", .volume, 1e-6, ["ml", "mls", "milliliter", "milliliters", "millilitre", "millilitres"]),
    Unit("m3", .volume, 1, ["m3", "m³", "cubic meter", "cubic meters", "cubic metre", "cubic metres", "cu m"]),
    Unit("ft3", .volume, 0.028_316_846_592, ["ft3", "ft³", "cubic foot", "cubic feet", "cu ft"]),
    Unit("gal", .volume, 0.003_785_411_784, ["gal", "gals", "gallon", "gallons"]),
    Unit("bbl", .volume, 0.158_987_294_928, ["bbl", "barrel", "barrels"]),
    Unit("cup", .volume, 0.000_236_588_236_5, ["cup", "cups"]),
    Unit("tbsp", .volume, 1.478_676_478_125e-5, ["tbsp", "tablespoon", "tablespoons"]),
    Unit("tsp", .volume, 4.928_921_593_75e-6, ["tsp", "teaspoon", "teaspoons"]),
  ]

  static let masses: [Unit] = [
    Unit("kg", .mass, 1, ["kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"]),
    Unit("g", .mass, 0.001, ["g", "gram", "grams", "gramme", "grammes"]),
    Unit("mg", .mass, 1e-6, ["mg", "milligram", "milligrams", "milligramme", "milligrammes"]),
    Unit("ug", .mass, 1e-9, ["µg", "μg", "mcg", "microgram", "micrograms", "microgramme", "microgrammes"]),
    Unit("t", .mass, 1000, ["t", "ton", "tons", "tonne", "tonnes", "metric ton", "metric tons", "metric tonne", "metric tonnes"]),
    Unit("lb", .mass, 0.453_592_37, ["lb", "lbs", "pound", "pounds"]),
    Unit("oz", .mass, 0.028_349_523_125, ["oz", "ounce", "ounces"]),
  ]

  static let speeds: [Unit] = [
    Unit(
      "km/h", .speed, 1 / 3.6,
      ["km/h", "km/hr", "kmh", "kph", "kmph"]
        + perHour(["km", "kilometer", "kilometers", "kilometre", "kilometres"])),
    Unit("mph", .speed, 0.447_04, ["mph", "mi/h"] + perHour(["mile", "miles"])),
    Unit(
      "m/s", .speed, 1,
      ["m/s", "meter per second", "meters per second", "metre per second", "metres per second", "meters a second", "metres a second"]),
    Unit("kn", .speed, 1852.0 / 3600, ["kn", "kt", "kts", "knot", "knots"]),
  ]

  static let others: [Unit] = [
    Unit("C", .temperature, 1, zero: 273.15, degrees("c", "celsius", "centigrade")),
    Unit("F", .temperature, 5.0 / 9, zero: 273.15 - 32 * 5.0 / 9, degrees("f", "fahrenheit")),
    Unit("degree", .angle, 0.017_453_292_519_943_295, ["°", "degree", "degrees", "deg"]),
    Unit("%", .percent, 0.01, ["%", "percent", "percents", "per cent", "pct", "percentage point", "percentage points"]),
    Unit("W", .power, 1, ["watt", "watts"]),
    Unit("kW", .power, 1000, ["kw", "kilowatt", "kilowatts"]),
    Unit("MW", .power, 1e6, ["mw", "megawatt", "megawatts"]),
    Unit("GW", .power, 1e9, ["gw", "gigawatt", "gigawatts"]),
    Unit("hp", .power, 745.699_871_582_270_2, ["hp", "horsepower"]),
    Unit("kWh", .energy, 3.6e6, ["kwh", "kilowatt hour", "kilowatt hours"]),
    Unit("MWh", .energy, 3.6e9, ["mwh", "megawatt hour", "megawatt hours"]),
    Unit("kt", .energy, 4.184e12, ["kiloton", "kilotons", "kilotonne", "kilotonnes"]),
    Unit("Mt", .energy, 4.184e15, ["megaton", "megatons", "megatonne", "megatonnes"]),
    Unit("GB", .data, 8e9, ["gb", "gigabyte", "gigabytes"]),
    Unit("MB", .data, 8e6, ["mb", "megabyte", "megabytes"]),
    Unit("calibre", .calibre, 0.0254, ["calibre", "caliber", "cal"]),
  ]

  private static func squares(_ symbol: String, _ factor: Double, _ names: [String]) -> [Unit] {
    let words = names.flatMap { ["square \($0)", "sq \($0)"] }
    return [Unit("\(symbol)2", .area, factor, ["\(symbol)2", "\(symbol)²", "sq\(symbol)"] + words)]
  }

  private static func perHour(_ names: [String]) -> [String] {
    names.flatMap { ["\($0) per hour", "\($0) an hour", "\($0)/hour"] }
  }

  private static func degrees(_ names: String...) -> [String] {
    names.flatMap { ["°\($0)", "degrees \($0)", "degree \($0)", "° \($0)"] } + names.filter { $0.utf8.count > 1 }
  }
}
