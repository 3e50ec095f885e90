/// What is known of pairs of things that have numbers: each pair is asked once.
struct PairAnswers {
  /// Positions in the square, by number.
  private var positions: [Int: Int32] = [:]
  private var numbers: [Int] = []
  /// 0 is not known yet, 1 yes, 2 no.
  private var square: [UInt8] = []
  private static let width = 256

  /// The position of a number; the same whenever it is asked for.
  mutating func position(of number: Int) -> Int32 {
    if let known = positions[number] { return known }
    let position = Int32(numbers.count)
    positions[number] = position
    numbers.append(number)
    return position
  }

  /// The answer for two positions; things beyond the first 256 are asked anew each time.
  mutating func answer(_ one: Int32, _ other: Int32, _ ask: (Int, Int) -> Bool) -> Bool {
    let (first, second) = (Int(one), Int(other))
    guard first < PairAnswers.width, second < PairAnswers.width else { return ask(numbers[first], numbers[second]) }
    if square.isEmpty { square = Array(repeating: 0, count: PairAnswers.width * PairAnswers.width) }
    let cell = first * PairAnswers.width + second
    if square[cell] != 0 { return square[cell] == 1 }
    let answer = ask(numbers[first], numbers[second])
    square[cell] = answer ? 1 : 2
    return answer
  }
}
