import Glibc

/// The program that takes this one's place when everything is there.
struct FollowingProgram {
  let path: String
  let words: [String]

  /// Looks for the program at once: a wait of a minute for a slip of the pen would be a bad joke.
  ///
  /// - Throws: ``Failure`` with the shell's numbers: 127 where there is none, 126 where it cannot be run.
  init(_ words: [String]) throws(Failure) {
    self.words = words
    let name = words.first ?? ""
    let folders =
      name.contains("/")
      ? [""] : (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/" }
    let paths = folders.map { $0 + name }
    if let path = paths.first(where: { access($0, X_OK) == 0 }) {
      self.path = path
    } else if let path = paths.first(where: { access($0, F_OK) == 0 }) {
      throw Failure(.notExecutable, "cannot run \(path): \(String(cString: strerror(EACCES)))")
    } else {
      throw Failure(
        .programMissing,
        "cannot run \(name): there is no such program\(name.contains("/") ? "" : " on the PATH")"
      )
    }
  }

  /// Becomes the program. It has the same process, environment and folder, and none of our descriptors: each is
  /// close-on-exec.
  ///
  /// The signal mask is cleared, because the threads of an event loop block signals and exec(3) hands that on: the
  /// program would never hear SIGTERM. What is ignored stays so, because nothing here ignores a signal: it was
  /// `nohup` or the shell's `&` who did, and they mean the program.
  func run() throws(Failure) -> Never {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    var arguments = words.map { strdup($0) } + [nil]
    execv(path, &arguments)
    throw Failure(.notExecutable, "cannot run \(path): \(String(cString: strerror(errno)))")
  }
}
