extension Script {
  /// The lecture's protocol: every byte is a request, `0x1b` asks for `first!` and `0x2b` for `second!`.
  public static let lecture = Script(
    framing: .bytes(1),
    rules: [
      Rule(name: "1", pattern: .exactly([0x1b]), reply: Array("first!".utf8)),
      Rule(name: "2", pattern: .exactly([0x2b]), reply: Array("second!".utf8)),
    ]
  )

  /// What comes with the program, by name.
  public static let builtins: [(name: String, script: Script)] = [
    ("lecture", lecture),
    ("echo", .anything("echo", Reply([.send(Content([.request]), nil)]))),
    ("discard", .anything("discard", .nothing)),
    ("daytime", .greeting("daytime", [.daytime])),
    (
      "time",
      .greeting(
        "time",
        [
          .number(
            .binary(.plus, .name(.unixTime), .number(2_208_988_800)),
            size: 4,
            isLittleEndian: false
          )
        ]
      )
    ),
    ("chargen", chargen),
    (
      "qotd",
      .greeting("qotd", [.bytes(Array("Be liberal in what you accept, and conservative in what you send.\r\n".utf8))])
    ),
  ]

  /// Answers whatever arrives, RFC 862 and RFC 863.
  private static func anything(_ name: String, _ reply: Reply) -> Script {
    var parts = Parts()
    parts.name = name
    parts.framing = .arrival
    parts.rules = [Rule(name: name, line: 0, pattern: .anything, replies: [reply])]
    return Script(parts)
  }

  /// Says something to every client and closes, and to every datagram, whatever is in it: RFC 865, 867 and 868.
  private static func greeting(_ name: String, _ content: [Content.Part]) -> Script {
    var parts = Parts()
    parts.name = name
    parts.framing = .arrival
    parts.onConnect = Reaction(reply: Reply([.send(Content(content), nil), .close(.fin)]), next: nil)
    parts.rules = [Rule(name: name, line: 0, pattern: .anything, replies: [Reply([.send(Content(content), nil)])])]
    return Script(parts)
  }

  /// Lines of characters without end, RFC 864: 72 of the 95 printable ones, each line one further.
  private static let chargen: Script = {
    let characters = Array(UInt8(ascii: " ")...UInt8(ascii: "~"))
    let lines = characters.indices.map { start in
      (0..<72).map { characters[(start + $0) % characters.count] } + Array("\r\n".utf8)
    }
    var parts = Parts()
    parts.name = "chargen"
    parts.framing = .arrival
    parts.onConnect = Reaction(reply: Reply([.endless(lines.flatMap(\.self))]), next: nil)
    parts.rules = [Rule(name: "chargen", line: 0, pattern: .anything, replies: [Reply(lines[0])])]
    return Script(parts)
  }()
}
