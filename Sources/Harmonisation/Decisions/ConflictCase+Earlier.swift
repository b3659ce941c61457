import Terminology

extension ConflictCase {
  /// Whether it asks the same as an earlier case, of whichever entries.
  func asksTheSame(as earlier: ReviewedCase) -> Bool {
    rule == earlier.rule && topic ?? "" == earlier.topic
  }

  /// Whether it asks what an earlier case asked, of its entries and perhaps further ones.
  func goesOn(_ earlier: ReviewedCase) -> Bool {
    asksTheSame(as: earlier) && Set(members).isSuperset(of: earlier.members)
  }
}
