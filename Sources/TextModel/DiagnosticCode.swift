/// The stable name of a kind of trouble; scripts may rely on it, the manual lists each (Documentation/Diagnostics.md).
public enum DiagnosticCode: String, Sendable, Codable, CaseIterable {
  // What was typed.
  case syntax, unclosedQuote, unclosedBracket, unknownCommand, unknownOperator, unknownColumn, unknownOption, missingArgument
  case unexpectedArgument, invalidValue, typeMismatch, unknownName, reservedName, recursion
  // What was asked for.
  case unknownItem, unknownPlace, ambiguousPlace, nothingToUndo, nothingToRedo, noArticle, expectationFailed, refused, interrupted
  // Files and input.
  case fileMissing, fileUnreadable, fileEmpty, fileBinary, fileTooLarge, fileEncoding, fileFormat, fileExists, writeFailed, noSuchFolder
  // Session files.
  case sessionMissing, sessionDamaged, sessionNewer, sessionLocked, sessionReadOnly, sessionWrite
  // The program's own parts.
  case dataMissing, dataDamaged, terminal, plugin

  /// The exit code of a script that ends on it: 1 a command failed, 2 usage or syntax, 3 input or session file, 4 plugin, 130 interrupted.
  public var exitStatus: Int32 {
    switch self {
    case .syntax, .unclosedQuote, .unclosedBracket, .unknownCommand, .unknownOperator, .unknownColumn, .unknownOption, .missingArgument,
      .unexpectedArgument, .invalidValue, .typeMismatch, .unknownName, .reservedName, .recursion:
      2
    case .fileMissing, .fileUnreadable, .fileEmpty, .fileBinary, .fileTooLarge, .fileEncoding, .fileFormat, .fileExists, .writeFailed,
      .noSuchFolder, .sessionMissing, .sessionDamaged, .sessionNewer, .sessionLocked, .sessionReadOnly, .sessionWrite, .dataMissing,
      .dataDamaged:
      3
    case .plugin: 4
    case .interrupted: 130
    case .unknownItem, .unknownPlace, .ambiguousPlace, .nothingToUndo, .nothingToRedo, .noArticle, .expectationFailed, .refused, .terminal:
      1
    }
  }
}
