import Matching
import Terminology
import TestSupport
import Testing

/// Checks that matching gives the same confidences whatever the organisations A, B and C are called.
func expectSameConfidences(of glossaries: [Glossary], renaming names: [String: String]) {
  let others = glossaries.map { glossary(names[$0.header.organisation] ?? "", $0.entries) }
  let renamed = { (key: EntryKey) in
    EntryKey(organisation: names[key.organisation] ?? "", publication: key.publication, identifier: key.identifier)
  }
  let confidences = { (found: [Correspondence]) in
    Dictionary(uniqueKeysWithValues: found.map { (Set([$0.left, $0.right]), $0.confidence) })
  }
  let plain = confidences(Matcher().align(glossaries).correspondences)
  let turned = confidences(Matcher().align(others).correspondences)
  #expect(plain.count == turned.count)
  for (pair, confidence) in plain { #expect(turned[Set(pair.map(renamed))] == confidence, "\(pair)") }
}
