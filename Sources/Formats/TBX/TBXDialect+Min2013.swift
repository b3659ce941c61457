extension TBXDialect {
  /// The elements of the first TBX-Min (2013), as its schema has them, described as data categories.
  package static let min2013Elements: [TBXDataCategory] = [
    .init("subjectField", .descrip, [.concept], .plainText),
    .init("customer", .admin, [.term], .plainText),
    .init(
      "partOfSpeech", .termNote, [.term], .pickList(["noun", "properNoun", "verb", "adjective", "adverb", "other"])),
    .init("termStatus", .termNote, [.term], .pickList(["admitted", "preferred", "notRecommended", "obsolete"])),
  ]
}
