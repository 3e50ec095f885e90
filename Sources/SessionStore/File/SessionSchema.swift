import GRDB

/// The tables of a session file, and how an older file becomes one of this version (Documentation/SessionFile.md).
struct SessionSchema: Sendable {
  /// `application_id` in the header of every session file: "SITR".
  static let applicationID = 0x5349_5452

  /// Position n leads from version n to n + 1. Never changed once released: a change of the tables is a further entry.
  let migrations: [String]
  /// The tables that a file of this version holds, by name.
  let tables: [String]

  /// The oldest version whose tables are these as well, so that it can be read as it is; nil where only this one can.
  var readableSince: Int?

  /// `user_version`: the number of migrations that made the file.
  var version: Int { migrations.count }

  /// Brings a file of an older version, or an empty one (version 0), to this version. To be called in a transaction.
  func migrate(_ database: Database, from older: Int) throws {
    for migration in migrations[older...] { try database.execute(sql: migration) }
    try database.execute(sql: "PRAGMA application_id = \(SessionSchema.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The schema of this program.
  static let current = SessionSchema(
    migrations: [version1, version2, version3, version4],
    tables: ["analysis", "article", "binding", "counter", "decision", "fact", "journal", "setting", "text"], readableSince: 2)

  private static let version1 =
    """
    CREATE TABLE text (
      sha256 TEXT PRIMARY KEY NOT NULL,  -- of content, lower-case hexadecimal
      content BLOB NOT NULL              -- UTF-8
    ) STRICT;
    CREATE TABLE article (
      number INTEGER PRIMARY KEY NOT NULL,
      sha256 TEXT NOT NULL REFERENCES text (sha256),
      name TEXT NOT NULL,
      title TEXT, source TEXT, url TEXT, author TEXT,
      published TEXT,                    -- YYYY-MM-DD
      language TEXT,                     -- BCP 47
      origin TEXT,                       -- the file as the user wrote it
      addedAt TEXT NOT NULL              -- ISO 8601, UTC, milliseconds
    ) STRICT;
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY NOT NULL,
      articleSHA256 TEXT NOT NULL,
      kind TEXT NOT NULL,
      lower INTEGER NOT NULL,            -- bytes of the text, half open
      upper INTEGER NOT NULL,
      subtype TEXT,
      ordinal INTEGER NOT NULL,
      verdict TEXT NOT NULL,             -- accept, reject, correct, note, tag
      content TEXT,                      -- the note, the tag, the corrected fields as JSON
      because TEXT,
      at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE binding (name TEXT PRIMARY KEY NOT NULL, source TEXT NOT NULL) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
    CREATE TABLE counter (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) STRICT;
    INSERT INTO counter VALUES ('nextArticleNumber', 1), ('nextDecisionID', 1);
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY NOT NULL,
      line TEXT NOT NULL,                -- as typed
      at TEXT NOT NULL,
      changes TEXT NOT NULL,             -- JSON: what it did, before and after
      isUndone INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE analysis (
      sha256 TEXT NOT NULL REFERENCES text (sha256) ON DELETE CASCADE,
      header TEXT NOT NULL,              -- SHA-256 of what is known about the article beside its text
      engine TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (sha256, header)
    ) STRICT;
    """

  /// Facts of the analyst; and an analysis for each language engine, since what was kept before did not say what it knew.
  private static let version2 =
    """
    CREATE TABLE fact (
      kind TEXT NOT NULL,                -- place, meaning, side
      name TEXT NOT NULL,                -- folded
      content TEXT NOT NULL,             -- JSON
      PRIMARY KEY (kind, name)
    ) STRICT;
    DROP TABLE analysis;
    CREATE TABLE analysis (
      sha256 TEXT NOT NULL REFERENCES text (sha256) ON DELETE CASCADE,
      header TEXT NOT NULL,              -- SHA-256 of what is known about the article beside its text
      engine TEXT NOT NULL,              -- the language engine: fast, accurate
      madeWith TEXT NOT NULL,            -- versions of program, model and data; SHA-256 of what the analyst knows of the article
      content BLOB NOT NULL,
      PRIMARY KEY (sha256, header, engine)
    ) STRICT;
    """

  /// Decisions may say `merge` and `split`, and facts be of the kind `side`: older programs would take a file with them for damaged.
  private static let version3 = "-- The tables are those of version 2."

  /// Decisions may say `same` and `apart`, of items of two articles.
  private static let version4 = "-- The tables are those of version 2."
}
