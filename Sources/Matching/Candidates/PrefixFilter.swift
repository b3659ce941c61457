/// What of a set has to be looked at to find all sets that have enough in common with it.
///
/// The prefix filter of set-similarity joins (Chaudhuri, Ganti and Kaushik, ICDE 2006), for the share of the common
/// weight in that of both sets together.
enum PrefixFilter {
  /// The first of some elements, the heaviest first: as many as leave too little weight for a share without them.
  ///
  /// Where all that two sets have in common is among the other elements, it is at most the weight of these, and both
  /// together weigh at least that and the whole of one.
  static func prefix<Element>(
    _ elements: [Element], share: Double, weight: (Element) -> Double
  ) -> ArraySlice<Element> {
    var rest = elements.reduce(0) { $0 + weight($1) }
    // A sum may differ in its last digits from one in another order.
    let enough = rest * share / (2 - share) * 0.999
    return elements.prefix { element in
      defer { rest -= weight(element) }
      return rest >= enough
    }
  }
}
