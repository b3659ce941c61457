/// Numbers for the names of one document.
///
/// libxml2 keeps each word once, so two names are the same when the addresses of their parts are; a small table from
/// addresses to numbers is all that is asked for every tag.
struct XMLNameTable {
  private struct Slot {
    var local: UInt = 0
    var namespace: UInt = 0
    var prefix: UInt = 0
    var number: UInt32 = 0
  }

  private(set) var names: [XMLName] = []
  private var slots = [Slot](repeating: Slot(), count: 256)

  /// The number of the name whose parts are at these addresses; `make` builds the name when it is new.
  mutating func number(local: UInt, namespace: UInt, prefix: UInt, make: () -> XMLName) -> UInt32 {
    var index = XMLNameTable.hash(local, namespace) & (slots.count - 1)
    while slots[index].local != 0 {
      if slots[index].local == local && slots[index].namespace == namespace && slots[index].prefix == prefix {
        return slots[index].number
      }
      index = (index + 1) & (slots.count - 1)
    }
    let number = UInt32(names.count)
    names.append(make())
    slots[index] = Slot(local: local, namespace: namespace, prefix: prefix, number: number)
    if names.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots.filter { $0.local != 0 }
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in old {
      var index = XMLNameTable.hash(slot.local, slot.namespace) & (slots.count - 1)
      while slots[index].local != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private static func hash(_ local: UInt, _ namespace: UInt) -> Int {
    Int(truncatingIfNeeded: ((local >> 3) &* 0x9E37_79B1 &+ (namespace >> 3)) >> 4)
  }
}
