import Glibc

/// The time of day, for replies that tell it.
enum WallClock {
  /// Since the beginning of 1970, in UTC.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
