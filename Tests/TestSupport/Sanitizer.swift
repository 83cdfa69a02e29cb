import Glibc
public import Testing

/// What this build was instrumented with: the tests, and the programs of this package that they start.
public enum Sanitizer: String, Sendable {
  case address, thread

  /// Known by the functions that a sanitizer brings with it.
  public static let active: Sanitizer? =
    if dlsym(nil, "__asan_init") != nil {
      .address
    } else if dlsym(nil, "__tsan_init") != nil {
      .thread
    } else {
      nil
    }

  /// What programs are told that end while their values are still there: what an enum with payloads holds would look
  /// leaked, because the bits that tell its cases apart may be those of a pointer.
  static let forPrograms = active == .address ? ["LSAN_OPTIONS": "detect_leaks=0"] : [:]

  /// Has a program look for leaks at its end all the same.
  public static let findsLeaks = ["LSAN_OPTIONS": getenv("LSAN_OPTIONS").map { String(cString: $0) } ?? ""]
}

extension Trait where Self == ConditionTrait {
  /// Not run in an instrumented build, for a reason that the test gives.
  public static func unsanitized(
    _ reason: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    .disabled(if: Sanitizer.active != nil, reason, sourceLocation: sourceLocation)
  }
}
