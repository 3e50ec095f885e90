/// A pattern of one file or folder name: `*` any characters, `?` one, `[abc]` and `[a-z]` one of them, `[!a]` none of them.
///
/// A name that begins with a dot is matched only by a pattern that does.
struct FilePattern {
  private let pattern: [Character]

  init(_ pattern: some StringProtocol) { self.pattern = Array(pattern) }

  /// Whether a path holds the characters of a pattern.
  static func isPattern(_ path: some StringProtocol) -> Bool { path.contains { $0 == "*" || $0 == "?" || $0 == "[" } }

  func matches(_ name: String) -> Bool {
    if name.hasPrefix("."), pattern.first != "." { return false }
    let name = Array(name)
    var (at, index) = (0, 0)
    // Where to go on when a match fails: after the last star, one character later. Linear but for the last star's retries.
    var retry: (pattern: Int, name: Int)?
    while index < name.count {
      if at < pattern.count, pattern[at] == "*" {
        at += 1
        retry = (at, index)
      } else if at < pattern.count, let next = step(at, name[index]) {
        at = next
        index += 1
      } else if let last = retry {
        retry = (last.pattern, last.name + 1)
        (at, index) = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }

  /// The position after what matches one character; nil when it does not match. An unclosed `[` is a character.
  private func step(_ at: Int, _ character: Character) -> Int? {
    guard pattern[at] == "[", let end = pattern[(at + 1)...].dropFirst().firstIndex(of: "]") else {
      return pattern[at] == "?" || pattern[at] == character ? at + 1 : nil
    }
    let isNegated = pattern[at + 1] == "!" || pattern[at + 1] == "^"
    let members = Array(pattern[(isNegated ? at + 2 : at + 1)..<end])
    var isMember = members.contains(character)
    for index in members.indices.dropFirst().dropLast() where members[index] == "-" {
      if members[index - 1] <= character, character <= members[index + 1] { isMember = true }
    }
    return isMember != isNegated ? end + 1 : nil
  }
}
