extension Caller.Outcome {
  /// Who waits for whom, as far as it can be known.
  func whoWaits(over channel: any Channel) -> String {
    guard channel.isStream else {
      return "nobody refused it: it was lost, filtered, or the server does not answer such a request"
    }
    if !isSent { return "the server does not read: it has not taken all of the request" }
    return talk.halfClosed == nil
      ? "the server may be waiting for more, or for the end of the input: --eof now sends that"
      : "the server has the connection open and was told that nothing more will come, but says nothing"
  }
}
