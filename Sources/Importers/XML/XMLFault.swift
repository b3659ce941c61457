import CLibXML2

/// What libxml2 found wrong, in words that help the person whose file it is.
struct XMLFault {
  /// What is wrong.
  let problem: String
  /// What was expected.
  let expected: String?
  /// What to do.
  let remedy: String

  /// The words for an error.
  ///
  /// - Parameters:
  ///   - code: the number that libxml2 gives the error.
  ///   - message: what libxml2 says, with a line break at its end.
  ///   - open: the name of the innermost element that is open there; nil outside the root element.
  ///   - hasRoot: whether the root element has begun.
  init(code: UInt32, message: String, open: String?, hasRoot: Bool) {
    let words = message.split(separator: "\n").first.map(String.init) ?? "the file is not well-formed XML"
    switch xmlParserErrors(rawValue: code) {
    case XML_ERR_DOCUMENT_END where open != nil, XML_ERR_TAG_NOT_FINISHED where open != nil:
      self.init("the file ends inside <\(open ?? "")>, which is never closed", remedy: "get the whole file again")
    case XML_ERR_DOCUMENT_EMPTY,
      XML_ERR_DOCUMENT_END where !hasRoot:
      self.init("the file holds no element", expected: "an XML document", remedy: "get the whole file again")
    case XML_ERR_DOCUMENT_END:
      self.init("text goes on after the end of the document", remedy: XMLFault.mend)
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED,
      // libxml2 2.9 has one number for bytes that are no character and for characters that XML does not allow.
      XML_ERR_INVALID_CHAR where words.hasPrefix("Input is not proper"):
      self.init(
        "the bytes here are no text in the encoding of the file",
        expected: "UTF-8, unless the first line names another",
        remedy: "save the file as UTF-8, or name its encoding in the first line")
    case XML_ERR_INVALID_CHAR:
      self.init("a control character stands here, which XML does not allow", remedy: "remove it")
    case XML_ERR_TAG_NAME_MISMATCH where open != nil:
      self.init("the end tag does not fit <\(open ?? "")>, which is open here", remedy: XMLFault.mend)
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED:
      self.init("the value of an attribute lacks a quote", remedy: XMLFault.mend)
    case XML_ERR_NAME_REQUIRED:
      self.init("“&” or “<” stands here for itself", expected: "&amp; or &lt;", remedy: XMLFault.mend)
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME:
      self.init(
        words, expected: "an encoding such as UTF-8", remedy: "save the file as UTF-8 and say so in the first line")
    case XML_ERR_UNDECLARED_ENTITY:
      self.init(words, remedy: XMLFault.entityRemedy)
    default:
      self.init(words, remedy: XMLFault.mend)
    }
  }

  private init(_ problem: String, expected: String? = nil, remedy: String) {
    self.problem = problem
    self.expected = expected
    self.remedy = remedy
  }

  /// What to do about an entity that is not one of XML's own.
  static let entityRemedy = "write the character itself or a numeric reference such as &#233; instead of the entity"

  private static let mend = "mend the file there, or export it again"
}
