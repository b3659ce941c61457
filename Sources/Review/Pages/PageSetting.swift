/// What a page is shown within.
struct PageSetting {
  /// The addresses of the pages.
  var links: PageLinks
  /// Who sits before the screen; nil before that was said.
  var identity: Identity?
  /// The organisations for which people can speak.
  var organisations: [String]
  /// The levels of the review, the lowest first.
  var levels: [String]
  /// The queue within which somebody works.
  var queue: FilterFields
  /// The number of the last record that the page shows.
  var last: Int
}
