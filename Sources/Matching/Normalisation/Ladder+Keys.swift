import ICUText

extension Ladder {
  /// The keys of a designation on the rungs: the hashes of its ``forms(of:)``.
  func keys(of text: String, _ wording: Wording) -> RungKeys {
    var keys = RungKeys()
    // Two encodings of one text are the same characters.
    keys[.identical] = TextHash(text.utf8.allSatisfy { $0 < 0x80 } ? text : Normalizer.nfc.normalize(text)).value
    keys[.unicode] = TextHash(wording.folded).value
    var punctuation = TextHash()
    for word in wording.words { punctuation.append(lexicon.words[Int(word)].text.hash) }
    keys[.punctuation] = punctuation.value

    let bare = wording.words[wording.bare]
    let contentCount = bare.count { !lexicon.words[Int($0)].isFunctionWord }
    var joined = (bare: TextHash(), spelt: TextHash(), stem: TextHash())
    var initials = (all: TextHash(), content: TextHash())
    // A sum does not depend on the order of the words.
    var order: UInt64 = 0
    for word in bare {
      let word = lexicon.words[Int(word)]
      joined.bare.append(word.bare.hash)
      joined.spelt.append(word.spelt.hash)
      joined.stem.append(word.stem.hash)
      initials.all.append(word.initial.hash)
      guard !word.isFunctionWord || contentCount == 0 else { continue }
      initials.content.append(word.initial.hash)
      order &+= word.stem.hash.mixed
    }
    keys.bag = order
    keys[.qualifiers] = joined.bare.value
    keys[.spelling] = joined.spelt.value
    keys[.inflection] = joined.stem.value
    if contentCount > 1 || contentCount == 0 && bare.count > 1 { keys[.wordOrder] = order }
    if bare.count > 1 {
      keys.initials.all = initials.all.value
      if contentCount >= 3 && contentCount < bare.count { keys.initials.content = initials.content.value }
    }
    return keys
  }
}
