import CSockets

/// The memory of a stopped program, read and never written.
struct Memory {
  let pid: Int32

  /// As many of the bytes as can be read.
  func bytes(at address: UInt64, count: Int) -> [UInt8] {
    guard address != 0, count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      filled = max(0, sockets_trace_read(pid, address, room.baseAddress, count))
    }
  }

  /// A number of the machine's own byte order; nil where there is no memory.
  func load<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type, at address: UInt64) -> Value? {
    let read = bytes(at: address, count: MemoryLayout<Value>.size)
    guard read.count == MemoryLayout<Value>.size else { return nil }
    return read.withUnsafeBytes { $0.loadUnaligned(as: type) }
  }

  /// The first bytes that an array of `struct iovec` points to, in order.
  func gathered(vectors: UInt64, count: Int, length: Int) -> [UInt8] {
    var gathered: [UInt8] = []
    for index in 0..<min(max(count, 0), 1024) where gathered.count < length {
      guard let base = load(UInt64.self, at: vectors + UInt64(index) * 16),
        let size = load(UInt64.self, at: vectors + UInt64(index) * 16 + 8)
      else { break }
      gathered += bytes(at: base, count: min(Int(clamping: size), length - gathered.count))
    }
    return gathered
  }

  /// How many bytes the vectors have room for.
  func room(vectors: UInt64, count: Int) -> Int {
    (0..<min(max(count, 0), 1024)).reduce(0) { sum, index in
      let size = load(UInt64.self, at: vectors + UInt64(index) * 16 + 8) ?? 0
      return sum.addingReportingOverflow(Int(clamping: size)).partialValue
    }
  }

  /// The fields of a `struct msghdr` on a machine of 64 bits.
  func message(at address: UInt64) -> (name: UInt64, nameLength: Int, vectors: UInt64, count: Int)? {
    guard let name = load(UInt64.self, at: address), let nameLength = load(UInt32.self, at: address + 8),
      let vectors = load(UInt64.self, at: address + 16), let count = load(UInt64.self, at: address + 24)
    else { return nil }
    return (name, Int(nameLength), vectors, Int(clamping: count))
  }
}
