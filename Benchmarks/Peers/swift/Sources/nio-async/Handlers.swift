import NIOCore
import Orders

func answer(_ request: UInt8, into replies: inout ByteBuffer) -> Bool {
  switch request {
  case 0x1b: replies.writeStaticString("first!")
  case 0x2b: replies.writeStaticString("second!")
  default: return false
  }
  return true
}

/// A short text for every byte; one write for all that one read brought.
func answerRequests(of client: Client) async throws {
  try await client.executeThenClose { inbound, outbound in
    for try await requests in inbound {
      var replies = ByteBufferAllocator().buffer(capacity: requests.readableBytes * 7)
      let good = requests.readableBytesView.allSatisfy { answer($0, into: &replies) }
      if replies.readableBytes > 0 { try await outbound.write(replies) }
      if !good { return }
    }
  }
}

/// A byte for every mebibyte.
func acknowledgeBlocks(of client: Client) async throws {
  try await client.executeThenClose { inbound, outbound in
    var received = 0
    for try await bytes in inbound {
      received += bytes.readableBytes
      guard received >= Workload.blockSize else { continue }
      received -= Workload.blockSize
      try await outbound.write(ByteBuffer(integer: Workload.acknowledgement))
    }
  }
}

/// What came, back.
func echo(to client: Client) async throws {
  try await client.executeThenClose { inbound, outbound in
    for try await bytes in inbound { try await outbound.write(bytes) }
  }
}
