internal import Glibc
package import SocketKernel
package import SystemPackage

/// What this kernel answers when it is asked for a socket, cell by cell.
///
/// To ask is to open a socket and close it again. For a family that is not in the kernel yet, the kernel then looks for
/// a module and loads it, whoever asks; without `autoload` only that is opened which is in the kernel already.
package struct FamilyProbe: Sendable {
  package enum Answer: String, Sendable {
    case yes
    case noFamily = "no family"
    case noType = "no type"
    case needsRight = "no right"
    case noDevice = "no device"
    case notOpened = "not opened"
    case refused
  }

  package struct Cell: Sendable {
    package let type: SocketType
    package let `protocol`: SocketProtocol
    /// The protocol's name where the catalogue has one.
    package let name: String?
    package let answer: Answer
    package let errno: Errno?
    /// One sentence.
    package let why: String
  }

  package struct Row: Sendable {
    package let family: SocketFamily
    /// The table's columns in order, then the further kinds of the catalogue.
    package let cells: [Cell]
    package let module: KernelModules.State?
  }

  /// What answers the question for a socket: nil where there is one, or the kernel's no.
  package typealias Opening = @Sendable (AddressFamily, SocketType, SocketProtocol) -> Errno?

  package let modules: KernelModules
  package let autoload: Bool
  private let refusal: Opening

  /// - Parameter refusal: what is asked; another kernel's answers in tests.
  package init(
    autoload: Bool,
    modules: KernelModules = KernelModules(),
    refusal: @escaping Opening = Self.refusalHere
  ) {
    self.autoload = autoload
    self.modules = modules
    self.refusal = refusal
  }

  /// Opens the socket here and closes it again.
  package static let refusalHere: Opening = { family, type, number in
    do throws(SocketError) {
      try SocketDescriptor.open(family, type, number).close()
      return nil
    } catch {
      return error.errno ?? .notSupported
    }
  }

  package func rows(_ families: [SocketFamily] = SocketFamily.all) -> [Row] { families.map(row) }

  package func row(_ family: SocketFamily) -> Row {
    var cells = SocketFamily.columns.map { type in
      cell(family, type, family.kinds.first { $0.type == type })
    }
    for kind in family.kinds
    where family.kinds.first(where: { $0.type == kind.type })?.name != kind.name
      || !SocketFamily.columns.contains(kind.type)
    {
      cells.append(cell(family, kind.type, kind))
    }
    var state = family.module.map(modules.state)
    // A protocol without any of its sockets is not here, whatever the types that it never had would answer.
    if family.isProtocol, let missing = cells.first(where: { $0.answer == .noFamily }),
      !cells.contains(where: { $0.answer != .noFamily && $0.answer != .noType })
    {
      cells = cells.map {
        Cell(type: $0.type, protocol: $0.protocol, name: $0.name, answer: .noFamily, errno: $0.errno, why: missing.why)
      }
    }
    let isHere = cells.contains { [.yes, .needsRight, .noDevice].contains($0.answer) }
    if isHere, state != .loaded { state = .builtIn }
    return Row(family: family, cells: cells, module: state)
  }

  private func cell(_ family: SocketFamily, _ type: SocketType, _ kind: SocketFamily.Kind?) -> Cell {
    func answer(_ answer: Answer, errno: Errno? = nil, _ why: String) -> Cell {
      Cell(
        type: type,
        protocol: kind?.protocol ?? .default,
        name: kind?.name,
        answer: answer,
        errno: errno,
        why: why
      )
    }
    if kind == nil, family.isProtocol {
      return answer(.noType, "\(family.title) has no sockets of the type \(type).")
    }
    if !autoload, !isInKernel(family, kind) {
      return answer(.notOpened, "It is not in the kernel now, and to open it could load a module.")
    }
    guard let errno = refusal(family.family, type, kind?.protocol ?? .default) else {
      return answer(.yes, "This kernel opens it.")
    }
    let (meant, why) = meaning(errno, family, type)
    return answer(meant, errno: errno, why)
  }

  /// Whether to open it loads nothing: its code is registered, or another kind of the family is and the family looks
  /// for no module by protocol.
  private func isInKernel(_ family: SocketFamily, _ kind: SocketFamily.Kind?) -> Bool {
    if let kind { return modules.isRegistered(kind.registered) }
    return !Self.loadingByProtocol.contains(family.family)
      && family.kinds.contains { modules.isRegistered($0.registered) }
  }

  private static let loadingByProtocol: Set<AddressFamily> = [
    .ipv4, .ipv6, .bluetooth, .can, .netlink, .pppoX, .phonet, .nfc, .caif, .isdn,
  ]

  private func meaning(_ errno: Errno, _ family: SocketFamily, _ type: SocketType) -> (Answer, String) {
    switch errno.rawValue {
    case EAFNOSUPPORT: (.noFamily, absence(of: family))
    case ESOCKTNOSUPPORT, EPROTONOSUPPORT, EPROTOTYPE, ENOPROTOOPT, EINVAL:
      family.isProtocol
        ? (.noFamily, absence(of: family)) : (.noType, "\(family.title) has no sockets of the type \(type) here.")
    case EPERM, EACCES: (.needsRight, right(for: family, type))
    case ENODEV: (.noDevice, "The kernel knows it, but nothing here carries it.")
    default: (.refused, "The kernel answers \(errno.name).")
    }
  }

  private func right(for family: SocketFamily, _ type: SocketType) -> String {
    switch (family.family, type) {
    case (.ipv4, .datagram), (.ipv6, .datagram):
      "Your group is not in the sysctl net.ipv4.ping_group_range."
    case (.key, _), (.xdp, _): "It needs the capability CAP_NET_ADMIN or CAP_NET_RAW."
    default: "It needs the capability CAP_NET_RAW."
    }
  }

  /// Why a family is not here: what left Linux, what never was in it, or which module is missing.
  package func absence(of family: SocketFamily) -> String {
    switch family.fate {
    case .removed(let release, let note) where modules.isAtLeast(release):
      return "Gone from Linux \(release) on. \(note)"
    case .never(let instead): return instead
    case .present, .removed: break
    }
    guard let module = family.module else { return "This kernel was built without it." }
    switch modules.state(of: module) {
    case .unknown:
      return modules.canLoad
        ? "The module \(module) would bring it; there is no list of modules in /lib/modules/\(modules.release)."
        : "This kernel was built without it and loads no modules; elsewhere the module \(module) brings it."
    case .notInstalled: return "The module \(module) would bring it; it is not installed for this kernel."
    case .installed where !family.isProtocol && !modules.hasAlias(forFamily: family.family.rawValue):
      return "The module \(module) is installed, but not loaded by itself: modprobe \(module)."
    case .installed: return "The module \(module) is installed: modprobe \(module)."
    case .loaded, .builtIn: return "The module \(module) is there, and the kernel still answers no."
    }
  }
}
