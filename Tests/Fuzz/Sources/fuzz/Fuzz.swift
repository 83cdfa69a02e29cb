import Glibc

/// The parsers that read what strangers wrote. Each is given any bytes: it answers or refuses, and what it answers
/// must hold together. A trap is what the fuzzer looks for.
private let targets: [String: @Sendable (UnsafeRawBufferPointer) -> Void] = [
  "addresses": readAddresses,
  "endpoints": readEndpoint,
  "control": readControl,
  "natives": readNative,
  "frames": readFrames,
]

private let target: @Sendable (UnsafeRawBufferPointer) -> Void = {
  let name = getenv("FUZZ").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print("set FUZZ to one of: \(targets.keys.sorted().joined(separator: ", "))")
    exit(64)
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int32 {
  target(UnsafeRawBufferPointer(start: bytes, count: count))
  return 0
}
