import Formats
import Terminology
import Testing

@Suite("What a TBX file writes in its own way")
struct TBXMarkTests {
  @Test("Properties count by their values, groups by their parts")
  func values() {
    let properties = [
      Property("a", "1"), Property("group", properties: [Property("b", "2"), Property("c", "3")]), Property("empty"),
    ]
    #expect(properties.statementCount == 4)
  }

  @Test("How something is written does not count, nor what a field of the model was filled from")
  func marks() {
    let properties = [
      Property("reliability", "3", properties: [Property(TBXMark.element, "descrip")]),
      Property("@id", "t1"), Property(TBXMark.group, "descripGrp"),
      Property("status", "ok", properties: [Property(TBXMark.means, TBXMark.means("status", "valid"))]),
    ]
    #expect(properties.statementCount == 2)
  }
}
