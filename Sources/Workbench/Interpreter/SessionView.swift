import PluginKit
import Synchronization

/// What the prompt and completion show of a session, as it was after the last command.
package struct SessionView: Sendable {
  /// Articles, decisions, names and settings.
  package let session: Session
  /// nil while the session is unnamed.
  package let name: String?
  /// Whether the session refuses changes.
  package let isReadOnly: Bool
  /// The open file.
  package let file: SessionFile
  /// The language engine that reads it whatever it says; nil to go by the session.
  let languageEngine: LanguageEngine?

  init(file: SessionFile, name: String?, languageEngine: LanguageEngine?) {
    self.file = file
    self.languageEngine = languageEngine
    self.name = name
    session = file.session
    isReadOnly = file.isReadOnly
  }
}

/// The view that the interpreter leaves for other threads.
final class SharedView: Sendable {
  private let box: Mutex<SessionView>

  init(_ view: SessionView) { box = Mutex(view) }

  var view: SessionView {
    get { box.withLock { $0 } }
    set { box.withLock { $0 = newValue } }
  }
}
