internal import Glibc
internal import SystemPackage

/// One option of a socket, with the type of its value, whether it can be read and set, and which sockets have it.
///
/// ```swift
/// try descriptor.setOption(.noDelay, to: true)
/// let received = try descriptor.option(.receiveBufferSize)
/// ```
///
/// The options are listed by level, one file each, in the order of their C names. Others have a number all the same:
/// `AnySocketOption<Int32, ReadWrite>(level: 6, number: 99, constant: "TCP_SOMETHING")`.
public struct SocketOption<Value, Access: SocketOptionAccess, Scope>: Sendable {
  /// `SOL_SOCKET` or the number of a protocol.
  public let level: Int32
  /// The option's number within its level.
  public let number: Int32
  /// The option's C name, for messages.
  public let constant: StaticString
  let coding: OptionCoding<Value>

  init(_ level: Int32, _ number: Int32, _ constant: StaticString, _ coding: OptionCoding<Value>) {
    self.level = level
    self.number = number
    self.constant = constant
    self.coding = coding
  }
}

/// What may be done with an option. ``ReadOnly``, ``ReadWrite`` and ``WriteOnly`` are all there are.
public protocol SocketOptionAccess {}
/// Access to read an option.
public protocol ReadableSocketOption: SocketOptionAccess {}
/// Access to set an option.
public protocol WritableSocketOption: SocketOptionAccess {}

/// Of an option that can only be read.
public enum ReadOnly: ReadableSocketOption {}
/// Of an option that can be read and set.
public enum ReadWrite: ReadableSocketOption, WritableSocketOption {}
/// Of an option that can only be set: it is a command in an option's clothes.
public enum WriteOnly: WritableSocketOption {}

// MARK: - Reading and setting

extension SocketDescriptor {
  /// Reads an option.
  ///
  /// - Throws: ``SocketError`` with operation `getOption`: `ENOPROTOOPT` or `EOPNOTSUPP` when this kind of socket does
  ///   not have the option, `ENOTCONN` where it needs a connection.
  ///
  /// Corresponds to `getsockopt(2)`.
  public func option<Value, Access: ReadableSocketOption, Scope>(
    _ option: SocketOption<Value, Access, Scope>
  ) throws(SocketError) -> Value {
    try option.read(from: rawValue)
  }

  /// Sets an option.
  ///
  /// - Throws: ``SocketError`` with operation `setOption`: `ENOPROTOOPT` or `EOPNOTSUPP` when this kind of socket does
  ///   not have the option, `EINVAL` or `EDOM` for a value out of range, `EPERM` where a privilege is needed.
  ///
  /// Corresponds to `setsockopt(2)`.
  public func setOption<Value, Access: WritableSocketOption, Scope>(
    _ option: SocketOption<Value, Access, Scope>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: rawValue)
  }
}

extension SocketOption where Access: ReadableSocketOption {
  /// Reads the option of a socket that somebody else owns.
  package func read(from descriptor: Int32) throws(SocketError) -> Value {
    var outcome: Result<Value, Errno> = .failure(.invalidArgument)
    withUnsafeTemporaryAllocation(byteCount: coding.capacity, alignment: 8) { room in
      room.initializeMemory(as: UInt8.self, repeating: 0)
      var length = UInt32(room.count)
      let answer = SystemCalls.getsockopt(descriptor, level, number, room.baseAddress, &length)
      if answer < 0 {
        outcome = .failure(Errno(rawValue: -answer))
      } else {
        // What the kernel did not write is 0: a byte stands for the int that it is short for.
        outcome = .success(coding.decode(UnsafeRawBufferPointer(room), Int(length)))
      }
    }
    do {
      return try outcome.get()
    } catch {
      throw SocketError(.getOption, error, subject: "\(constant)")
    }
  }
}

extension SocketOption where Access: WritableSocketOption {
  /// Sets the option of a socket that somebody else owns.
  package func set(to value: Value, on descriptor: Int32) throws(SocketError) {
    do throws(Errno) {
      let answer = try coding.encode(value) { bytes in
        SystemCalls.setsockopt(descriptor, level, number, bytes.baseAddress, UInt32(bytes.count))
      }
      if answer < 0 { throw Errno(rawValue: -answer) }
    } catch {
      throw SocketError(.setOption, error, subject: "\(constant)")
    }
  }
}

// MARK: - Options without a name here

extension SocketOption where Value == Int32, Scope == EverySocket {
  /// An option whose value is an `int`.
  public init(level: Int32, number: Int32, constant: StaticString) { self.init(level, number, constant, .integer) }
}

extension SocketOption where Value == Bool, Scope == EverySocket {
  /// An option whose value is an `int` that is 0 or not.
  public init(level: Int32, number: Int32, constant: StaticString) { self.init(level, number, constant, .flag) }
}

extension SocketOption where Value == [UInt8], Scope == EverySocket {
  /// An option whose value is bytes, of which at most `capacity` are read.
  public init(level: Int32, number: Int32, constant: StaticString, capacity: Int) {
    self.init(level, number, constant, .bytes(capacity: capacity))
  }
}
