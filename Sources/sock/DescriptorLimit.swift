import Glibc

/// How many files this process may open.
enum DescriptorLimit {
  /// The three standard streams, what the loops and the language's own threads keep open, and some sockets.
  private static let least: rlim_t = 16

  /// Refuses to begin with too few. Once the program runs, the first descriptor that is missing may be one of the
  /// thread pool under Swift's tasks, which then does not report an error but ends the process.
  static func check() throws(Failure) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < least else { return }
    throw Failure(
      .systemLimit,
      """
      this process may open \(limit.rlim_cur) files, and sock needs \(least): too many open files (EMFILE)
        try      ulimit -n 1024
      """
    )
  }
}
