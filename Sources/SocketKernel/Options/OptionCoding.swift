internal import CSockets
internal import Glibc
internal import SocketAddresses
internal import SystemPackage

/// How an option's value becomes the bytes that the kernel takes, and back.
struct OptionCoding<Value>: Sendable {
  /// The room to read into.
  let capacity: Int
  /// Reads the room, and how much of it the kernel wrote; the rest is zeros.
  let decode: @Sendable (UnsafeRawBufferPointer, Int) -> Value
  /// Lends the bytes of a value to the call that sets it. Throws for a value that the option cannot express.
  let encode: @Sendable (Value, (UnsafeRawBufferPointer) -> Int32) throws(Errno) -> Int32

  init(
    capacity: Int,
    decode: @escaping @Sendable (UnsafeRawBufferPointer, Int) -> Value,
    encode: @escaping @Sendable (Value, (UnsafeRawBufferPointer) -> Int32) throws(Errno) -> Int32
  ) {
    self.capacity = capacity
    self.decode = decode
    self.encode = encode
  }

  /// A value with a C counterpart of fixed layout.
  init<Native: BitwiseCopyable>(
    _ native: Native.Type,
    decode: @escaping @Sendable (Native) -> Value,
    encode: @escaping @Sendable (Value) throws(Errno) -> Native
  ) {
    self.init(
      capacity: MemoryLayout<Native>.size,
      decode: { room, _ in decode(room.loadUnaligned(as: Native.self)) },
      encode: { (value, set) throws(Errno) in
        let native = try encode(value)
        return withUnsafeBytes(of: native, set)
      }
    )
  }

  /// A value that is only read.
  init<Native: BitwiseCopyable>(_ native: Native.Type, decode: @escaping @Sendable (Native) -> Value) {
    self.init(native, decode: decode, encode: { _ throws(Errno) in throw .invalidArgument })
  }

  /// A value that is only set.
  init<Native: BitwiseCopyable>(
    _ native: Native.Type,
    encode: @escaping @Sendable (Value) throws(Errno) -> Native
  ) {
    self.init(
      capacity: 0,
      decode: { _, _ in preconditionFailure("an option that is only set was read") },
      encode: { (value, set) throws(Errno) in
        let native = try encode(value)
        return withUnsafeBytes(of: native, set)
      }
    )
  }
}

// MARK: - Numbers

extension OptionCoding where Value == Bool {
  static var flag: Self { Self(Int32.self, decode: { $0 != 0 }, encode: { $0 ? 1 : 0 }) }
}

extension OptionCoding where Value == Int32 {
  static var integer: Self { Self(Int32.self, decode: { $0 }, encode: { $0 }) }
}

extension OptionCoding where Value == UInt32 {
  static var unsigned: Self { Self(UInt32.self, decode: { $0 }, encode: { $0 }) }
}

extension OptionCoding where Value == UInt64 {
  static var long: Self { Self(UInt64.self, decode: { $0 }, encode: { $0 }) }
}

extension OptionCoding where Value == UInt8 {
  /// A byte of the IP header, which the kernel takes and gives as an `int`.
  static var headerByte: Self {
    Self(Int32.self, decode: { UInt8(truncatingIfNeeded: $0) }, encode: { Int32($0) })
  }
}

// MARK: - Time

extension OptionCoding where Value == Duration {
  static var seconds: Self { count(per: .seconds(1)) }
  static var milliseconds: Self { count(per: .milliseconds(1)) }
  static var microseconds: Self { count(per: .microseconds(1)) }

  /// An `int` that counts units. A part of a unit counts as one, so that a short time does not become 0, which most of
  /// these options read as "never" or "the default".
  private static func count(per unit: Duration) -> Self {
    Self(
      Int32.self,
      decode: { unit * Int($0) },
      encode: { (duration) throws(Errno) in try units(unit, in: duration) }
    )
  }
}

/// How many whole units hold the duration. Throws `EDOM` for a negative one and for more than an `int` can say.
private func units(_ unit: Duration, in duration: Duration) throws(Errno) -> Int32 {
  guard duration >= .zero, duration <= unit * Int(Int32.max) else { throw .outOfDomain }
  let count = Int32((duration / unit).rounded(.down))
  return unit * Int(count) < duration ? count + 1 : count
}

extension OptionCoding where Value == Duration? {
  /// A `struct timeval` in which zero means "no limit", our nil. A limit of zero becomes a microsecond, the least.
  static var timeLimit: Self {
    Self(
      timeval.self,
      decode: { time in
        let limit = Duration.seconds(time.tv_sec) + .microseconds(time.tv_usec)
        return limit == .zero ? nil : limit
      },
      encode: { (limit) throws(Errno) in
        guard let limit else { return timeval() }
        guard limit >= .zero else { throw .outOfDomain }
        let (seconds, attoseconds) = max(limit, .microseconds(1)).components
        let microseconds = (attoseconds + 999_999_999_999) / 1_000_000_000_000
        return timeval(
          tv_sec: Int(seconds) + Int(microseconds / 1_000_000),
          tv_usec: Int(microseconds % 1_000_000)
        )
      }
    )
  }

  /// A `struct linger`: nil leaves the sending of the rest to the kernel, in the background.
  static var linger: Self {
    Self(
      Glibc.linger.self,
      decode: { $0.l_onoff == 0 ? nil : .seconds(Int($0.l_linger)) },
      encode: { (time) throws(Errno) in
        guard let time else { return Glibc.linger(l_onoff: 0, l_linger: 0) }
        return Glibc.linger(l_onoff: 1, l_linger: try units(.seconds(1), in: time))
      }
    )
  }
}

// MARK: - Bytes and names

extension OptionCoding where Value == [UInt8] {
  static func bytes(capacity: Int) -> Self {
    Self(
      capacity: capacity,
      decode: { room, count in [UInt8](room.prefix(count)) },
      encode: { (bytes, set) in bytes.withUnsafeBytes(set) }
    )
  }
}

extension OptionCoding where Value == String {
  /// A name of at most `capacity - 1` bytes; the kernel may or may not put a NUL behind it.
  static func name(capacity: Int) -> Self {
    Self(
      capacity: capacity,
      decode: { room, count in String(decoding: room.prefix(count).prefix { $0 != 0 }, as: UTF8.self) },
      encode: { (name, set) throws(Errno) in
        guard name.utf8.count < capacity, !name.utf8.contains(0) else { throw .invalidArgument }
        return Array(name.utf8).withUnsafeBytes(set)
      }
    )
  }
}

extension OptionCoding where Value: RawRepresentable & Sendable, Value.RawValue == Int32 {
  /// A number of a group that has names. The kernel hands out none that `init(rawValue:)` refuses.
  static func constant(_ fallback: Value) -> Self {
    Self(Int32.self, decode: { Value(rawValue: $0) ?? fallback }, encode: { $0.rawValue })
  }
}
