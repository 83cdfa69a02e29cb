import SocketAddresses
import SocketInspect

/// A port as it is asked for: `443`, `ldap`, `67/udp`, `8000-8100`.
struct PortWord: Hashable {
  let ports: ClosedRange<UInt16>
  /// The protocol behind the slash.
  let transport: OpenSocket.Transport?
  let word: String

  init(word: String) throws(Failure) {
    self.word = word
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let known = OpenSocket.Transport(rawValue: parts[1].lowercased()), known.hasPorts else {
        throw Failure(.wrongCommandLine, "\"\(word)\": \"\(parts[1])\" has no ports; write /tcp, /udp, /sctp or /dccp")
      }
      transport = known
    } else {
      transport = nil
    }
    let text = String(parts[0])
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    if ends.count == 2, let first = UInt16(ends[0]), let last = UInt16(ends[1]) {
      guard first <= last else {
        throw Failure(.wrongCommandLine, "\"\(word)\" runs backwards: write \(last)-\(first)")
      }
      ports = first...last
      return
    }
    do throws(AddressError) {
      let port = try Port(text).number
      ports = port...port
    } catch {
      throw Failure(.wrongCommandLine, "\"\(word)\" is \(error)")
    }
  }

  /// What IANA's registry has about it.
  var assignments: [PortAssignment] {
    PortRegistry.assignments(in: Port(ports.lowerBound)...Port(ports.upperBound)).filter { entry in
      transport.map { entry.protocols.isEmpty || entry.protocols.contains($0.rawValue) } ?? true
    }
  }

  func covers(_ socket: OpenSocket) -> Bool {
    guard let port = socket.local.port, socket.transport.hasPorts else { return false }
    let fits = transport == nil || transport == socket.transport || transport == .tcp && socket.transport == .mptcp
    return fits && ports.contains(port.number)
  }
}
