import Testing

@testable import sock

/// When a reply is complete and when the end of input is sent: every rule, without a socket and without waiting.
@Suite struct ConversationTests {
  func conversation(
    until: Until = .automatic,
    endOfInput: EndOfInput = .automatic,
    isStream: Bool = true
  ) -> Conversation {
    Conversation(until: until, endOfInput: endOfInput, timeout: .seconds(5), isStream: isStream)
  }

  @Test func byDefaultTheReplyEndsAfter200MillisecondsOfSilence() {
    var talk = conversation()
    #expect(talk.step(at: .zero) == .wait(.seconds(1)))
    _ = talk.arrived([1], at: .milliseconds(10))
    #expect(talk.step(at: .milliseconds(10)) == .wait(.milliseconds(200)))
    _ = talk.arrived([2], at: .milliseconds(100))
    #expect(talk.step(at: .milliseconds(299)) == .wait(.milliseconds(1)))
    #expect(talk.step(at: .milliseconds(300)) == .finished(.silence))
    #expect(talk.received == 2)
    #expect(!talk.neededEndOfInput)
  }

  @Test func byDefaultTheEndOfInputIsSentAfterASecondWithoutAnAnswer() {
    var talk = conversation()
    #expect(talk.step(at: .seconds(1)) == .halfClose)
    talk.didHalfClose(at: .seconds(1))
    #expect(talk.step(at: .seconds(1)) == .wait(.seconds(4)))
    _ = talk.arrived([1], at: .seconds(2))
    #expect(talk.neededEndOfInput)
    #expect(talk.step(at: .milliseconds(2200)) == .finished(.silence))
  }

  /// Each line that is typed is a datagram with an answer of its own, and none of these is the end.
  @Test func typedDatagramsAreAConversationUntilTheInputEnds() {
    var talk = Conversation(timeout: .seconds(5), isStream: false, isFed: true)
    for seconds in 1...3 {
      _ = talk.arrived([1], at: .seconds(seconds))
      #expect(talk.step(at: .seconds(seconds)) == .waitForInput)
    }
    talk.inputEnded(at: .seconds(4))
    #expect(talk.step(at: .seconds(4)) == .wait(.milliseconds(200)))
    _ = talk.arrived([1], at: .milliseconds(4100))
    #expect(talk.step(at: .milliseconds(4300)) == .finished(.silence))
  }

  @Test func anAnswerKeepsTheInputOpen() {
    var talk = conversation(until: .bytes(2))
    _ = talk.arrived([1], at: .milliseconds(10))
    #expect(talk.step(at: .seconds(3)) == .wait(.seconds(2)))
  }

  @Test func endOfInputNowIsSentBeforeAnything() {
    var talk = conversation(endOfInput: .now)
    #expect(talk.step(at: .zero) == .halfClose)
    talk.didHalfClose(at: .zero)
    _ = talk.arrived([1], at: .milliseconds(1))
    #expect(!talk.neededEndOfInput, "it was asked for, so there is nothing to tell")
  }

  @Test func endOfInputNeverIsNeverSent() {
    let talk = conversation(endOfInput: .never)
    #expect(talk.step(at: .milliseconds(4999)) == .wait(.milliseconds(1)))
    #expect(talk.step(at: .seconds(5)) == .finished(.timedOut))
  }

  @Test func endOfInputAfterItsTime() {
    let talk = conversation(endOfInput: .after(.seconds(2)))
    #expect(talk.step(at: .seconds(1)) == .wait(.seconds(1)))
    #expect(talk.step(at: .seconds(2)) == .halfClose)
  }

  @Test func theEndOfTheStreamEndsEveryReply() {
    for until in [Until.automatic, .bytes(3), .line, .endOfStream, .silence(.seconds(1)), .delimiter([0])] {
      var talk = conversation(until: until)
      _ = talk.arrived([1], at: .zero)
      talk.peerEnded()
      #expect(talk.step(at: .zero) == .finished(.endOfStream), "\(until)")
    }
  }

  @Test func nBytesAreNoMoreThanN() {
    var talk = conversation(until: .bytes(3))
    #expect(talk.arrived([1, 2], at: .zero) == [1, 2])
    #expect(talk.step(at: .seconds(4)) == .wait(.seconds(1)), "no silence ends it")
    #expect(talk.arrived([3, 4], at: .seconds(4)) == [3])
    #expect(talk.step(at: .seconds(4)) == .finished(.complete))
  }

  @Test func aLineEndsAtItsNewline() {
    var talk = conversation(until: .line)
    #expect(talk.arrived(Array("ab".utf8), at: .zero) == [0x61, 0x62])
    #expect(talk.arrived(Array("c\nd".utf8), at: .zero) == [0x63, 0x0a])
    #expect(talk.step(at: .zero) == .finished(.complete))
  }

  @Test func aDelimiterMayArriveInPieces() {
    let bytes: [UInt8] = [9, 1, 1, 2, 7]
    for cut in 0...bytes.count {
      var talk = conversation(until: .delimiter([1, 2]))
      let parts = [bytes[..<cut], bytes[cut...]].filter { !$0.isEmpty }
      let reply = parts.reduce(into: [UInt8]()) { reply, part in
        if talk.step(at: .zero) != .finished(.complete) { reply += talk.arrived(Array(part), at: .zero) }
      }
      #expect(reply == [9, 1, 1, 2], "cut at \(cut)")
      #expect(talk.step(at: .zero) == .finished(.complete))
    }
  }

  @Test func aDatagramIsAWholeReplyUnlessMoreAreAskedFor() {
    var one = conversation(isStream: false)
    #expect(one.step(at: .zero) == .wait(.seconds(5)), "a datagram socket has no end of input to send")
    _ = one.arrived([], at: .zero)
    #expect(one.step(at: .zero) == .finished(.complete))

    var two = conversation(until: .datagrams(2), isStream: false)
    _ = two.arrived([1], at: .zero)
    #expect(two.step(at: .seconds(1)) == .wait(.seconds(4)))
    _ = two.arrived([1], at: .seconds(1))
    #expect(two.step(at: .seconds(1)) == .finished(.complete))
  }

  @Test func theTimeLimitEndsEverythingElse() {
    var talk = conversation(until: .endOfStream, endOfInput: .never)
    _ = talk.arrived([1], at: .milliseconds(4999))
    #expect(talk.step(at: .seconds(5)) == .finished(.timedOut))
  }

  @Test func aReplyThatFellSilentInTimeHasNotTimedOut() {
    var talk = conversation()
    _ = talk.arrived([1], at: .milliseconds(4700))
    #expect(talk.step(at: .seconds(6)) == .finished(.silence))
  }
}
