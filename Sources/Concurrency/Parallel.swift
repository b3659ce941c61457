import Dispatch
import Glibc
import Synchronization

/// Work on all cores whose outcome does not depend on their number.
package enum Parallel {
  /// How many threads run at once.
  package static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The values of a function for the numbers from 0, in their order.
  package static func map<Value: Sendable>(
    _ count: Int, threads: Int = cores, _ transform: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 1, threads > 1 else { return (0..<max(count, 0)).map(transform) }
    let values = Mutex([Value?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        let value = transform(number)
        values.withLock { $0[number] = value }
      }
    }
    return values.withLock { $0.compactMap(\.self) }
  }

  /// The values of a function for consecutive ranges of at most so many numbers, in their order.
  package static func map<Value: Sendable>(
    _ count: Int, by size: Int, threads: Int = cores, _ transform: @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    map((count + size - 1) / size, threads: threads) { number in
      transform(number * size..<min(count, (number + 1) * size))
    }
  }

  /// Carries out two pieces of work at once, the first on another thread.
  ///
  /// - Parameters:
  ///   - beside: the one that runs on another thread.
  ///   - here: the one that runs on this thread.
  /// - Returns: what they give, when both are done.
  /// - Throws: what they throw; when both fail, what the second throws.
  package static func both<Other: Sendable, Value>(
    _ beside: @escaping @Sendable () throws -> Other, _ here: () throws -> Value
  ) throws -> (Other, Value) {
    let outcome = Outcome<Other>()
    let group = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let result = Result { try beside() }
      outcome.result.withLock { $0 = result }
    }
    let value = Result { try here() }
    group.wait()
    let given = try value.get()
    guard let other = outcome.result.withLock(\.self) else { preconditionFailure("work that was waited for is done") }
    return (try other.get(), given)
  }
}

/// What work on another thread gives.
private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
