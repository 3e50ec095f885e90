/// An option of the session that `set` changes.
public struct Setting: Sendable {
  /// The word after `set`.
  public let name: String
  /// What it may be; the first is the default.
  public let choices: [String]
  /// One phrase for `help` and for `set` without a value.
  public let meaning: String

  /// Its value in a session.
  public func value(in session: Session) -> String { session.settings[name] ?? choices[0] }

  /// The unit in which distances are shown.
  public static let units = Setting(name: "units", choices: ["km", "mi", "nmi"], meaning: "the unit in which distances are shown")
  /// Whether long output goes through the pager.
  public static let pager = Setting(name: "pager", choices: ["on", "off"], meaning: "whether long output is shown page by page")
  /// Whether long cells are cut to the window.
  public static let fit = Setting(name: "fit", choices: ["on", "off"], meaning: "whether tables are cut to the width of the window")

  /// Which of the language engines reads the articles.
  public static let engine = Setting(
    name: "engine", choices: LanguageEngine.allCases.map { $0.rawValue },
    meaning: "which language model reads the articles: accurate finds more and takes several times as long")

  /// All settings, in the order in which they are listed.
  public static let all = [units, pager, fit, engine]
}

extension Session {
  /// The language engine that reads its articles; the default where the setting is none that this version knows.
  public var languageEngine: LanguageEngine { LanguageEngine(rawValue: Setting.engine.value(in: self)) ?? .fast }
}
