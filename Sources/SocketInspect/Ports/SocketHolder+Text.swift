import Glibc

extension SocketHolder {
  /// One line for people: `python3 -m http.server 8080   pid 9068  user anna  since 14:02  cwd /home/anna/site`.
  public var line: String { "\(shortCommand)   \(facts.joined(separator: "  "))" }

  /// The same inside of a sentence: `python3 -m http.server 8080 (pid 9068, user anna, since 14:02)`.
  var phrase: String { "\(shortCommand) (\(facts.joined(separator: ", ")))" }

  private var facts: [String] {
    var facts = ["pid \(process)", "user \(userName ?? String(user))"]
    if let since { facts.append("since \(since)") }
    if let container { facts.append(container) }
    if let directory, directory != "/" { facts.append("cwd \(directory)") }
    return facts
  }

  /// When it began: `14:02` today, `2026-11-20` before.
  public var since: String? { started.map(Clock.text) }

  /// The words as one line. A program chooses its own, so nothing in them may move a terminal's cursor.
  static func short(_ words: [String], _ name: String) -> String {
    guard let program = words.first else { return "[\(name)]" }
    let base = program.split(separator: "/").last.map(String.init) ?? name
    var line = String.UnicodeScalarView()
    for scalar in ([base] + words.dropFirst()).joined(separator: " ").unicodeScalars {
      line.append(scalar.properties.generalCategory.isVisible ? scalar : " ")
    }
    let text = String(line)
    return text.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  /// The container that it runs in, as its runtime calls it: `docker 3f2a9c01d2e4`.
  public var container: String? {
    controlGroup.flatMap(ControlGroups.container(in:)).map { "\($0.runtime) \($0.identifier)" }
  }
}

extension OpenSocket {
  /// Who has it, as far as anybody may know: `uid 0 (root), cgroup /system.slice/nginx.service`.
  public func traces(controlGroup: String?) -> String {
    var parts: [String] = []
    if let user { parts.append("uid \(user)" + (Users.name(of: user).map { " (\($0))" } ?? "")) }
    if let controlGroup, controlGroup != "/" { parts.append("cgroup \(controlGroup)") }
    return parts.isEmpty ? "an unknown user" : parts.joined(separator: ", ")
  }
}

extension Clock {
  /// `14:02` today, `2026-11-20` before.
  static func text(_ seconds: Int64) -> String {
    var (then, now) = (time_t(seconds), time(nil))
    var (moment, today) = (tm(), tm())
    localtime_r(&then, &moment)
    localtime_r(&now, &today)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if moment.tm_yday == today.tm_yday, moment.tm_year == today.tm_year {
      return "\(two(moment.tm_hour)):\(two(moment.tm_min))"
    }
    return "\(moment.tm_year + 1900)-\(two(moment.tm_mon + 1))-\(two(moment.tm_mday))"
  }
}

extension Unicode.GeneralCategory {
  /// Whether it neither controls a terminal nor begins a new line.
  fileprivate var isVisible: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
