import Terminology

/// A piece of evidence while pairs are weighed: it names texts by their places instead of holding them.
struct WeighedEvidence: Sendable {
  /// What an entry says.
  enum Quotation: Sendable {
    case nothing
    case designation(Int32)
    case definition(Int32)
    case domain(of: Int32)
    case partOfSpeech(of: Int32)
    case number(Int32)
    case place(CitedPlace)
  }

  var kind: Evidence.Kind
  /// Its weight in hundredths of a bit, so that printed tables add up.
  var hundredths: Int
  /// A language in ``EntryIndex/languages``.
  var language: UInt16?
  var rung: Rung?
  var left = Quotation.nothing
  var right = Quotation.nothing
  var similarity: Double?

  init(
    _ kind: Evidence.Kind, bits: Double, language: UInt16? = nil, rung: Rung? = nil,
    left: Quotation = .nothing, right: Quotation = .nothing, similarity: Double? = nil
  ) {
    self.kind = kind
    hundredths = Int((bits * 100).rounded())
    self.language = language
    self.rung = rung
    self.left = left
    self.right = right
    self.similarity = similarity
  }
}

extension EntryIndex {
  /// A piece of evidence with the texts it names.
  func evidence(_ weighed: WeighedEvidence) -> Evidence {
    Evidence(
      weighed.kind, bits: Double(weighed.hundredths) / 100, language: weighed.language.map { languages[Int($0)] },
      rung: weighed.rung, left: text(weighed.left), right: text(weighed.right), similarity: weighed.similarity)
  }

  private func text(_ quotation: WeighedEvidence.Quotation) -> String? {
    switch quotation {
    case .nothing: nil
    case .designation(let number): designation(Int(number)).text
    case .definition(let number): text(of: definitions[Int(number)])
    case .domain(let number): designation(Int(number)).domain
    case .partOfSpeech(let number): designation(Int(number)).partOfSpeech?.rawValue
    case .number(let number): "\(number)"
    case .place(let place): place.description
    }
  }
}
