import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("Two ledgers")
struct LedgerExchangeTests {
  @Test("that are joined hold what was said in either, in the same state, whichever takes in the other")
  func join() throws {
    try withTemporaryFolder { folder in
      let one = try Samples.ledger(in: folder, "one.sqlite")
      let other = try Samples.ledger(in: folder, "other.sqlite", from: 1_000)
      let (meter, lamp) = (try one.meterCase(), try one.lampCase())
      try one.support(meter, .adopt("ISO"), "IEC", "ISO")
      try other.support(meter, .adopt("ISO"), "ITU-T")
      try other.support(lamp, ResolutionForm(.notTheSame), "IEC", "ISO")
      let (first, second) = (try one.export(), try other.export())
      let joined = try one.join(second)
      #expect(joined.added == 3)
      #expect(joined.contradictions.isEmpty)
      #expect(try other.join(first).added == 2)
      for ledger in [one, other] {
        #expect(try ledger.file(meter).summary.state == .agreed)
        #expect(try ledger.file(lamp).summary.state == .agreed)
        #expect(try ledger.verify().faults.isEmpty)
      }
      #expect(try one.export() == other.export())
    }
  }

  @Test("may be joined again and again")
  func idempotent() throws {
    try withTemporaryFolder { folder in
      let one = try Samples.ledger(in: folder, "one.sqlite")
      try one.support(try one.meterCase(), .adopt("ISO"), "IEC", "ISO")
      let text = try one.export()
      let joined = try one.join(text)
      #expect(joined == LedgerJoin(added: 0, known: 2))
      #expect(try one.export() == text)
      let empty = try Samples.ledger(in: folder, "empty.sqlite", merged: false)
      #expect(try empty.join(text).added == 2)
      #expect(try empty.join(text).known == 2)
      #expect(try empty.export() == text, "an empty ledger becomes the same")
      // And the next merge takes up what was said.
      let directory = try Samples.merge(empty)
      #expect(directory.cases.first { $0.rule == "definition-substance" }?.review?.state == .proposed)
    }
  }

  @Test("say where each lets another organisation speak for one, and the later one counts")
  func delegations() throws {
    try withTemporaryFolder { folder in
      let one = try Samples.ledger(in: folder, "one.sqlite")
      let other = try Samples.ledger(in: folder, "other.sqlite", from: 1_000)
      try one.delegate("ITU-T", to: "IEC", author: "Ada")
      try one.delegate("ISO", to: "IEC", author: "Ada")
      try other.delegate("ITU-T", to: "ISO", author: "Bo")
      try other.delegate("ISO", to: "IEC", author: "Bo")
      let (first, second) = (try one.export(), try other.export())
      let found = try one.join(second).contradictions
      #expect(found.map(\.organisation) == ["ITU-T"] && found.map(\.caseID) == [nil])
      #expect(found.map(\.counts) == ["there"])
      #expect(try #require(found.first).here.hasPrefix("delegates its voice to IEC (Ada"))
      for _ in 1...2 { #expect(try other.join(first).contradictions.map(\.counts) == ["here"]) }
      for ledger in [one, other] { #expect(try ledger.delegates() == ["ITU-T": "ISO", "ISO": "IEC"]) }
      #expect(throws: Refusal.self, "nobody speaks for who speaks for it") {
        try one.delegate("IEC", to: "ISO", author: "Ada")
      }
      // What is said in knowledge of both contradicts neither.
      try one.delegate("ITU-T", to: nil, author: "Ada")
      #expect(try other.join(one.export()).contradictions.isEmpty)
    }
  }

  @Test("say where an organisation said different things in each, and the later one counts")
  func contradiction() throws {
    try withTemporaryFolder { folder in
      let one = try Samples.ledger(in: folder, "one.sqlite")
      let other = try Samples.ledger(in: folder, "other.sqlite", from: 1_000)
      let id = try one.meterCase()
      try one.support(id, .adopt("ISO"), "IEC")
      try other.support(id, .adopt("ITU-T"), "IEC")
      let (first, second) = (try one.export(), try other.export())
      let joined = try one.join(second)
      #expect(joined.contradictions.map(\.organisation) == ["IEC"])
      #expect(joined.contradictions.map(\.counts) == ["there"])
      #expect(try other.join(first).contradictions.map(\.counts) == ["here"])
      for ledger in [one, other] { #expect(try ledger.file(id).resolution?.definition?.organisation == "ITU-T") }
      // What is said in knowledge of both contradicts neither.
      try one.support(id, .adopt("ISO"), "IEC")
      #expect(try other.join(one.export()).contradictions.isEmpty)
      #expect(try one.join(other.export()).contradictions.isEmpty)
    }
  }

  @Test("refuse an export that was changed or cut, and stay as they were")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC")
      let text = try ledger.export()
      let target = try Samples.ledger(in: folder, "target.sqlite", merged: false)
      for (old, new, message) in [
        ("clear", "unclear", "line 4: the record was changed since it was written"),
        ("of an hour", "of a minute", "the text was changed since it was written"),
        ("#concord-ledger 1\n", "", "line 1: the file is no export of a ledger"),
        ("\tAda\t", "\tAda", "line 4: the row has 10 cells"),
        ("\n#end\n", "\n", "the file does not end with “#end”, so something may be missing"),
        ("#history", "#story", "line 2: there is no section “#story”"),
        ("\tauthor\t", "\twriter\t", "line 3: the columns of “history” are not"),
      ] {
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        do {
          _ = try target.join(changed)
          Issue.record("\(message)")
        } catch let refusal as Refusal {
          #expect(refusal.description.contains(message), "\(refusal)")
        }
        #expect(try target.verify().records == 0)
      }
    }
  }

