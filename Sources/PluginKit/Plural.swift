/// Counts things in words: "no event", "1 event", "12 events".
public enum Plural {
  /// “no event”, “1 event”, “12 events”.
  public static func count(_ number: Int, _ item: String) -> String {
    number == 0 ? none(item) : number == 1 ? "1 \(item)" : "\(number) \(of(item))"
  }

  /// “no event”.
  public static func none(_ item: String) -> String { "no \(item)" }

  /// The plural of the first noun of a phrase: "thing near Kabul" → "things near Kabul", "casualty" → "casualties".
  public static func of(_ item: String) -> String {
    let words = item.split(separator: " ", maxSplits: 1)
    guard let noun = words.first.map(String.init) else { return item }
    let isPhrase = words.count > 1 && words[1].hasPrefix("near ")
    let (head, tail) = isPhrase ? (noun, " " + words[1]) : (item, "")
    if head.hasSuffix("person") { return head.dropLast("person".count) + "people" + tail }
    if head.hasSuffix("y"), let before = head.dropLast().last, !"aeiou".contains(before) { return head.dropLast() + "ies" + tail }
    if head.hasSuffix("s") || head.hasSuffix("ch") || head.hasSuffix("sh") || head.hasSuffix("x") { return head + "es" + tail }
    return head + "s" + tail
  }
}
