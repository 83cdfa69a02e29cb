import SocketAddresses
import SocketKernel

/// When the kernel sent what was handed to it and got what was taken, by its own clock, and what its error queue said.
///
/// Source: the kernel's networking/timestamping.rst.
struct KernelStamps {
  static let wanted: Timestamping = [
    .sendScheduled, .sendSoftware, .sendAcknowledged, .receiveSoftware, .software, .identifiers, .stampsOnly,
  ]

  private struct Sent {
    let count: Int
    let begin: Int64
    /// By kind: left, queued, acknowledged.
    var moments: [UInt32: Int64] = [:]
  }

  private let isStream: Bool
  private var sends: [Sent] = []
  private var arrivals: [(count: Int, waited: Int64)] = []
  private var reports: [String] = []

  init(isStream: Bool) { self.isStream = isStream }

  mutating func sent(_ count: Int, at begin: Int64) { sends.append(Sent(count: count, begin: begin)) }

  mutating func received(_ count: Int, at arrival: Int64, taken: Int64) { arrivals.append((count, taken - arrival)) }

  /// What one message of the error queue says.
  mutating func take(_ control: [ControlMessage], bytes: Int) {
    let moment = control.lazy.compactMap(Self.moment(in:)).first
    for case .reportedError(let report) in control {
      if report.origin == .timestamping {
        guard let moment, let place = place(of: report.data) else { continue }
        sends[place].moments[report.info] = moment
      } else {
        let who = report.offender.map { " from \($0.ip.map { "\($0)" } ?? "\($0)")" } ?? ""
        let ours = bytes > 0 ? ", with \(Payload(length: bytes, prefix: []).count) of ours inside" : ""
        reports.append("\(report.errno.name), ICMP type \(report.type) code \(report.code)\(who)\(ours)")
      }
    }
  }

  /// Of a stream the kernel tells the last byte's place, of datagrams their number.
  private func place(of identifier: UInt32) -> Int? {
    var end = 0
    for (index, sent) in sends.enumerated() {
      end += sent.count
      if isStream ? Int(identifier) < end : Int(identifier) == index { return index }
    }
    return nil
  }

  /// The kernel's stamp, in nanoseconds since 1970.
  static func moment(in message: ControlMessage) -> Int64? {
    guard case .timestamps(let stamps) = message, let (seconds, rest) = stamps.software?.components else { return nil }
    return seconds &* 1_000_000_000 &+ rest / 1_000_000_000
  }

  /// Of a long transfer, the first pieces tell what there is to tell.
  private static let told = 4

  func sentences(_ name: String) -> [String] {
    var sentences: [String] = []
    for sent in sends.filter({ !$0.moments.isEmpty }).prefix(Self.told) {
      let words = [(UInt32(1), "queued"), (0, "left"), (2, "acknowledged")].compactMap { kind, word in
        sent.moments[kind].map { "\(word) after \(Wording.span($0 - sent.begin))" }
      }
      let bytes = Payload(length: sent.count, prefix: []).count
      sentences.append("\(bytes) of the \(name) by the kernel's stamps: \(words.joined(separator: ", "))")
    }
    for arrival in arrivals.prefix(Self.told) {
      let count = Payload(length: arrival.count, prefix: []).count
      sentences.append("\(count) had been there for \(Wording.span(arrival.waited)) when the \(name) had them")
    }
    let more = max(sends.count - Self.told, 0) + max(arrivals.count - Self.told, 0)
    if more > 0 { sentences.append("and \(more) more of the \(name)") }
    return sentences + reports.map { "error queue of the \(name): \($0)" }
  }
}
