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
final class Answerer: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let requests = unwrapInboundIn(data)
    var replies = context.channel.allocator.buffer(capacity: requests.readableBytes * 7)
    let good = requests.readableBytesView.allSatisfy { answer($0, into: &replies) }
    if replies.readableBytes > 0 { context.write(wrapOutboundOut(replies), promise: nil) }
    if !good { context.close(promise: nil) }
  }

  func channelReadComplete(context: ChannelHandlerContext) { context.flush() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// A byte for every mebibyte.
final class Acknowledger: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var received = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += unwrapInboundIn(data).readableBytes
    guard received >= Workload.blockSize else { return }
    received -= Workload.blockSize
    let byte = context.channel.allocator.buffer(integer: Workload.acknowledgement)
    context.writeAndFlush(wrapOutboundOut(byte), promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// What came, back; the handler before it stops reading while too much is unsent.
final class Echoer: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.write(data, promise: nil) }

  func channelReadComplete(context: ChannelHandlerContext) { context.flush() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

final class DatagramAnswerer: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>
  typealias OutboundOut = AddressedEnvelope<ByteBuffer>

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let request = unwrapInboundIn(data)
    guard let asked = request.data.readableBytesView.first else { return }
    var reply = context.channel.allocator.buffer(capacity: 7)
    guard answer(asked, into: &reply) else { return }
    context.write(
      wrapOutboundOut(AddressedEnvelope(remoteAddress: request.remoteAddress, data: reply)),
      promise: nil
    )
  }

  func channelReadComplete(context: ChannelHandlerContext) { context.flush() }
}
