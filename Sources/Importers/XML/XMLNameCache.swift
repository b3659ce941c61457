/// What the names of one document mean to an importer, found out once for each.
struct XMLNameCache<Meaning> {
  private var known: [Meaning?] = []

  /// What the name with a number means.
  mutating func meaning(of number: Int, _ find: () -> Meaning) -> Meaning {
    if number < known.count, let meaning = known[number] { return meaning }
    let meaning = find()
    while known.count <= number { known.append(nil) }
    known[number] = meaning
    return meaning
  }
}
