import Dispatch
import Glibc
import Synchronization

/// Runs tasks on all cores and takes their results in the order in which the tasks were added.
///
/// The number of tasks under way is limited, so that memory does not grow with their number.
final class OrderedTasks<Output: Sendable> {
  private typealias Slot = Mutex<Result<Output, any Error>?>

  /// A result to come.
  private final class Task: Sendable {
    let slot = Slot(nil)
    let isDone = DispatchSemaphore(value: 0)
  }

  private let take: (Output) throws -> Void
  private let limit: Int
  private var running: [Task] = []

  private init(limit: Int, take: @escaping (Output) throws -> Void) {
    self.limit = limit
    self.take = take
  }

  /// Lets a function add tasks, and returns when all results have been taken.
  ///
  /// - Throws: what the function throws; else what a task or `take` throws first, in the order of the tasks. Tasks under
  ///   way end before.
  static func run(take: (Output) throws -> Void, _ body: (OrderedTasks) throws -> Void) throws {
    try withoutActuallyEscaping(take) { take in
      let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      let tasks = OrderedTasks(limit: 4 * cores, take: take)
      defer { for task in tasks.running { task.isDone.wait() } }
      try body(tasks)
      while !tasks.running.isEmpty { try tasks.takeFirst() }
    }
  }

  /// Adds a task; waits and takes a result first where too many are under way.
  ///
  /// - Throws: what an earlier task or `take` throws.
  func add(_ work: @escaping @Sendable () throws -> Output) throws {
    if running.count >= limit { try takeFirst() }
    let task = Task()
    running.append(task)
    DispatchQueue.global(qos: .userInitiated).async {
      let result = Result { try work() }
      task.slot.withLock { $0 = result }
      task.isDone.signal()
    }
  }

  private func takeFirst() throws {
    let task = running.removeFirst()
    task.isDone.wait()
    let result = task.slot.withLock { slot in
      defer { slot = nil }
      return slot
    }
    if let result { try take(result.get()) }
  }
}
