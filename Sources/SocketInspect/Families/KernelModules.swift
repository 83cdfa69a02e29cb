internal import Glibc

/// Which modules this kernel has, read from its files; nothing is loaded by asking.
package struct KernelModules: Sendable {
  package enum State: String, Sendable {
    case builtIn = "built in"
    case loaded
    case installed
    case notInstalled = "not installed"
    /// There is no list of the running kernel's modules, so nothing can be said.
    case unknown
  }

  /// The kernel's release, such as `6.1.0-50-amd64`.
  package let release: String
  /// Whether there is a directory of modules for the release.
  package let hasList: Bool
  /// Whether this kernel can load modules at all.
  package let canLoad: Bool
  private let root: String
  private let installed: Set<String>
  private let builtIn: Set<String>
  /// What `socket(2)` asks for, such as `net-pf-5`, and the modules that answer to it.
  private let aliases: [String: String]
  /// The protocols whose code is in the kernel now.
  private let registered: Set<String>

  /// - Parameter root: where `/proc`, `/sys` and `/lib/modules` are; another directory in tests.
  package init(root: String = "") {
    self.root = root
    release = TextFile.read("\(root)/proc/sys/kernel/osrelease")?.split(separator: "\n").first.map(String.init) ?? ""
    canLoad = TextFile.exists("\(root)/proc/modules")
    let folder = "\(root)/lib/modules/\(release)"
    let dependencies = TextFile.read("\(folder)/modules.dep")
    hasList = dependencies != nil
    installed = Set(
      (dependencies ?? "").split(separator: "\n").compactMap { Self.name(ofPath: $0.prefix { $0 != ":" }) }
    )
    builtIn = Set(
      (TextFile.read("\(folder)/modules.builtin") ?? "").split(separator: "\n").compactMap { Self.name(ofPath: $0) }
    )
    var aliases: [String: String] = [:]
    for line in (TextFile.read("\(folder)/modules.alias") ?? "").split(separator: "\n")
    where line.hasPrefix("alias net-pf-") || line.hasPrefix("alias can-proto-") || line.hasPrefix("alias bt-proto-") {
      let words = line.split(separator: " ")
      if words.count == 3 { aliases[String(words[1])] = String(words[2]) }
    }
    self.aliases = aliases
    registered = Set(
      (TextFile.read("\(root)/proc/net/protocols") ?? "").split(separator: "\n").dropFirst()
        .compactMap { $0.split(separator: " ").first.map(String.init) }
    )
  }

  /// Whether this kernel's release is the given one or a later one.
  func isAtLeast(_ release: String) -> Bool {
    func numbers(_ text: String) -> [Int] {
      text.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
    }
    return !numbers(self.release).lexicographicallyPrecedes(numbers(release))
  }

  package func state(of module: String) -> State {
    let name = Self.normalized(module)
    if builtIn.contains(name) { return .builtIn }
    // Only what was loaded has a state of initialization; what is built in has a folder where it has parameters.
    if TextFile.exists("\(root)/sys/module/\(name)/initstate") { return .loaded }
    if TextFile.exists("\(root)/sys/module/\(name)") { return .builtIn }
    if installed.contains(name) { return .installed }
    return hasList ? .notInstalled : .unknown
  }

  /// Whether the kernel has the protocol's code now, as `/proc/net/protocols` lists it.
  package func isRegistered(_ name: String) -> Bool { registered.contains(name) }

  /// Whether `socket(2)` would load a module for the family by itself. Distributions take the alias out of modules that
  /// they do not want anybody to load who can open a socket.
  package func hasAlias(forFamily number: Int32) -> Bool {
    aliases.keys.contains { $0 == "net-pf-\(number)" || $0.hasPrefix("net-pf-\(number)-") }
  }

  /// `kernel/net/appletalk/appletalk.ko.xz` is `appletalk`.
  private static func name(ofPath path: Substring) -> String? {
    guard let file = path.split(separator: "/").last, let dot = file.firstIndex(of: ".") else { return nil }
    return normalized(String(file[..<dot]))
  }

  /// The kernel takes the dash and the underscore for the same in a module's name.
  private static func normalized(_ name: String) -> String { String(name.map { $0 == "-" ? "_" : $0 }) }
}

/// Files of `/proc`, `/sys` and `/lib/modules`, which have no size before they are read.
enum TextFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The file's text; nil where it cannot be read.
  static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = part.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += part[..<count]
      } else if count == 0 {
        return String(decoding: bytes, as: UTF8.self)
      } else if errno != EINTR {
        return nil
      }
    }
  }
}
