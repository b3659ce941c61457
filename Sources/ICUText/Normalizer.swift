import CICU

/// Normal forms of Unicode text (UAX #15), on UTF-8 bytes.
///
/// Pure ASCII takes a short cut in Swift; all other text goes through ICU's UTF-8 interface.
public enum Normalizer: Sendable {
  /// Canonical composition.
  case nfc
  /// Canonical decomposition.
  case nfd
  /// Compatibility composition with case folding and without ignorable characters (NFKC_Casefold), for keys only.
  case nfkcCasefold

  /// The normal form of a text.
  public func normalize(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      unsafe bytes.allSatisfy { $0 < 0x80 } ? ascii(bytes) : general(bytes)
    }
  }

  private func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard case .nfkcCasefold = self else { return unsafe String(decoding: bytes, as: UTF8.self) }
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for i in bytes.indices {
        let byte = unsafe bytes[i]
        unsafe buffer[i] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return bytes.count
    }
  }

  private func general(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let base = bytes.baseAddress else { return "" }
    return unsafe grownString(startingAt: bytes.count + bytes.count / 2 + 16) { out, capacity in
      unsafe cicu_normalize(form, base, bytes.count, out, capacity)
    }
  }

  private var form: Int32 {
    switch self {
    case .nfc: Int32(CICU_NFC)
    case .nfd: Int32(CICU_NFD)
    case .nfkcCasefold: Int32(CICU_NFKC_CASEFOLD)
    }
  }
}

/// Calls a function that writes to a buffer and says how much it needed, with a larger one when it was too small.
func grownString(
  startingAt capacity: Int, _ write: (UnsafeMutablePointer<UInt8>?, Int) -> Int
) -> String {
  unsafe String(decoding: grownBytes(startingAt: capacity, write), as: UTF8.self)
}

func grownBytes(startingAt capacity: Int, _ write: (UnsafeMutablePointer<UInt8>?, Int) -> Int) -> [UInt8] {
  var needed = 0
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
    needed = unsafe write(buffer.baseAddress, capacity)
    initialized = max(min(needed, capacity), 0)
  }
  guard needed > capacity else { return bytes }
  return unsafe [UInt8](unsafeUninitializedCapacity: needed) { buffer, initialized in
    initialized = unsafe max(write(buffer.baseAddress, needed), 0)
  }
}
