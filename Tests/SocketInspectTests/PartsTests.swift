import Glibc
import SocketAddresses
import Testing

@testable import SocketInspect

@Suite struct PartsTests {
  @Test(arguments: [
    ("/docker/3f2a9c01d2e4aaaa", "docker 3f2a9c01d2e4"),
    ("/system.slice/docker-3f2a9c01d2e4bbbb.scope", "docker 3f2a9c01d2e4"),
    ("/machine.slice/libpod-77aa88bb99cc00.scope/container", "podman 77aa88bb99cc"),
    ("/kubepods.slice/kubepods-pod1.slice/cri-containerd-0123456789abcdef.scope", "containerd 0123456789ab"),
    ("/kubepods/burstable/pod77/0123456789abcdef", "kubernetes 0123456789ab"),
    ("/lxc.payload.web", "lxc web"),
    ("/system.slice/nginx.service", nil), ("/user.slice/user-1000.slice/session-3.scope", nil), ("/", nil),
  ])
  func containersAreInThePathsOfTheirControlGroups(path: String, container: String?) {
    #expect(ControlGroups.container(in: path).map { "\($0.runtime) \($0.identifier)" } == container)
  }

  @Test(arguments: [
    ("0::/system.slice/a.service\n", "/system.slice/a.service"),
    ("9:pids:/\n4:memory:/job\n0::/\n", "/job"), ("0::/\n", nil), ("", nil), ("nonsense", nil),
  ])
  func aProcessHasOneControlGroup(file: String, path: String?) {
    #expect(ControlGroups.path(inProcessFile: file) == path)
  }

  @Test(arguments: [
    (["/usr/bin/python3", "-m", "http.server"], "python3 -m http.server"),
    (["/a/\u{1b}[2Jclear", "two\nlines", "tab\there"], " [2Jclear two lines tab here"), ([], "[name]"),
    (["long", String(repeating: "x", count: 80)], "long " + String(repeating: "x", count: 54) + "…"),
  ])
  func aProgramsOwnWordsMoveNoCursor(words: [String], text: String) {
    #expect(SocketHolder.short(words, "name") == text)
  }

  @Test func linesOfProcNetAreRead() throws {
    let line: Substring = """
       1: 0100007F:AA65 0100007F:D9B2 06 00000001:00000002 03:00001533 00000000  1000        0 77 3 00000000937c0a32
      """
    let socket = try #require(ProcNet.internet(.tcp, line))
    #expect(socket.local == .loopback(port: 0xaa65) && socket.remote == .loopback(port: 0xd9b2))
    #expect(socket.state == .timeWait && socket.user == nil && socket.inode == 77)
    #expect(socket.sendQueue == 1 && socket.receiveQueue == 2)
    #expect(socket.timer?.purpose == .timeWait && socket.timer?.remaining == .milliseconds(54270))

    let six: Substring = """
      0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 0 0 0 5
      """
    #expect(ProcNet.internet(.tcp, six)?.local == .loopback6(port: 8080))
    #expect(ProcNet.internet(.udp, "") == nil && ProcNet.internet(.udp, "a b c d e f g h i j k") == nil)
  }

  @Test(arguments: [
    ("0: 00000002 00000000 00010000 0001 01 12 /run/a b", "unix:/run/a b", OpenSocket.State.listening),
    ("0: 00000002 00000000 00000000 0002 01 13 @name", "unix-abstract:name", .closed),
    ("0: 00000003 00000000 00000000 0005 03 14", "unix:", .established),
  ])
  func linesOfUnixSocketsAreRead(line: Substring, name: String, state: OpenSocket.State) throws {
    let socket = try #require(ProcNet.unix(line))
    #expect(String(describing: socket.local) == name && socket.state == state)
  }

  /// A container may end while it is looked at.
  @Test func aNetworkThatIsGoneIsPassedOver() {
    let network = NetworkNamespaces.Network(inode: 1, path: "/proc/999999999/ns/net", process: 999_999_999)
    guard case .gone = network.open() else { return #expect(Bool(false)) }
    // So is one whose process number somebody else has by now.
    let other = NetworkNamespaces.Network(inode: 1, path: "/proc/self/ns/net", process: getpid())
    guard case .gone = other.open() else { return #expect(Bool(false)) }
  }

  @Test(arguments: [
    (SocketAddress.loopback(port: 80), SocketAddress.loopback(port: 80), true),
    (.loopback(port: 80), .loopback(port: 81), false),
    (.any(port: 80), .loopback(port: 80), true), (.loopback(port: 80), .any(port: 80), true),
    (.any6(port: 80), .loopback(port: 80), true), (.loopback(port: 80), .any6(port: 80), true),
    (.loopback6(port: 80), .loopback(port: 80), false),
    (.ipv4(IPv4Address(127, 0, 0, 2), 80), .loopback(port: 80), false),
  ])
  func addressesStandInEachOthersWay(mine: SocketAddress, wanted: SocketAddress, conflict: Bool) {
    let socket = OpenSocket(transport: .tcp, state: .listening, local: mine, inode: 1)
    #expect(socket.conflicts(with: wanted) == conflict)
  }
}
