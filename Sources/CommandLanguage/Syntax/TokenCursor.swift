import TextModel

/// A place in the tokens of a line; operators read their words through it. (Members are engineer C's.)
public struct TokenCursor: Sendable {}