  @Test("are written in lines that stay when others come")
  func lines() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC")
      let before = try ledger.export().split(separator: "\n")
      try ledger.support(try ledger.lampCase(), ResolutionForm(.notTheSame), "ISO")
      let after = Set(try ledger.export().split(separator: "\n"))
      #expect(before.filter { !after.contains($0) } == [])
    }
  }

  @Test("pass on decisions as mappings: what is one concept, what is not, and what nobody knows")
  func mappings() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let (meter, lamp) = (try ledger.meterCase(), try ledger.lampCase())
      try ledger.support(meter, .adopt("ISO"), "IEC")
      try ledger.support(meter, ResolutionForm(.deferred), "ISO")
      try ledger.support(lamp, ResolutionForm(.notTheSame), "ISO")
      let text = try ledger.mappings(toolVersion: "0")
      #expect(LedgerMappings.isMappingSet(text))
      let rows = text.split(separator: "\n").filter { $0.contains("ManualMappingCuration") }
      #expect(rows.count == 7)
      #expect(rows.count { $0.contains("\tNot\t") } == 1)
      #expect(rows.count { $0.contains("\t0.5\t") } == 3)
      #expect(try ledger.joinMappings(text, organisation: nil, author: nil).known == 7, "all of it is known here")
      let other = try Samples.ledger(in: folder, "other.sqlite")
      let joined = try other.joinMappings(text, organisation: nil, author: nil)
      #expect(joined.refused == [])
      #expect(joined.added == 3)
      #expect(try other.file(lamp).positions.map(\.stance) == ledger.file(lamp).positions.map(\.stance))
      #expect(try other.file(meter).positions.map(\.author) == ["Ada", "Ada"])
      #expect(try other.joinMappings(text, organisation: nil, author: nil).added == 0)
    }
  }

  @Test("pass on which entries are one concept and which are not, also in part of a case")
  func partOfCase() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      var split = ResolutionForm.adopt("ISO")
      split.apart = ["ITU-T"]
      try ledger.support(id, split, "ISO")
      let text = try ledger.mappings(toolVersion: "0")
      let bare = text.replacing(/organisation=[^\t]*/, with: "")
      for (name, set) in [("own", text), ("bare", bare)] {
        let other = try Samples.ledger(in: folder, "\(name).sqlite")
        let joined = try other.joinMappings(set, organisation: "ISO", author: "Ada")
        #expect(joined.added == 1, "\(name): \(joined)")
        let resolution = try other.file(id).positions.first?.stance.resolution
        #expect(resolution?.concepts == [[key("IEC", "1"), key("ISO", "1")], [key("ITU-T", "1")]])
      }
      let contradiction = bare.replacing("\tNot\t", with: "\t\t", maxReplacements: 1)
      let other = try Samples.ledger(in: folder, "contradiction.sqlite")
      let joined = try other.joinMappings(contradiction, organisation: "ISO", author: "Ada")
      #expect(joined.added == 0)
      #expect(joined.refused.first?.hasSuffix("the mappings contradict each other") == true)
    }
  }

  @Test("take mappings once, never in place of what an organisation said since, and none that a program made")
  func mappingsAgain() throws {
    func set(_ rows: String) -> String {
      """
      #curie_map:
      #  iec: "urn:concord:IEC:list:"
      #  iso: "urn:concord:ISO:list:"
      #  itu: "urn:concord:ITU-T:list:"
      #mapping_set_id: "https://example.org/set"
      #license: "https://example.org/license"
      subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tauthor_label\tmapping_date
      \(rows)

      """
    }
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      let machine = try ledger.joinMappings(
        set("iec:1\tskos:exactMatch\t\tiso:1\tsemapv:CompositeMatching\t\t"), organisation: "IEC", author: "Sam")
      #expect(machine.added == 0 && machine.refused.first?.contains("semapv:CompositeMatching") == true)
      let people = set(
        "iec:1\tskos:exactMatch\t\tiso:1\tsemapv:ManualMappingCuration\tAlice\t2020-01-01\n"
          + "iec:1\tskos:exactMatch\tNot\titu:1\tsemapv:ManualMappingCuration\tBob\t2020-01-02")
      #expect(try ledger.joinMappings(people, organisation: "IEC", author: nil).added == 1)
      #expect(try ledger.file(id).positions.map(\.author) == ["Alice, Bob"])
      #expect(try ledger.joinMappings(people, organisation: "IEC", author: nil) == LedgerJoin(added: 0, known: 1))
      try ledger.support(id, .adopt("ISO"), "IEC")
      #expect(try ledger.joinMappings(people, organisation: "IEC", author: nil) == LedgerJoin(added: 0, known: 1))
      for (odd, words) in [
        ("iso:1\tsemapv:ManualMappingCuration\tAlice\tMay 2019", "“May 2019” is no date"),
        ("iec:1\tsemapv:ManualMappingCuration\tAlice\t2020-01-01", "to itself"),
      ] {
        let mappings = set("iec:1\tskos:exactMatch\tNot\t\(odd)")
        let refused = try ledger.joinMappings(mappings, organisation: "IEC", author: nil)
        #expect(refused.added == 0 && refused.refused.first?.contains(words) == true, "\(refused)")
      }
      let today = try ledger.file(id).positions[0].date.prefix(10)
      let same = set("iec:1\tskos:exactMatch\tNot\tiso:1\tsemapv:ManualMappingCuration\tAlice\t\(today)T23:59:00Z")
      #expect(try ledger.joinMappings(same, organisation: "IEC", author: nil).contradictions.map(\.counts) == ["here"])
      let other = set("iec:1\tskos:exactMatch\tNot\tiso:1\tsemapv:ManualMappingCuration\tAlice\t2020-01-01")
      let joined = try ledger.joinMappings(other, organisation: "IEC", author: nil)
      #expect(joined.added == 0 && joined.contradictions.map(\.counts) == ["here"])
      #expect(try ledger.file(id).resolution?.definition == key("ISO", "1"))
    }
  }

  @Test("take in organisations whose names begin with the sign of a section")
  func numberSign() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder, merged: false)
      let standard = glossary(
        "#Std", entry("1", section("en", "smart meter", defined: "meter that counts energy and hides its values")))
      try Samples.merge(ledger, Samples.glossaries + [standard])
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "#Std")
      let target = try Samples.ledger(in: folder, "target.sqlite", merged: false)
      #expect(try target.join(try ledger.export()).added == 1)
    }
  }

  @Test("whose sources differ say where an organisation wants different things on one question under two ids")
  func twins() throws {
    try withTemporaryFolder { folder in
      let one = try Samples.ledger(in: folder, "one.sqlite")
      let other = try Samples.ledger(in: folder, "other.sqlite", merged: false, from: 1_000)
      try Samples.merge(other, Array(Samples.glossaries.prefix(2)))
      let (here, there) = (try one.meterCase(), try other.meterCase())
      #expect(here != there)
      try one.support(here, .adopt("ISO"), "IEC", "ISO")
      try other.support(there, .adopt("ISO"), "ISO")
      try other.support(there, .adopt("IEC"), "IEC")
      let joined = try one.join(try other.export())
      #expect(joined.contradictions.map(\.organisation) == ["IEC"])
      let found = try #require(joined.contradictions.first)
      #expect(found.caseID == here && found.caseThere == there && found.counts == nil)
      #expect(found.here.contains("ISO") && found.there.contains("IEC"))
      #expect(try one.join(try other.export()).contradictions.isEmpty, "nothing new, nothing to say")
    }
  }

  @Test(
    "refuse records of a date that is none, or yet to come",
    arguments: ["zzzz", "9999-12-31T23:59:59.999999Z", "2026-09-21"])
  func dates(_ date: String) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try ledger.support(try ledger.meterCase(), .adopt("ISO"), "IEC")
      let lines = try ledger.export().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let cells = lines[3].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      var record = try #require(try ledger.file(try ledger.meterCase()).history.first?.record)
      record.date = date
      var changed = lines
      changed[3] = ([date] + cells[1..<10] + [record.id]).joined(separator: "\t")
      let target = try Samples.ledger(in: folder, "target.sqlite", merged: false)
      #expect(throws: Refusal.self) { try target.join(changed.joined(separator: "\n")) }
      #expect(try target.verify().records == 0)
    }
  }

  @Test("take mappings of others as positions of an organisation, and say which they cannot take")
  func foreignMappings() throws {
    let set = """
      #curie_map:
      #  iec: "urn:concord:IEC:list:"
      #  iso: "urn:concord:ISO:list:"
      #mapping_set_id: "https://example.org/set"
      #license: "https://example.org/license"
      subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tmapping_date\tcomment
      iec:2\tskos:exactMatch\tNot\tiso:2\tsemapv:ManualMappingCuration\t2025-03-04\tglass
      iec:1\tskos:exactMatch\t\tiso:1\tsemapv:ManualMappingCuration\t\t
      iec:1\tskos:exactMatch\t\tiso:99\tsemapv:ManualMappingCuration\t\t
      iec:1\tskos:relatedMatch\t\tiso:1\tsemapv:ManualMappingCuration\t\t
      iec:1\tskos:exactMatch\t\tiso:2\tsemapv:ManualMappingCuration\t\t

      """
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      #expect(throws: Refusal.self) { try ledger.joinMappings(set, organisation: nil, author: nil) }
      let joined = try ledger.joinMappings(set, organisation: "ISO", author: "Cy")
      #expect(joined.added == 2)
      #expect(joined.refused.count == 3)
      let lamp = try ledger.file(ledger.lampCase())
      #expect(lamp.positions.first?.stance.resolution?.outcome == .notTheSame)
      #expect(lamp.positions.first?.reason == "glass; mapping of 2025-03-04")
    }
  }
}
