/// A change that only the interpreter makes: the closed list of what a command may cause.
public enum Effect: Sendable {
  case edit(SessionEdit)
  /// Keeps a place in the user's own file, in the place of one of its name. Not undone by `undo`: it counts in every session.
  case keepPlace(AddedPlace)
  /// Takes the place of a folded name (`AddedPlace.key`) out of the user's own file.
  case dropPlace(key: String)
  case undo
  case redo
  /// Gives the session a name, or copies it under another.
  case save(name: String, replacing: Bool)
  case open(name: String, readOnly: Bool)
  /// Leaves the session for a new unnamed one.
  case close
  /// Runs a script with its arguments `$1…`.
  case run(path: String, arguments: [String])
  /// Writes a whole file, or none of it.
  case write(path: String, text: String, replacing: Bool)
  /// Ends the shell or script.
  case leave(status: Int32)
}
