import Testing

@testable import Importers

@Suite("Relative IRIs")
struct IRIReferenceTests {
  @Test(
    "are resolved as RFC 3986 shows in 5.4",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
      (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
      ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
      ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
      ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
      ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ])
  func examples(_ reference: String, _ target: String) {
    let base = IRIReference("http://a/b/c/d;p?q".utf8)
    #expect(String(decoding: base.resolve(IRIReference(reference.utf8)).bytes, as: UTF8.self) == target)
  }

  @Test("go below a base without a path, and leave the fragment of the base behind")
  func bases() {
    for (base, reference, target) in [
      ("http://a", "g", "http://a/g"), ("http://a/b#c", "", "http://a/b"), ("http://a/b#c", "#d", "http://a/b#d"),
      ("urn:a:b", "#d", "urn:a:b#d"),
    ] {
      let result = IRIReference(base.utf8).resolve(IRIReference(reference.utf8))
      #expect(String(decoding: result.bytes, as: UTF8.self) == target)
    }
  }
}
