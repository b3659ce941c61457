/// What the names of one document mean to an importer, by their numbers; it is found out once for each.
struct XMLNameCache<Meaning> {
  private var known: [Meaning?] = []

  /// What the name with a number means; nil where that was not found out yet.
  subscript(number: Int) -> Meaning? {
    get { number < known.count ? known[number] : nil }
    set {
      while known.count <= number { known.append(nil) }
      known[number] = newValue
    }
  }
}
