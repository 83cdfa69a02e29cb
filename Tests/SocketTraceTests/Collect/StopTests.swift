import Foundation
import TestSupport
import Testing

/// The C that reads stops, compiled for each machine it knows, and run: for arm64 in an emulator.
@Suite(.programs) struct StopTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  @Test(.enabled(if: Program.find("gcc") != nil, "needs gcc"))
  func theStopsOfThisMachine() async throws {
    let said = try await said(by: #require(Program.find("gcc")), in: nil)
    #expect(said.contains { $0.hasSuffix(" connect") })
  }

  @Test(
    .enabled(
      if: Program.find("aarch64-linux-gnu-gcc") != nil && Program.find("qemu-aarch64") != nil,
      "needs gcc-aarch64-linux-gnu, libc6-dev-arm64-cross and qemu-user"
    )
  )
  func theStopsOfArm64() async throws {
    let said = try await said(
      by: #require(Program.find("aarch64-linux-gnu-gcc")),
      in: Program.find("qemu-aarch64")
    )
    // By the kernel's table of numbers that all later architectures share.
    for call in [
      "198 socket", "200 bind", "201 listen", "202 accept", "203 connect", "206 sendto", "207 recvfrom", "210 shutdown",
      "242 accept4", "57 close", "63 read", "64 write", "73 ppoll", "22 epoll_pwait", "24 dup3",
    ] { #expect(said.contains(call)) }
    for name in ["poll", "select", "epoll_wait", "dup2"] { #expect(!said.contains { $0.hasSuffix(" \(name)") }) }
  }

  /// The calls by number, then what is read of stops that kernels reported.
  private func said(by compiler: Program, in emulator: Program?) async throws -> [String] {
    let program = FileManager.default.temporaryDirectory.appendingPathComponent("stops-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: program) }
    let sources = Self.folder.appendingPathComponent("../../../Sources/CSockets").path
    let built = try await compiler.run([
      "-static", "-std=gnu17", "-I\(sources)/include", "-o", program, "\(sources)/TraceStops.c",
      Self.folder.appendingPathComponent("../Stops/stops.c").path,
    ])
    try #require(built.status == 0, "\(built.errorText)")
    let run = try await (emulator ?? Program(path: program)).run(emulator == nil ? [] : [program])
    let said = run.outputText.split(separator: "\n").map(String.init)
    #expect(
      said.suffix(3) == ["entry connect 3 7fffffffe020 10 0 0 7", "exit -111", "foreign not traced"],
      "\(run.errorText)"
    )
    return said
  }
}
