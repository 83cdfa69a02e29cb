import Testing

/// The four programs are the promise of this package: they are to compile and run as they stand, everywhere they stand.
@Suite struct ProgramTests {
  static let programs = [
    "TCP server": """
    let listener = try Socket.tcp().bind(to: .loopback(port: 1234)).listen()
    try await listener.serve { connection in
      while let byte = try await connection.receiveByte() {
        switch byte {
        case 0x1b: try await connection.send("first!")
        case 0x2b: try await connection.send("second!")
        default: return
        }
      }
    }
    """,
    "TCP client": """
    let connection = try await Socket.tcp().connect(to: .loopback(port: 1234))
    try await connection.send([0x1b])
    print(String(decoding: try await connection.receive(), as: UTF8.self))
    """,
    "UDP server": """
    let server = try Socket.udp().bind(to: .loopback(port: 1234))
    while true {
      let request = try await server.receive()
      switch request.bytes.first {
      case 0x1b: try await server.send("first!", to: request.sender)
      case 0x2b: try await server.send("second!", to: request.sender)
      default: break
      }
    }
    """,
    "UDP client": """
    let client = try Socket.udp()
    try await client.send([0x1b], to: .loopback(port: 1234))
    print(String(decoding: try await client.receive().bytes, as: UTF8.self))
    """,
  ]

  @Test(arguments: programs)
  func anExampleIsTheProgram(name: String, program: String) throws {
    let folder = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    #expect(try Repository.text("Examples/\(folder)/main.swift") == "import Sockets\n\n\(program)\n")
  }

  @Test(arguments: ["README.md", "Sources/Sockets/Documentation.docc/Lecture.md"])
  func aPageShowsTheFourPrograms(page: String) throws {
    let blocks = try Repository.swiftBlocks(in: page)
    for (name, program) in Self.programs {
      #expect(blocks.contains("// \(name)\nimport Sockets\n\n\(program)\n"), "\(page) has no such \(name)")
    }
  }
}
