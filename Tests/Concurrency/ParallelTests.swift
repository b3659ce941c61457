import Concurrency
import Synchronization
import Testing

@Suite("Work on all cores")
struct ParallelTests {
  @Test("gives its values in order, whatever the number of threads", arguments: [1, 2, 3, 16])
  func order(_ threads: Int) {
    #expect(Parallel.map(1_000, threads: threads) { $0 * $0 } == (0..<1_000).map { $0 * $0 })
    let ranges = Parallel.map(1_000, by: 64, threads: threads) { $0 }
    #expect(ranges.flatMap(\.self) == Array(0..<1_000))
    #expect(ranges.dropLast().allSatisfy { $0.count == 64 })
  }

  @Test("may be nothing, or one thing")
  func few() {
    #expect(Parallel.map(0) { $0 }.isEmpty)
    #expect(Parallel.map(-1) { $0 }.isEmpty)
    #expect(Parallel.map(1) { $0 } == [0])
  }

  @Test("carries every number out once, within work that is divided itself")
  func nested() {
    let carriedOut = Mutex([Int](repeating: 0, count: 20 * 30 * 5))
    let sums = Parallel.map(20) { one in
      Parallel.map(30) { two in
        Parallel.map(5) { three in
          let number = (one * 30 + two) * 5 + three
          carriedOut.withLock { $0[number] += 1 }
          return number
        }.reduce(0, +)
      }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { one in (one * 150..<(one + 1) * 150).reduce(0, +) })
    #expect(carriedOut.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test("can be asked for again and again, by many at once")
  func often() {
    for round in 0..<2_000 {
      let values = Parallel.map(6) { number in Parallel.map(3) { $0 + number + round } }
      #expect(values == (0..<6).map { number in (0..<3).map { $0 + number + round } })
    }
  }

  @Test("can be two different things at once, and says what failed")
  func both() throws {
    struct Failure: Error, Equatable { var name: String }
    let (one, other) = try Parallel.both({ Parallel.map(100) { $0 }.count }, { Parallel.map(50) { $0 }.count })
    #expect((one, other) == (100, 50))
    #expect(throws: Failure(name: "beside")) { try Parallel.both({ throw Failure(name: "beside") }, {}) }
    #expect(throws: Failure(name: "here")) {
      try Parallel.both({ throw Failure(name: "beside") }, { throw Failure(name: "here") })
    }
  }
}
