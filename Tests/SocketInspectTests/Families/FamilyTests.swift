import Foundation
import SocketKernel
import SystemPackage
import Testing

@testable import SocketInspect

@Suite struct FamilyTests {
  @Test func theLecturesFamiliesComeFirst() {
    #expect(
      SocketFamily.all.prefix(8).map(\.title)
        == ["IPv4", "IPv6", "Unix", "IPX/SPX", "NetBIOS", "AppleTalk", "IrDA", "Bluetooth"]
    )
  }

  @Test func everyRowHasAWordAndATitleOfItsOwn() {
    let all = SocketFamily.all
    #expect(Set(all.map(\.word)).count == all.count && Set(all.map(\.title)).count == all.count)
    for family in all { #expect(family.title.count <= 12 && family.word == family.word.lowercased()) }
  }

  @Test func whatEveryKernelHasIsThere() throws {
    let row = FamilyProbe(autoload: true).row(try family("unix"))
    #expect(row.cells.prefix(3).map(\.answer) == [.yes, .yes, .yes])
    #expect(row.cells.allSatisfy { !$0.why.isEmpty })
  }

  @Test func whatLeftLinuxSaysWhen() throws {
    let row = FamilyProbe(autoload: true).row(try family("irda"))
    guard let cell = row.cells.first(where: { $0.answer == .noFamily }) else { return }
    #expect(cell.errno == .addressFamilyNotSupported && cell.why.hasPrefix("Gone from Linux 4.17 on."))
  }

  /// Nothing that the kernel has not got is opened, so nothing can be loaded.
  @Test func withoutAutoloadOnlyWhatIsRegisteredIsOpened() throws {
    let root = try machine(protocols: ["TCP", "UNIX", "L2CAP"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let probe = FamilyProbe(autoload: false, modules: KernelModules(root: root))
    #expect(probe.row(try family("tipc")).cells.allSatisfy { $0.answer == .notOpened })
    #expect(probe.row(try family("sctp")).cells.allSatisfy { $0.answer == .notOpened || $0.answer == .noType })
    let ipv4 = probe.row(try family("ipv4")).cells
    #expect(ipv4[1].answer == .yes && ipv4[0].answer == .notOpened && ipv4[2].answer == .notOpened)
    let bluetooth = probe.row(try family("bluetooth")).cells
    #expect(bluetooth.filter { $0.answer == .notOpened }.compactMap(\.name).sorted() == ["HCI", "RFCOMM", "SCO"])
  }

  /// The states of modules, from the files of a machine that is made up.
  @Test(arguments: [
    ("appletalk", KernelModules.State.installed), ("bluetooth", .loaded), ("af_packet", .builtIn), ("ipv6", .builtIn),
    ("rds", .notInstalled), ("xt-hyphen", .installed),
  ]) func modulesAreFound(module: String, state: KernelModules.State) throws {
    let root = try machine()
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(KernelModules(root: root).state(of: module) == state)
  }

  @Test func aModuleWithoutAnAliasIsNotLoadedByItself() throws {
    let root = try machine()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let probe = FamilyProbe(autoload: true, modules: KernelModules(root: root))
    #expect(
      probe.absence(of: try family("tipc"))
        == "The module tipc is installed, but not loaded by itself: modprobe tipc."
    )
    #expect(probe.absence(of: try family("appletalk")) == "The module appletalk is installed: modprobe appletalk.")
    #expect(
      probe.absence(of: try family("rds")) == "The module rds would bring it; it is not installed for this kernel."
    )
  }

  /// DCCP left in 6.16, and the made-up machine runs 6.1.
  @Test func whatLeavesLaterIsMissingForAnotherReason() throws {
    let root = try machine()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let probe = FamilyProbe(autoload: true, modules: KernelModules(root: root))
    #expect(probe.absence(of: try family("dccp")).hasPrefix("The module dccp_ipv4 would bring it"))
    #expect(probe.absence(of: try family("econet")).hasPrefix("Gone from Linux 3.5 on."))
  }

  @Test func aKernelWithoutModulesIsToldApart() throws {
    let root = try machine(hasModules: false)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let probe = FamilyProbe(autoload: true, modules: KernelModules(root: root))
    #expect(
      probe.absence(of: try family("rds"))
        == "This kernel was built without it and loads no modules; elsewhere the module rds brings it."
    )
  }

  private func family(_ word: String) throws -> SocketFamily {
    try #require(SocketFamily.all.first { $0.word == word })
  }

  /// The files that say what a kernel has, in a folder of their own.
  private func machine(hasModules: Bool = true, protocols: [String] = []) throws -> String {
    let root = NSTemporaryDirectory() + "machine-\(UInt64.random(in: 0 ... .max))"
    func write(_ path: String, _ text: String) throws {
      let file = URL(fileURLWithPath: root + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    try write("/proc/sys/kernel/osrelease", "6.1.0-1-test\n")
    try write(
      "/proc/net/protocols",
      (["protocol  size sockets"] + protocols.map { "\($0)  1 0" }).joined(separator: "\n")
    )
    guard hasModules else { return root }
    try write("/proc/modules", "bluetooth 1 0 - Live 0x0\n")
    try write("/sys/module/bluetooth/initstate", "live\n")
    try write("/sys/module/ipv6/parameters/disable", "0\n")
    let folder = "/lib/modules/6.1.0-1-test"
    try write(
      "\(folder)/modules.dep",
      """
      kernel/net/appletalk/appletalk.ko: kernel/net/802/psnap.ko
      kernel/net/tipc/tipc.ko.xz:
      kernel/net/bluetooth/bluetooth.ko:
      kernel/net/xt_hyphen.ko.zst:
      """
    )
    try write("\(folder)/modules.builtin", "kernel/net/packet/af_packet.ko\n")
    try write("\(folder)/modules.alias", "# names\nalias net-pf-5 appletalk\nalias net-pf-31 bluetooth\n")
    return root
  }
}
