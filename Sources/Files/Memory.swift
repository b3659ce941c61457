import CMalloc

/// How a program takes memory from the system.
public enum Memory {
  /// Lets the heap grow in large steps, also that of threads other than the first; for the beginning of a program.
  ///
  /// By itself the C library asks the system for every few pages that a thread needs, and all other threads wait
  /// meanwhile; where a file becomes a model of millions of values, that is a fifth of the time. Memory that is not used
  /// is not taken.
  public static func growInLargeSteps() {
    mallopt(M_TOP_PAD, 4 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }
}
