import Review

/// Writes draft letters to organisations.
struct ReviewLetters {
  init(_ parsed: ParsedArguments) {}
  func write(_ ledger: Ledger, _ console: Console) throws {}
}
