import Glibc

/// What /proc says about a thread. Source: proc(5).
enum ThreadStatus {
  /// The process that a thread belongs to; nil when there is no such thread.
  static func process(of tid: Int32) -> Int32? {
    let lines = read("/proc/\(tid)/status").split(separator: UInt8(ascii: "\n"))
    let line = lines.first { $0.starts(with: Array("Tgid:".utf8)) }
    return line.flatMap { Int32(String(decoding: $0.dropFirst(5), as: UTF8.self).filter(\.isNumber)) }
  }

  /// The words that a program was started with.
  static func words(of pid: Int32) -> String {
    read("/proc/\(pid)/cmdline").split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// Whether it sleeps and not just waits for a processor.
  static func isAsleep(_ tid: Int32) -> Bool {
    // The name before it may hold any character, also a parenthesis.
    let text = read("/proc/\(tid)/stat")
    guard let end = text.lastIndex(of: UInt8(ascii: ")")), end + 2 < text.count else { return false }
    return text[end + 2] == UInt8(ascii: "S") || text[end + 2] == UInt8(ascii: "T")
      || text[end + 2] == UInt8(ascii: "t")
  }

  /// The call that it sleeps in, with its arguments; nil while it runs.
  static func call(of tid: Int32) -> [UInt64]? {
    let words = String(decoding: read("/proc/\(tid)/syscall"), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count >= 7 else { return nil }
    return words.prefix(7).compactMap { $0.hasPrefix("0x") ? UInt64($0.dropFirst(2), radix: 16) : UInt64($0) }
  }

  private static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(file, &room, room.count)
      guard count > 0 else { return bytes }
      bytes += room[..<count]
    }
  }
}
