import CMalloc

/// How a program takes memory from the system.
public enum Memory {
  /// Lets the heap of the first thread grow in large steps; for the beginning of a program.
  ///
  /// By itself the C library asks the system for every few pages that are needed, and all other threads wait meanwhile;
  /// where a file becomes a model of millions of values, that takes time. Memory that is not used is not taken.
  public static func growInLargeSteps() {
    mallopt(M_TOP_PAD, 4 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }
}
