import Foundation
import Testing

/// The rules of the house that can be read off its files; CONTRIBUTING.md gives the reasons.
@Suite struct HouseTests {
  /// What each target may import of ours, floor by floor.
  static let floors: [String: Set<String>] = [
    "CSockets": [],
    "SocketAddresses": [],
    "SocketKernel": ["CSockets", "SocketAddresses"],
    "SocketInspect": ["CSockets", "SocketAddresses", "SocketKernel"],
    "Sockets": ["CSockets", "SocketAddresses", "SocketInspect", "SocketKernel"],
    "SocketsTesting": ["SocketAddresses", "SocketKernel", "Sockets"],
    "SocketsMetrics": ["SocketKernel", "Sockets"],
    "SocketScript": ["SocketAddresses"],
    "SocketTrace": ["CSockets", "SocketAddresses", "SocketKernel"],
    "sock": ["SocketAddresses", "SocketInspect", "SocketKernel", "Sockets", "SocketScript", "SocketTrace"],
  ]

  @Test func everyTargetHasItsFloor() throws {
    #expect(try Set(Repository.folders(in: "Sources")) == Set(Self.floors.keys))
  }

  @Test(arguments: floors.keys.sorted())
  func nothingImportsUpward(target: String) throws {
    let ours = Set(Self.floors.keys)
    for file in try Repository.files(in: "Sources/\(target)", endings: [".swift"]) {
      for line in try Repository.text(file).split(separator: "\n") where line.contains("import ") {
        guard let match = line.wholeMatch(of: /(?:@\w+ |public |internal |package |private )*import (?:\w+ )?(\w+).*/)
        else { continue }
        let module = String(match.output.1)
        #expect(
          !ours.contains(module) || Self.floors[target]!.contains(module),
          "\(file) imports \(module), which is not below \(target)"
        )
      }
    }
  }

  @Test func theValuesKnowNoSystem() throws {
    for file in try Repository.files(in: "Sources/SocketAddresses", endings: [".swift"]) {
      for system in ["Glibc", "Foundation", "SystemPackage", "Dispatch"] {
        #expect(try !Repository.text(file).contains("import \(system)"), "\(file) imports \(system)")
      }
    }
  }

  @Test(arguments: ["Sources", "Tests", "Examples", "Benchmarks"])
  func noFileIsLong(folder: String) throws {
    for file in try Repository.files(in: folder, endings: [".swift", ".c", ".h", ".py", ".sh", ".md"]) {
      let text = try Repository.text(file)
      // A table that a script makes from somebody's registry is as long as that.
      if text.contains("\n// Made by Tools/") { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 500, "\(file) has \(lines) lines")
    }
  }

  @Test(arguments: ["LICENSE", "README.md", "CONTRIBUTING.md", ".swift-format", ".ci/run"])
  func theRootHas(file: String) throws {
    #expect(try !Repository.text(file).isEmpty)
  }

  @Test func theChecksCanBeRun() {
    #expect(FileManager.default.isExecutableFile(atPath: Repository.root.appendingPathComponent(".ci/run").path))
  }

  /// Links between the pages lead somewhere.
  @Test func linksLeadToFiles() throws {
    for page in ["README.md", "CONTRIBUTING.md", "Benchmarks/README.md"] {
      let folder = Repository.root.appendingPathComponent(page).deletingLastPathComponent()
      for link in try Repository.text(page).matches(of: /\]\(([^)#]+)[^)]*\)/) where !link.output.1.contains("://") {
        let file = folder.appendingPathComponent(String(link.output.1)).path
        #expect(FileManager.default.fileExists(atPath: file), "\(page) links to \(link.output.1), which is not there")
      }
    }
  }
}
