@testable import Sockets

/// However a stream is cut, the same messages come out; and no message is above the limit.
@Sendable func readFrames(_ bytes: UnsafeRawBufferPointer) {
  guard bytes.count >= 3 else { return }
  let limit = Int(bytes[0]) + 1
  let kind = Int(bytes[1]) % 10
  let size = Int(bytes[2]) % 16 + 1
  let rest = Array(bytes[3...])
  let whole = frames(rest, inPiecesOf: max(rest.count, 1), kind, limit)
  let cut = frames(rest, inPiecesOf: size, kind, limit)
  precondition(whole.frames == cut.frames && whole.isRefused == cut.isRefused, "\(whole) became \(cut)")
  precondition(whole.frames.allSatisfy { $0.count <= limit })
}

private func frames(
  _ bytes: [UInt8],
  inPiecesOf size: Int,
  _ kind: Int,
  _ limit: Int
) -> (frames: [[UInt8]], isRefused: Bool) {
  var buffer = FrameBuffer(limit: limit)
  var frames: [[UInt8]] = []
  for start in stride(from: 0, to: bytes.count, by: size) {
    buffer.append(bytes[start..<min(start + size, bytes.count)])
    search: while true {
      var frame: [UInt8] = []
      switch find(in: &buffer, kind) {
      case .frame(let range, let end):
        buffer.take(range, through: end, into: &frame)
        frames.append(frame)
      case .more: break search
      case .tooLong, .malformed: return (frames, true)
      }
    }
  }
  return (frames, false)
}

private func find(in buffer: inout FrameBuffer, _ kind: Int) -> FrameBuffer.Finding {
  let prefixes: [LengthPrefix] = [
    .uint8, .uint16, .uint32, .uint64, .uint16LittleEndian, .uint32LittleEndian, .variable,
  ]
  switch kind {
  case 0..<prefixes.count: return buffer.find(prefixes[kind])
  case 7: return buffer.find(until: [10])
  case 8: return buffer.find(until: [13, 10])
  default: return buffer.find(exactly: 5)
  }
}
