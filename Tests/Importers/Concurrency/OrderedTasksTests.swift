import Synchronization
import Testing

@testable import Importers

@Suite("Tasks whose results are taken in their order")
struct OrderedTasksTests {
  private struct Fault: Error, Equatable {
    var number: Int
  }

  @Test("come in the order in which they were added, whatever the number of cores", arguments: [1, 2, 3, 8])
  func order(cores: Int) throws {
    var taken: [Int] = []
    try OrderedTasks<Int>.run(cores: cores, take: { taken.append($0) }) { tasks in
      for number in 0..<500 {
        try tasks.add {
          // The first tasks take longest, so that others end before them.
          var sum = number
          for step in 0..<(500 - number) * 20 { sum ^= step }
          return sum == .min ? -1 : number
        }
      }
    }
    #expect(taken == Array(0..<500))
  }

  @Test("are limited in number while they are open", arguments: [1, 2, 4])
  func limit(cores: Int) throws {
    let open = Mutex(0)
    var most = 0
    try OrderedTasks<Int>.run(cores: cores, take: { _ in open.withLock { $0 -= 1 } }) { tasks in
      for number in 0..<200 {
        try tasks.add { number }
        most = max(
          most,
          open.withLock { open in
            open += 1
            return open
          })
      }
    }
    #expect(most <= 4 * cores)
  }

  @Test("end with the error of the earliest that fails", arguments: [1, 2, 4])
  func error(cores: Int) {
    var taken: [Int] = []
    #expect(throws: Fault(number: 30)) {
      try OrderedTasks<Int>.run(cores: cores, take: { taken.append($0) }) { tasks in
        for number in 0..<100 {
          try tasks.add {
            if number == 30 || number == 31 { throw Fault(number: number) }
            return number
          }
        }
      }
    }
    #expect(taken == Array(0..<30))
  }

  @Test("are all over when the run ends with an error", arguments: [1, 2, 4])
  func noneLeft(cores: Int) {
    let running = Mutex(0)
    #expect(throws: Fault(number: 3)) {
      try OrderedTasks<Int>.run(cores: cores, take: { if $0 == 3 { throw Fault(number: 3) } }) { tasks in
        for number in 0..<100 {
          try tasks.add {
            running.withLock { $0 += 1 }
            defer { running.withLock { $0 -= 1 } }
            return number
          }
        }
      }
    }
    #expect(running.withLock { $0 } == 0)
    #expect(throws: Fault(number: 7)) {
      try OrderedTasks<Int>.run(cores: cores, take: { _ in }) { tasks in
        try tasks.add { 1 }
        throw Fault(number: 7)
      }
    }
  }
}
