import Testing

@testable import Review

@Suite("The tables of a ledger")
struct LedgerSchemaTests {
  @Test("have a version")
  func version() { #expect(LedgerSchema.migrations.count >= 1) }
}
