import Formats
import Terminology

/// An element that is open while a file is checked.
struct TBXFrame {
  /// One end of a piece of foreign code in a text: `sc` or `ec`.
  struct InlineCode {
    var isStart: Bool
    var isIsolated: Bool?
    var hasIdentifier: Bool
    var hasStart: Bool
    var location: SourceLocation
  }

  /// The name as the file has it.
  let name: String
  /// The element of the structure; that which would carry the category where the element is the category's own.
  let element: Int
  /// The data category, where it is known.
  let category: TBXDataCategory?
  /// Whether the element is a data category's own, in DCT style.
  let isOwn: Bool
  /// The level that it stands at.
  let level: TBXLevel?
  /// Where it begins.
  let location: SourceLocation
  /// What its text has to be.
  let textRule: TBXElement.Text
  /// How many elements each place has got.
  var counts: [Int]
  /// The last place that has got one.
  var place = 0
  /// The first element of that place, as the file has it.
  var behind = ""
  /// The elements it has that it may have once only.
  var once: [Int] = []
  /// The open element at whose end its text has to be known: itself or one around it.
  var collector: Int?
  /// Its text, as far as it matters; that of the elements inside included.
  var text = ""
  /// Whether something in it was found to stand too late; what follows that is late, too.
  var isOutOfOrder = false
  /// Whether it has an element of a dialect that is not known.
  var hasForeignElements = false
  /// Whether text was found where none may stand.
  var hasStrayText = false
  /// The ends of foreign code in it.
  var codes: [InlineCode] = []

  /// Whether its text has to be known at its end.
  var collectsText: Bool {
    switch textRule {
    case .none, .free: false
    case .needed, .date, .oneOf: true
    }
  }
}
