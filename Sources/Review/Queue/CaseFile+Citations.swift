import Exporters

extension CaseFile {
  /// How the entries of the case are cited.
  var citations: EntryCitations { EntryCitations(entries.compactMap { item in item.entry.map { (item.key, $0) } }) }
}
