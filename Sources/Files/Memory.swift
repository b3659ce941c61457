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

  /// Takes large blocks from the heap, too, so that one that is given back serves for the next; for work that makes and
  /// drops many large arrays.
  ///
  /// By itself the C library gives each of them back to the system at once, and the system clears the next one page by
  /// page. Arrays that grow take more memory this way.
  public static func reuseLargeBlocks() {
    mallopt(M_MMAP_MAX, 0)
  }

  /// Lets the heap of this thread grow in one step by about so many bytes, where they are not there already.
  ///
  /// By itself it grows by a few pages at a time on all threads but the first, and no setting changes that.
  public static func reserve(_ bytes: Int) {
    CMalloc_touch(bytes)
  }
}
