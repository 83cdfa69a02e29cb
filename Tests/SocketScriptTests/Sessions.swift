@testable import SocketScript

/// A script from the text of a rule file; the errors fail the test that asked.
func script(_ text: String, name: String = "t.toml", file: @escaping (String) -> [UInt8]? = { _ in nil }) throws
  -> Script
{
  try Script(
    reading: Array(text.utf8),
    name: name,
    file: { path in file(path).map(Script.NamedFile.bytes) ?? .refused("") }
  )
}

/// What a file's errors say; empty where it is right.
func errors(_ text: String, name: String = "t.toml") -> String {
  do throws(ScriptError) {
    _ = try Script(reading: Array(text.utf8), name: name)
    return ""
  } catch {
    return error.description
  }
}

/// Rules with the head that every test file needs: every segment ends with a line.
func rules(_ text: String, frame: String = "kind = \"line\"") throws -> Script {
  try script("sock = 1\n[frame]\n\(frame)\n\(text)")
}

extension ScriptSession {
  /// Everything that is sent because of some bytes, as text, with steps that are no bytes in angle brackets.
  mutating func said(_ bytes: [UInt8], at now: Duration = .zero) -> String {
    var text = ""
    receive(bytes[...], at: now) { text += $0.spoken }
    return text
  }

  mutating func said(_ line: String, at now: Duration = .zero) -> String { said(Array(line.utf8), at: now) }
}

extension Action {
  var spoken: String {
    switch deed {
    case .reply(let bytes): bytes.spoken
    case .steps(let steps): steps.map(\.spoken).joined()
    case .close: "<close>"
    case .drop: "<\(fault ?? "drop")>"
    case .forward: "<forward>"
    }
  }
}

extension Action.Step {
  var spoken: String {
    switch self {
    case .send(let bytes): bytes.spoken
    case .trickle(let bytes, let size, let pause): "<\(bytes.spoken) by \(size) every \(pause)>"
    case .wait(let duration): "<wait \(duration)>"
    case .close(let closing): "<\(closing.rawValue)>"
    case .endless: "<endless>"
    }
  }
}

extension [UInt8] {
  /// As text where it is printable, else in hex.
  var spoken: String {
    if allSatisfy({ (0x20...0x7e).contains($0) }) { return String(decoding: self, as: UTF8.self) }
    return map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(separator: " ")
  }
}
