/// An element of TBX's structure: what it may hold, in which order, and which attributes it has.
package struct TBXElement: Sendable {
  /// A place in the content of an element: one or more elements of some names.
  package struct Place: Sendable {
    /// The names of the elements that may stand here.
    package let names: [String]
    /// How many there have to be, all names together.
    package let minimum: Int
    /// How many there may be of each name.
    package let maximum: Int

    /// Exactly one.
    static func one(_ name: String) -> Place { Place(names: [name], minimum: 1, maximum: 1) }
    /// None or one of each name, in any order.
    static func optional(_ names: String...) -> Place { Place(names: names, minimum: 0, maximum: 1) }
    /// At least one, as many as there are.
    static func some(_ names: String...) -> Place { Place(names: names, minimum: 1, maximum: .max) }
    /// As many as there are, none included.
    static func any(_ names: [String]) -> Place { Place(names: names, minimum: 0, maximum: .max) }
    /// As many as there are, none included.
    static func any(_ names: String...) -> Place { any(names) }
  }

  /// What the text of an element may be.
  package enum Text: Sendable, Hashable {
    /// White space alone.
    case none
    /// Any text, none included.
    case free
    /// Any text but none.
    case needed
    /// A date or a time of day on a date (XML Schema `date`, `dateTime`).
    case date
    /// One of these.
    case oneOf([String])
  }

  /// An attribute.
  package struct Attribute: Sendable {
    /// What its value may be.
    package enum Value: Sendable, Hashable {
      /// Any text.
      case text
      /// A name that no other element of the file has.
      case identifier
      /// The name of an element of the file.
      case reference
      /// The address of something on the web.
      case address
      /// A language code (BCP 47).
      case language
      /// One of these.
      case oneOf([String])
    }

    /// Its name, with the prefix `xml` where it is XML's own.
    package let name: String
    /// What its value may be.
    package let value: Value
    /// Whether it has to be there.
    package let isRequired: Bool

    /// The same attribute where it has to be there.
    var required: Attribute { Attribute(name: name, value: value, isRequired: true) }

    static let id = Attribute("id", .identifier)
    static let lang = Attribute("xml:lang", .language)
    static let type = Attribute("type")
    static let target = Attribute("target", .reference)
    static let datatype = Attribute("datatype")

    /// An attribute that may be absent.
    package init(_ name: String, _ value: Value = .text) {
      self.init(name: name, value: value, isRequired: false)
    }

    private init(name: String, value: Value, isRequired: Bool) {
      self.name = name
      self.value = value
      self.isRequired = isRequired
    }
  }

  /// The name.
  package let name: String
  /// What it may hold, place by place.
  package let content: [Place]
  /// Whether the places come in their order.
  package let isOrdered: Bool
  /// What its text may be.
  package let text: Text
  /// Its attributes.
  package let attributes: [Attribute]

  init(
    _ name: String, _ content: [Place], _ attributes: [Attribute] = [], text: Text = .none, isOrdered: Bool = true
  ) {
    self.name = name
    self.content = content
    self.isOrdered = isOrdered
    self.text = text
    self.attributes = attributes
  }
}
