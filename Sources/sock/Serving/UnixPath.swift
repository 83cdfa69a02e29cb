import Glibc
import SocketAddresses
import SocketKernel
import Sockets
import SystemPackage

/// The file that a Unix-domain socket leaves in the file system: in the way of the next server, and to be tidied up.
struct UnixPath: Sendable {
  let path: String
  /// The file as it was made. Another program may since have put its own in the same place.
  private let device: dev_t
  private let inode: ino_t

  /// Notes which file the bound socket made; nil for an address without a file.
  init?(ofBound address: SocketAddress) {
    guard case .unix(let name) = address, name.kind == .path else { return nil }
    path = String(decoding: name.bytes, as: UTF8.self)
    guard let file = Self.status(path) else { return nil }
    device = file.st_dev
    inode = file.st_ino
  }

  /// Removes the file, if it still is the one that was made here.
  func remove() {
    guard let file = Self.status(path), file.st_dev == device, file.st_ino == inode else { return }
    unlink(path)
  }

  /// Removes what a server left behind that no longer lives; leaves a living one's for `bind` to report.
  static func clear(for place: Place) async throws(Failure) {
    guard case .unix(let name) = place.address, name.kind == .path else { return }
    let path = String(decoding: name.bytes, as: UTF8.self)
    guard let file = status(path) else { return }
    guard file.st_mode & S_IFMT == S_IFSOCK else {
      throw Failure(
        .cannotCreate,
        """
        cannot listen on \(place.word): a file that is not a socket is in the way
          choose another path, or remove it: rm \(path)
        """
      )
    }
    if await isAbandoned(place) { unlink(path) }
  }

  /// Only a socket that nobody has open refuses; every other answer means that somebody is there.
  private static func isAbandoned(_ place: Place) async -> Bool {
    do throws(SocketError) {
      if place.transport.semantics == .datagram {
        _ = try Socket.unixDatagram().connect(to: place.address)
      } else if place.transport == .unixSequencedPacket {
        let probe = try SocketDescriptor.open(.unix, .sequencedPacket)
        try probe.connect(to: place.address)
      } else {
        _ = try await Socket.unixStream().connect(to: place.address, within: .seconds(1))
      }
      return false
    } catch {
      return error.errno == .connectionRefused
    }
  }

  private static func status(_ path: String) -> stat? {
    var file = stat()
    return lstat(path, &file) == 0 ? file : nil
  }
}
