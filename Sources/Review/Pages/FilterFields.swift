import Harmonisation
import Terminology

/// A filter as it stands in an address.
struct FilterFields {
  /// The filter.
  let filter: CaseFilter
  /// Its fields, without those that say nothing.
  let query: FormFields

  /// The filter in a query; what is not understood is left out.
  init(_ fields: FormFields, lowestLevel: String? = nil) {
    var filter = CaseFilter()
    filter.lowestLevel = lowestLevel
    var query = FormFields()
    filter.state = CaseState(rawValue: fields["state"])
    filter.isSettled = fields["state"] == "unsettled" ? false : nil
    filter.severity = Severity(rawValue: fields["severity"])
    filter.language = LanguageTag(fields["language"])
    for (name, path) in FilterFields.names where !fields[name].isEmpty { filter[keyPath: path] = fields[name] }
    filter.words = String(fields["words"].trimmingWhitespace().prefix(200))
    query.add("state", filter.state?.rawValue ?? (filter.isSettled == false ? "unsettled" : nil))
    query.add("severity", filter.severity?.rawValue)
    for (name, path) in FilterFields.names { query.add(name, filter[keyPath: path]) }
    query.add("language", filter.language?.value)
    query.add("words", filter.words)
    self.filter = filter
    self.query = query
  }

  private static var names: [(String, WritableKeyPath<CaseFilter, String?>)] {
    [("kind", \.rule), ("organisation", \.organisation), ("owed", \.owed), ("level", \.level)]
  }
}
