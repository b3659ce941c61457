import Testing

@testable import Formats

@Suite("The dialects of TBX")
struct TBXDialectTests {
  @Test("No dialect has two categories of one name, and none has a category without a level or a value")
  func names() {
    for dialect in TBXDialect.all {
      #expect(Set(dialect.categories.map(\.name)).count == dialect.categories.count, "\(dialect.name)")
      for category in dialect.categories {
        #expect(!category.levels.isEmpty, "\(category.name)")
        #expect(category.pickList.map { !$0.isEmpty && Set($0).count == $0.count } ?? true, "\(category.name)")
      }
    }
  }

  @Test("A category is found by its carrier and name, and by the namespace and name of its own element")
  func lookup() {
    #expect(TBXDialect.basic.category(.descrip, "definition")?.levels == [.concept, .language])
    #expect(TBXDialect.basic.category(.termNote, "definition") == nil)
    #expect(TBXDialect.basic.category(namespace: TBXNamespace.basic, "definition")?.carrier == .descrip)
    #expect(TBXDialect.basic.category(namespace: TBXNamespace.min, "definition") == nil)
    #expect(TBXDialect.linguist.category(namespace: TBXNamespace.linguist, "register")?.pickList?.count == 7)
    #expect(TBXDialect.min.category("definition") == nil)
  }

  @Test("A dialect is found by its name and edition; TBX-Default is another name of version 2")
  func dialects() {
    #expect(TBXDialect.named("TBX-Basic", in: .tbx)?.modules == [.min, .basic])
    #expect(TBXDialect.named("TBX-Basic", in: .martif)?.modules == [])
    #expect(TBXDialect.named("TBX-Default", in: .martif)?.category("animacy") != nil)
    #expect(TBXDialect.named("TBX-Default", in: .tbx) == nil)
  }

  @Test("Each dialect of version 3 holds what the one before it holds")
  func modules() {
    let names = [TBXDialect.core, .min, .basic, .linguist].map { Set($0.categories.map(\.name)) }
    #expect(names[0].isEmpty)
    #expect(names[1].isSubset(of: names[2]))
    #expect(names[2].isSubset(of: names[3]))
  }
}
