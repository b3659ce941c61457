extension EntryIndex {
  /// The numbers and stems of a definition.
  func tokens(of definition: Int32) -> [Word.Token] {
    let record = definitions[Int(definition)]
    let words = vocabularies[Int(record.language)].words
    return definitionWords[record.words].flatMap { words[Int($0)].tokens }
  }

  /// The designation of another entry with which a definition of an entry opens, the entry having a longer one with the
  /// same words in it: `meter` of an entry, where `smart meter` is defined as a `meter that …`.
  func genus(of entry: Int32, among other: Int32) -> Int32? {
    for number in entries[Int(entry)].definitions {
      let definition = definitions[Int(number)]
      let stems = vocabularies[Int(definition.language)].stems
      let opening = definitionWords[definition.words].lazy.map { stems[Int($0)] }
      for place in entries[Int(other)].designations {
        let designation = designations[Int(place)]
        guard designation.language == definition.language, designation.contentWords > 0 else { continue }
        let broader = contentStems(of: designation)
        guard broader.count < definition.words.count, Set(opening.prefix(broader.count)) == Set(broader) else {
          continue
        }
        let isPart = designations(of: entry).contains { own in
          own.language == designation.language && own.contentWords > designation.contentWords
            && Set(contentStems(of: own)).isSuperset(of: broader)
        }
        if isPart { return place }
      }
    }
    return nil
  }

  /// The stems of the words of a designation that have a meaning of their own.
  private func contentStems(of record: DesignationRecord) -> [UInt32] {
    let vocabulary = vocabularies[Int(record.language)]
    let words = words(of: record)
    let content = words.filter { !vocabulary.words[Int($0)].isFunctionWord }
    return (content.isEmpty ? Array(words) : content).map { vocabulary.stems[Int($0)] }
  }
}
