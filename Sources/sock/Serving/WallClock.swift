import Glibc

/// The time of day, for replies that tell it.
enum WallClock {
  /// Whole seconds since the beginning of 1970, in UTC.
  static var now: Duration { .seconds(time(nil)) }
}
