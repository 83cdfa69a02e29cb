import Foundation

/// The Swift compiler, asked about programs that use this package as anyone's program would: with the modules of the
/// running tests' build and with none of our settings.
public struct Compiler: Sendable {
  /// One sentence of the compiler.
  public struct Diagnostic: Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable { case error, warning, note }

    /// The file's name, without its folder; empty where the compiler names none.
    public let file: String
    public let line: Int
    public let kind: Kind
    public let text: String

    public var description: String { "\(file):\(line): \(kind): \(text)" }
  }

  /// How far a program is looked at. Ownership and data races are only checked behind the types, and only when these
  /// are right in the whole module.
  public enum Depth: String, Sendable {
    case types = "-typecheck"
    case ownership = "-emit-sil"
  }

  /// The folder of the running tests, which also holds the modules.
  private let build = URL(fileURLWithPath: Program.built("").path)

  public init() {}

  /// Checks `files`, contents by name, as one module, and answers what the compiler says about them.
  ///
  /// - Throws: ``CompilerFailed`` when it does not get as far as the files.
  public func check(_ files: [String: String], to depth: Depth) async throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("programs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.map { name, content in
      let file = folder.appendingPathComponent(name)
      try content.write(to: file, atomically: false, encoding: .utf8)
      return file.path
    }
    var arguments = ["swiftc", depth.rawValue, "-swift-version", "6", "-module-name", "Program", "-wmo"]
    if depth == .ownership { arguments += ["-o", "/dev/null"] }
    arguments += ["-diagnostic-style", "llvm"] + searchPaths + paths.sorted()
    let finished = try await Program(path: "/usr/bin/env").run(arguments, within: .seconds(120))
    let diagnostics = finished.errorText.split(separator: "\n").compactMap(Self.diagnostic)
    let isExplained = finished.status == 0 || diagnostics.contains { files[$0.file] != nil && $0.kind == .error }
    guard isExplained else { throw CompilerFailed(command: arguments, output: finished.errorText) }
    return diagnostics
  }

  /// What a client's build passes on. The C modules are needed because the library's own modules import them.
  private var searchPaths: [String] {
    let system = build.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("checkouts/swift-system/Sources/CSystem/include/module.modulemap")
    let sockets = build.appendingPathComponent("CSockets.build/module.modulemap")
    return ["-I", build.appendingPathComponent("Modules").path]
      + [system, sockets].flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] }
  }

  /// Reads `/path/file.swift:4:17: error: text`.
  private static func diagnostic(_ line: Substring) -> Diagnostic? {
    guard let match = try? /(.*?):(\d+):(?:\d+:)? (error|warning|note): (.*)/.wholeMatch(in: line)?.output,
      let kind = Diagnostic.Kind(rawValue: String(match.3))
    else { return nil }
    let file = match.1.split(separator: "/").last.map(String.init) ?? ""
    return Diagnostic(file: file, line: Int(match.2) ?? 0, kind: kind, text: String(match.4))
  }
}

/// The compiler did not get as far as the program: no compiler, another one than built the package, a module missing.
public struct CompilerFailed: Error, CustomStringConvertible {
  let command: [String]
  let output: String

  public var description: String { "\(command.joined(separator: " "))\n\(output)" }
}
