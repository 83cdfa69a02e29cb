import Foundation
import SocketAddresses
import Testing

/// The values against Python's `ipaddress`, which many have read and attacked: 120,000 texts, the same in every run.
///
/// Needs `python3` of 3.9.5 or later: older ones take leading zeros and know no zones. Without it this is skipped.
@Suite(.enabled(if: Python.isUsable, "no python3 of 3.9.5 or later on the PATH"))
struct PythonTests {
  @Test func ipv4() async throws {
    for (text, answer) in try await questions(100, about: "4", { $0.ipv4Text() }) {
      let address = try? IPv4Address(text)
      #expect(address?.description == answer?.text, "\(text.debugDescription)")
      guard let address, let answer else { continue }
      #expect(UInt128(address.number) == answer.number)
      expectEqualClasses(.v4(address), answer)
      // Python's is_private is "not globally reachable by the registry"; ours is RFC 1918 alone, which is part of it.
      if address.isPrivate { #expect(answer.has(.isPrivate)) }
      // Ours asks a group for its scope. 192.0.0.0/24 has changed between versions of Python.
      if !address.isMulticast, address.number >> 8 != 0xc00000 {
        #expect(address.isGlobal == answer.has(.isGlobal), "\(address)")
      }
    }
  }

  @Test func ipv6() async throws {
    for (text, answer) in try await questions(200, about: "6", { $0.ipv6Text() }) {
      let address = try? IPv6Address(text)
      // Python takes any text for a zone; ours must be the name of an interface.
      let isExpected = answer.map { $0.zone.isEmpty || isInterfaceName($0.zone) } ?? false
      #expect((address != nil) == isExpected, "\(text.debugDescription)")
      guard let address, let answer else { continue }
      #expect(address.number == answer.number, "\(text.debugDescription)")
      #expect((address.zone?.description ?? "") == answer.zone)
      #expect(address.mappedIPv4.map { UInt128($0.number) } == answer.mapped)
      #expect(address.sixToFour.map { UInt128($0.number) } == answer.sixToFour)
      #expect(address.teredo.map { UInt128($0.server.number) << 32 | UInt128($0.client.number) } == answer.teredo)
      // Python before 3.13 writes mapped addresses in hexadecimal, and does not look inside to classify them.
      if address.isIPv4Mapped { continue }
      #expect(address.withoutZone.description == answer.text)
      expectEqualClasses(.v6(address), answer)
      #expect(address.isSiteLocal == answer.has(.isSiteLocal))
      if address.isPrivate { #expect(answer.has(.isPrivate)) }
      if isGlobalAlike(address) { #expect(address.isGlobal == answer.has(.isGlobal), "\(address)") }
    }
  }

  @Test func prefixes() async throws {
    var before: [Int: IPPrefix] = [:]
    for (text, answer) in try await questions(300, about: "n", { $0.prefixText() }) {
      let prefix = try? IPPrefix(text)
      #expect((prefix != nil) == (answer != nil && isPrefixOfOurs(text)), "\(text.debugDescription)")
      guard let answer else { continue }
      guard let prefix else {
        // The two sides compare each network with the one before it, so they must keep the same one.
        before[answer.text.contains(":") ? 128 : 32] = nil
        continue
      }
      let width = prefix.address.bitWidth
      #expect(prefix.first.number == answer.number)
      #expect(prefix.length == answer.length)
      #expect(prefix.last.number == answer.last)
      if prefix.address.v6?.isIPv4Mapped != true { #expect(prefix.address.description == answer.text) }
      if let other = before[width] {
        #expect(prefix.overlaps(other) == answer.has(.overlaps))
        #expect(other.contains(prefix) == answer.has(.isSubnet))
      }
      before[width] = prefix
    }
  }

  // MARK: What is compared

  private func questions(
    _ seed: UInt64,
    about kind: String,
    _ make: (inout Generator) -> String
  ) async throws -> [(text: String, answer: Python.Answer?)] {
    var generator = Generator(seed: seed)
    let texts =
      Generator.hostile
      + (0..<40_000).map { _ in
        let text = make(&generator)
        return generator.chance(1, in: 2) ? generator.mutate(text) : text
      }
    let answers = try await Python.answers(to: texts, about: kind)
    // Both kinds in plenty, or the comparison says little.
    let accepted = answers.count { $0 != nil }
    #expect(accepted > 10_000 && answers.count - accepted > 10_000, "\(accepted) of \(answers.count) accepted")
    return Array(zip(texts, answers))
  }

  private func expectEqualClasses(_ address: IPAddress, _ answer: Python.Answer) {
    #expect(address.isLoopback == answer.has(.isLoopback), "\(address)")
    #expect(address.isLinkLocal == answer.has(.isLinkLocal), "\(address)")
    #expect(address.isMulticast == answer.has(.isMulticast), "\(address)")
    #expect(address.isUnspecified == answer.has(.isUnspecified), "\(address)")
    #expect(address.isReserved == answer.has(.isReserved), "\(address)")
  }

  /// Whether both sides mean the same by "global". Python counts unassigned space, site-local addresses and all groups
  /// in, and its versions differ on the protocol assignments, 6to4 and the newest block for documentation.
  private func isGlobalAlike(_ address: IPv6Address) -> Bool {
    !address.isReserved && !address.isSiteLocal && !address.isMulticast && !address.is6to4
      && address.high >> 41 != 0x2001_0000 >> 9 && address.high >> 44 != 0x3fff0
  }

  private func isInterfaceName(_ zone: String) -> Bool {
    zone.utf8.count <= 15
      && zone.unicodeScalars.allSatisfy { "!"..."~" ~= $0 && !"%/:?&[]".unicodeScalars.contains($0) }
  }

  /// Python also takes masks, an address with no length, zeros before one, and zones.
  private func isPrefixOfOurs(_ text: String) -> Bool {
    guard let slash = text.firstIndex(of: "/"), !text.contains("%") else { return false }
    let length = String(text[text.index(after: slash)...])
    return Int(length).map(String.init) == length
  }
}
