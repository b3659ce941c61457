import Dispatch
import Files
import Glibc
import Synchronization

/// Runs tasks on all cores and takes their results in the order in which the tasks were added.
///
/// The number of open tasks is limited, so that memory does not grow with their number. Every core but one has a
/// helper; the thread that adds the tasks works at them, too, whenever too many are open, so that no core has two threads
/// to choose between and none waits for another.
final class OrderedTasks<Output: Sendable> {
  /// A result to come.
  private final class Task: Sendable {
    private let work: @Sendable () throws -> Output
    private let result = Mutex<Result<Output, any Error>?>(nil)
    private let hasEnded = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () throws -> Output) {
      self.work = work
    }

    func run() {
      let outcome = Result { try work() }
      result.withLock { $0 = outcome }
      hasEnded.signal()
    }

    var isDone: Bool { result.withLock { $0 != nil } }

    /// Waits until the task has run, and gives its result away.
    func takeResult() -> Result<Output, any Error>? {
      hasEnded.wait()
      return result.withLock { result in
        defer { result = nil }
        return result
      }
    }
  }

  /// The tasks that nobody has begun, and the helpers that work at them.
  private final class Backlog: Sendable {
    private struct State {
      var tasks: [Task] = []
      var helpers = 0
    }

    private let state = Mutex(State())
    private let group = DispatchGroup()
    private let helperLimit: Int

    init(helpers: Int) {
      helperLimit = helpers
    }

    /// Adds a task, and wakes a helper if one sleeps.
    func add(_ task: Task) {
      let needsHelper = state.withLock { state in
        state.tasks.append(task)
        guard state.helpers < helperLimit else { return false }
        state.helpers += 1
        return true
      }
      guard needsHelper else { return }
      DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
        while let task = next(forHelper: true) {
          Memory.reserve(OrderedTasks.usualMemory)
          task.run()
        }
      }
    }

    /// The task that was added first; where there is none, a helper that asks for it goes.
    func next(forHelper isHelper: Bool = false) -> Task? {
      state.withLock { state in
        if state.tasks.isEmpty {
          if isHelper { state.helpers -= 1 }
          return nil
        }
        return state.tasks.removeFirst()
      }
    }

    /// Drops what nobody has begun, and returns when all else has ended.
    func finish() {
      while next() != nil {}
      group.wait()
    }
  }

  /// How many bytes a task adds to a model, about.
  private static var usualMemory: Int { 2 << 20 }

  private let take: (Output) throws -> Void
  private let limit: Int
  private let backlog: Backlog
  /// The tasks whose results have not been taken.
  private var open: [Task] = []

  private init(cores: Int, take: @escaping (Output) throws -> Void) {
    limit = 4 * cores
    backlog = Backlog(helpers: cores - 1)
    self.take = take
  }

  /// Lets a function add tasks, and returns when all results have been taken.
  ///
  /// - Throws: what the function throws; else what a task or `take` throws first, in the order of the tasks. Tasks under
  ///   way end before.
  static func run(
    cores: Int = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), take: (Output) throws -> Void,
    _ body: (OrderedTasks) throws -> Void
  ) throws {
    try withoutActuallyEscaping(take) { take in
      let tasks = OrderedTasks(cores: cores, take: take)
      defer { tasks.backlog.finish() }
      try body(tasks)
      while !tasks.open.isEmpty { try tasks.takeFirst() }
    }
  }

  /// Adds a task; works at earlier ones and takes a result first where too many are open.
  ///
  /// - Throws: what an earlier task or `take` throws.
  func add(_ work: @escaping @Sendable () throws -> Output) throws {
    if open.count >= limit { try takeFirst() }
    let task = Task(work)
    open.append(task)
    backlog.add(task)
  }

  private func takeFirst() throws {
    let task = open.removeFirst()
    while !task.isDone, let next = backlog.next() { next.run() }
    if let result = task.takeResult() { try take(result.get()) }
  }
}
