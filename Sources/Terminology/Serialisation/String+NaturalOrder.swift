extension String {
  /// Whether this text comes before another when runs of digits count as numbers: `3.2`, `3.10`, `3.10a`.
  ///
  /// Otherwise it compares bytes, so the order is the same in every locale. Texts that differ only in leading
  /// zeros are ordered by their bytes.
  package func precedesNaturally(_ other: String) -> Bool {
    let left = Array(utf8)
    let right = Array(other.utf8)
    var i = 0
    var j = 0
    while i < left.count && j < right.count {
      if left[i].isDigit && right[j].isDigit {
        let first = String.digits(of: left, from: i)
        let second = String.digits(of: right, from: j)
        if first.significant.count != second.significant.count {
          return first.significant.count < second.significant.count
        }
        if !first.significant.elementsEqual(second.significant) {
          return first.significant.lexicographicallyPrecedes(second.significant)
        }
        i = first.end
        j = second.end
      } else if left[i] != right[j] {
        return left[i] < right[j]
      } else {
        i += 1
        j += 1
      }
    }
    let restOfLeft = left.count - i
    let restOfRight = right.count - j
    return restOfLeft != restOfRight ? restOfLeft < restOfRight : left.lexicographicallyPrecedes(right)
  }

  private static func digits(of bytes: [UInt8], from start: Int) -> (significant: ArraySlice<UInt8>, end: Int) {
    let end = bytes[start...].firstIndex { !$0.isDigit } ?? bytes.endIndex
    return (bytes[start..<end].drop { $0 == 0x30 }, end)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
