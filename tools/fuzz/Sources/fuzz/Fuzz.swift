import Glibc
import Importers

/// Hands what libFuzzer (llvm.org/docs/LibFuzzer.html) invents to the importer that `CONCORD_FUZZ` names; without that
/// variable, lists the importers.
@main
struct Fuzz {
  /// The importer that is tried.
  private static let target = FuzzTarget(named: unsafe getenv("CONCORD_FUZZ").map { unsafe String(cString: $0) } ?? "")

  static func main() {
    guard target != nil else { return print(FuzzTarget.names.joined(separator: "\n")) }
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    let code = unsafe runDriver(&count, &arguments) { start, count in
      Fuzz.target?.read(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(code)
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
