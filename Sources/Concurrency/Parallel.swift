import Dispatch
import Glibc
import Synchronization

/// Work on all cores whose outcome does not depend on their number.
///
/// Work may be divided within work that is divided: a core that has nothing left to do helps wherever something is.
package enum Parallel {
  /// How many threads run at once.
  package static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The values of a function for the numbers from 0, in their order.
  package static func map<Value: Sendable>(
    _ count: Int, threads: Int = cores, _ transform: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 1, threads > 1 else { return (0..<max(count, 0)).map(transform) }
    return withoutActuallyEscaping(transform) { transform in
      let job = Job(count, threads: threads, transform)
      job.work()
      return job.finished()
    }
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
    // A queue of its own gets a thread of its own, even when all cores are busy.
    DispatchQueue(label: "concord.beside", qos: .userInitiated).async(group: group) {
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

/// The cores that nobody works on.
private enum FreeCores {
  private static let count = Atomic(Parallel.cores - 1)

  /// Takes one, if there is one.
  static func take() -> Bool {
    var free = count.load(ordering: .relaxed)
    while free > 0 {
      let (taken, now) = count.weakCompareExchange(expected: free, desired: free - 1, ordering: .relaxed)
      if taken { return true }
      free = now
    }
    return false
  }

  /// Gives one back.
  static func give() { count.wrappingAdd(1, ordering: .relaxed) }
}

/// Numbers to carry out a function for, on as many threads as cores become free while there are any left.
private final class Job<Value: Sendable>: Sendable {
  private let count: Int
  private let transform: @Sendable (Int) -> Value
  private let values: Mutex<[Value?]>
  private let next = Atomic(0)
  /// How many more threads may help.
  private let wanted: Atomic<Int>
  private let helpers = DispatchGroup()

  init(_ count: Int, threads: Int, _ transform: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.transform = transform
    values = Mutex([Value?](repeating: nil, count: count))
    wanted = Atomic(threads - 1)
  }

  /// Takes number after number until none is left, and gets help where there are several and a core is free.
  func work() {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      if number + 1 < count { getHelp() }
      let value = transform(number)
      values.withLock { $0[number] = value }
    }
  }

  /// The values, when all who help are done.
  func finished() -> [Value] {
    helpers.wait()
    return values.withLock { $0.compactMap(\.self) }
  }

  private func getHelp() {
    guard wanted.load(ordering: .relaxed) > 0, FreeCores.take() else { return }
    guard wanted.wrappingSubtract(1, ordering: .relaxed).oldValue > 0 else {
      wanted.wrappingAdd(1, ordering: .relaxed)
      return FreeCores.give()
    }
    DispatchQueue.global(qos: .userInitiated).async(group: helpers) {
      self.work()
      self.wanted.wrappingAdd(1, ordering: .relaxed)
      FreeCores.give()
    }
  }
}
