import Terminology

/// The designations in a term cell of the IEV, taken apart from what translations write into the same cell.
enum IEVTerm {
  /// The designations, usually one.
  ///
  /// - Parameters:
  ///   - cell: the cell; `<br>` separates several.
  ///   - attribute: the attribute cell beside it, which belongs to all of them.
  ///   - status: what the status cell says.
  ///   - location: where the cell is.
  /// - Returns: the designations in the order of the cell.
  static func designations(
    _ cell: String, attribute: String, status: AdministrativeStatus?, at location: SourceLocation
  ) -> [Designation] {
    let text = HTMLText.read(HTMLText.decodingEntities(cell))
    let breaks = text.text.unicodeScalars.enumerated().compactMap { $0.element == "\n" ? $0.offset : nil }
    return text.split(before: breaks).map { piece in
      var designation = Designation(piece.text, status: status, location: location)
      designation.markup = piece.markup
      takeApart(&designation)
      IEVAttribute(attribute).apply(to: &designation)
      return designation
    }
  }

  private static func takeApart(_ designation: inout Designation) {
    if DesignationText.isMissing(designation.text) || isReference(designation.text) {
      if isReference(designation.text) { designation.properties.append(Property("term", designation.text)) }
      designation.text = ""
      designation.markup = []
      designation.isAbsent = true
      return
    }
    // "ortogonal, adj": the part of speech stands in the term.
    if let comma = designation.text.lastIndex(of: ",") {
      let remark = IEVAttribute(String(designation.text[designation.text.index(after: comma)...]))
      if remark.rest.isEmpty && remark.partOfSpeech != nil {
        designation.text = designation.text[..<comma].trimmingWhitespace()
        remark.apply(to: &designation)
      }
    }
    // "MTBF (abreviatura)", "mili (przedrostek)", "zmienny (termin niezalecany)": remarks on the designation.
    if designation.text.hasSuffix(")"), let open = designation.text.lastIndex(of: "("),
      open > designation.text.startIndex
    {
      let remark = IEVAttribute(String(designation.text[open...]))
      if remark.rest.isEmpty {
        designation.text = designation.text[..<open].trimmingWhitespace()
        remark.apply(to: &designation)
      }
    }
    let parts = DesignationText(designation.text)
    designation.text = parts.text
    if let domain = parts.domain, !designation.domain.takeFirst(domain) {
      designation.properties.append(Property("domain", domain))
    }
  }

  /// A cell that only points at another entry, such as `<related entry: 103-02-02>`.
  private static func isReference(_ text: String) -> Bool {
    text.hasPrefix("<") && text.hasSuffix(">") && IEVReference.find(in: text) != nil
  }
}

/// The number of an entry in the International Electrotechnical Vocabulary: part, section, entry (`103-02-03`).
enum IEVReference {
  /// The first number in a text.
  static func find(in text: String) -> String? {
    let runs = text.split(whereSeparator: { !($0.isASCII && ($0.isNumber || $0 == "-")) })
    return runs.lazy.map(String.init).first(where: isReference)
  }

  /// Whether the text is such a number and nothing else.
  static func isReference(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.count == 3, groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return false
    }
    return groups[0].utf8.count == 3 && (2...3).contains(groups[1].utf8.count) && (2...3).contains(groups[2].utf8.count)
  }
}
