/// The language on one page: what `help LANGUAGE` prints and what Documentation/Language.md holds in full.
package enum LanguageSummary {
  /// The grammar in EBNF (ISO/IEC 14977, commas left out): `{…}` any number, `[…]` at most one, `(…|…)` one of.
  package static let grammar = """
    script      = { [ statement ] ( ";" | end-of-line ) } ;
    statement   = pipeline [ redirection ] | "let" NAME "=" pipeline | expectation ;
    pipeline    = source [ "where" condition ] { "|" operator } [ "|" view ] ;
    source      = COMMAND { argument } | NAME ;
    view        = COMMAND { argument } ;
    argument    = value | option [ "=" ] [ value ] | keyword [ value ] | "=" value | WORD "=" value ;
    redirection = ( ">" | ">>" ) FILE ;
    expectation = "expect" [ "no" ] pipeline | "expect" pipeline comparison | "expect" "rows" comparison
                | "expect" [ "no" ] TEXT | "expect" "error" [ CODE ":" ] statement ;

    operator    = "where" condition
                | "select" columns
                | "sort" [ "by" ] key { [ "," ] key }
                | "take" [ "last" ] NUMBER
                | "count"
                | "group" [ "by" ] columns
                | "total" [ COLUMN ] [ "by" columns ] [ "over" WORD ]
                | "unique" [ columns ]
                | "measure" [ "to" ] PLACE [ "from" COLUMN ]
                | "matrix" [ COLUMN ] ;
    columns     = COLUMN { [ "," | "and" ] COLUMN } ;
    key         = COLUMN [ "asc" | "desc" ] ;

    condition   = conjunction { "or" conjunction } ;
    conjunction = factor { "and" factor } ;
    factor      = { "not" | "possibly" } ( "(" condition ")" | test ) ;
    test        = COLUMN comparison
                | COLUMN "is" [ "not" ] ( "missing" | "stated" | value )
                | COLUMN [ "not" ] "in" "(" value { "," value } ")"
                | COLUMN [ "not" ] "under" TERM
                | COLUMN [ "not" ] "within" distance "of" PLACE
                | COLUMN [ "not" ] "between" value "and" value
                | COLUMN ;
    comparison  = ( "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" ) value ;

    value       = WORD | TEXT | NUMBER [ UNIT ] ;
    distance    = NUMBER ( "km" | "mi" | "nmi" | "m" ) ;
    """

  /// A kind of value: how it is typed and how it compares.
  package struct ValueForm: Sendable {
    /// The type of the columns that hold it.
    package let type: ValueType
    /// How it is typed, by examples.
    package let typed: String
    /// How two of them compare.
    package let compares: String
  }

  /// The kinds of value, as `help` lists them.
  package static let values = [
    ValueForm(
      type: .text, typed: "clash, \"Ismail Khan\"",
      compares: "letter case and a leading “the” do not matter; ~ asks for a part of it"),
    ValueForm(type: .number, typed: "24, 1,200, 0.5", compares: "as numbers"),
    ValueForm(type: .count, typed: "24, \"at least 24\"", compares: "an interval: “dozens” is surely > 20 and possibly = 30"),
    ValueForm(type: .date, typed: "2021-08-12, 2021-08, 2021", compares: "a run of days: = asks that it lie inside, < that it end before"),
    ValueForm(type: .duration, typed: "3 weeks, 20 years", compares: "by its number of days"),
    ValueForm(type: .distance, typed: "200 km, 5mi, 12 nmi, 800 m", compares: "as lengths; a unit is needed"),
    ValueForm(type: .place, typed: "Kabul, \"Lashkar Gah\", Afghanistan, AF", compares: "by name, or by the country it lies in"),
    ValueForm(type: .reference, typed: "2, e7, 2.e7", compares: "without an article’s number, in any article"),
    ValueForm(type: .truth, typed: "true, false", compares: "the column alone will do: where agrees"),
  ]

  /// How a line is built, a sentence or two each.
  package static let rules = [
    "A line is a command, then operators behind “|”, then perhaps a file: command arguments | operator … > file. >> appends.",
    "“where” may follow a command without “|”. “;” stands between statements, # begins a comment.",
    "Text of several words stands in quotation marks: '…', \"…\" or “…”; a backslash takes the next sign as it is.",
    "A line goes on in the next after “|” or “\\” and inside quotation marks and brackets.",
    "A command’s name may have two words: places add. Behind the arguments of some commands stands “=” and a value: place PL3 = 2.",
    "The beginning of a command’s, operator’s or option’s name is enough where it fits only one.",
    "In a script $1, $2 … stand for its arguments and $@ for all of them: as text, never as words of the language, and not inside '…'.",
    "Nothing in the language can run another program.",
  ]

  /// What `help LANGUAGE` prints: how a line is built, the operators, the statements, the values, the grammar.
  package static var text: String {
    let operators = OperatorCatalogue.standard.signatures
    let statements = LanguageKeywords.signatures
    let indented = grammar.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
    return [
      rules.joined(separator: "\n"),
      "Operators\n" + table(operators.map { ($0.synopsis, $0.summary) }),
      "Statements\n" + table(statements.map { ($0.name, $0.summary) }),
      "Values\n" + table(values.map { ("\($0.type.rawValue): \($0.typed)", $0.compares) }),
      "Grammar\n" + indented.joined(separator: "\n"),
    ].joined(separator: "\n\n")
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map { $0.0.count }.max() ?? 0
    return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }.joined(separator: "\n")
  }
}
