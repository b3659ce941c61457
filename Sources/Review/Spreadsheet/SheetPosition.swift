/// The positions among which experts pick in a spreadsheet.
enum SheetPosition: String, CaseIterable {
  /// To what stands in the row as proposed.
  case consent = "Consent to what is proposed"
  /// Of what the other cells say.
  case propose = "Propose the outcome chosen"
  case object = "Object"
  case waive = "Waive"

  /// What it means.
  var meaning: String {
    switch self {
    case .consent: "Your organisation agrees to what stands under “What is proposed now”."
    case .propose: "Your organisation supports the outcome that you pick, with what you write beside it."
    case .object: "Your organisation does not consent to what is proposed, and proposes nothing else now."
    case .waive: "Your organisation leaves the case to the others; they need not wait for it."
    }
  }

  /// The position of a cell, in its words or in a short form of them.
  init?(_ words: String) {
    let folded = SheetColumn.folded(words)
    let short: [String: SheetPosition] = [
      "consent": .consent, "consents": .consent, "propose": .propose, "proposes": .propose, "supports": .propose,
      "object": .object, "objects": .object, "objection": .object, "waive": .waive, "waives": .waive,
      "waiver": .waive,
    ]
    guard
      let found = SheetPosition.allCases.first(where: { SheetColumn.folded($0.rawValue) == folded }) ?? short[folded]
    else { return nil }
    self = found
  }
}
