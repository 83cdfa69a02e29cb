import Glibc

/// A process that holds a socket, as far as it shows itself.
public struct SocketHolder: Sendable, Hashable {
  /// Its process identifier, as this process's namespace numbers it.
  public let process: Int32
  /// The program's name, 15 bytes at most.
  public let name: String
  /// Its command line, the words joined by spaces; the name in brackets where there is none.
  public let command: String
  /// The command line for people: without the program's folder, and cut where it becomes a paragraph.
  public let shortCommand: String
  /// Whose it is.
  public let user: UInt32
  /// The user's name, where there is one for the number.
  public let userName: String?
  /// When it began, in seconds since 1970.
  public let started: Int64?
  /// Its working directory, where it may be seen.
  public let directory: String?
  /// Its control group, which services and containers have to themselves.
  public let controlGroup: String?

  /// Reads what `/proc` says of a process; nil where it is gone.
  public init?(process: Int32) {
    let folder = "/proc/\(process)"
    var status = stat()
    guard stat(folder, &status) == 0, let line = SmallFile.text("\(folder)/stat") else { return nil }
    // The name is in parentheses, and may hold parentheses and spaces itself.
    guard let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")") else { return nil }
    self.process = process
    name = String(line[line.index(after: open)..<close])
    let words = (SmallFile.bytes("\(folder)/cmdline") ?? []).split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
    command = words.isEmpty ? "[\(name)]" : words.joined(separator: " ")
    shortCommand = Self.short(words, name)
    user = status.st_uid
    userName = Users.name(of: status.st_uid)
    let fields = line[line.index(after: close)...].split(separator: " ")
    started = fields.count > 19 ? Int64(fields[19]).flatMap(Clock.seconds(atTick:)) : nil
    directory = SmallFile.link("\(folder)/cwd")
    controlGroup = SmallFile.text("\(folder)/cgroup").flatMap(ControlGroups.path(inProcessFile:))
  }
}

extension SocketHolder {
  /// The name of a user by the number; nil where there is none. Corresponds to `getpwuid_r(3)`.
  public static func userName(of user: UInt32) -> String? { Users.name(of: user) }

  /// The number of a user by the name, or of a number written out. Corresponds to `getpwnam_r(3)`.
  public static func userNumber(of name: String) -> UInt32? { Users.number(of: name) }
}

/// Files of `/proc`, which are read whole.
enum SmallFile {
  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      var isOver = false
      bytes.append(addingCapacity: 8192) { room in
        room.withUnsafeMutableBufferPointer { buffer, count in
          var answer = read(file, buffer.baseAddress, buffer.count)
          while answer < 0, errno == EINTR { answer = read(file, buffer.baseAddress, buffer.count) }
          count = max(answer, 0)
          isOver = answer <= 0
        }
      }
      if isOver { return bytes }
    }
  }

  static func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  /// Where a symbolic link leads.
  static func link(_ path: String) -> String? {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = readlink(path, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
      return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
  }
}

extension stat {
  /// The file's number, in the type that all numbers of sockets and namespaces have here.
  var inode: UInt64 { UInt64(st_ino) }
}

enum Users {
  /// The name of a user by the number. Corresponds to `getpwuid_r(3)`.
  static func name(of user: UInt32) -> String? {
    withUnsafeTemporaryAllocation(byteCount: 16384, alignment: 16) { buffer in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let room = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      guard getpwuid_r(user, &entry, room, buffer.count, &found) == 0, found != nil else { return nil }
      return String(cString: entry.pw_name)
    }
  }

  /// The number of a user by the name, or of a number written out. Corresponds to `getpwnam_r(3)`.
  static func number(of name: String) -> UInt32? {
    if let number = UInt32(name) { return number }
    return withUnsafeTemporaryAllocation(byteCount: 16384, alignment: 16) { buffer in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let room = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      guard getpwnam_r(name, &entry, room, buffer.count, &found) == 0, found != nil else { return nil }
      return entry.pw_uid
    }
  }
}

enum Clock {
  /// When the machine was started, in seconds since 1970.
  private static let boot: Int64? = {
    let line = SmallFile.text("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
    return line.flatMap { Int64($0.dropFirst(6)) }
  }()

  /// A time of `/proc/PID/stat`, in seconds since 1970.
  static func seconds(atTick tick: Int64) -> Int64? { boot.map { $0 + tick / ticksPerSecond } }

  /// In what `/proc` counts time.
  static var ticksPerSecond: Int64 { Int64(max(sysconf(Int32(_SC_CLK_TCK)), 1)) }
}
