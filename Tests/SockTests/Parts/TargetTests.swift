import Testing

@testable import sock

@Suite struct TargetTests {
  @Test(
    arguments: [
      ("tcp://db:5432", "tcp://db:5432", nil),
      ("udp://dns:53=@query.bin", "udp://dns:53", "@query.bin"),
      ("tcp://a:1?nodelay=1", "tcp://a:1?nodelay=1", nil),
      ("tcp://a:1?nodelay=1=a=b", "tcp://a:1?nodelay=1", "a=b"),
      ("unix:/a=b", "unix:/a=b", nil),
      ("unix:/a=b=0x1b", "unix:/a=b", "0x1b"),
      (":1=", ":1", ""),
    ] as [(String, String, String?)]
  )
  func theBytesBeginBehindAWholeEndpoint(word: String, endpoint: String, probe: String?) {
    let target = Target(word)
    #expect(target.endpoint == endpoint)
    #expect(target.probe == probe)
  }
}
