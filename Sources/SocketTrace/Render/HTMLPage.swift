extension Trace {
  /// One page that needs nothing else: the picture and a player that goes through it step by step.
  public func html(_ options: SVGOptions = SVGOptions()) -> String {
    let name = title.isEmpty ? "Socket workflow" : title
    let data = JSONValue.array(
      conversations().enumerated().flatMap { index, conversation in
        Self.steps(Scene(self, conversation), prefix: index == 0 ? "" : "c\(index + 1)-")
      }
    )
    // Inside a script, `</` would end it, and `<!--` begin a comment.
    let safe = data.text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(XML.escaped(name))</title>
      \(HTMLPlayer.style)
      </head>
      <body>
      <h1>\(XML.escaped(name))</h1>
      \(HTMLPlayer.controls)
      <main>
      \(svg(options))</main>
      <script type="application/json" id="steps">\(safe)</script>
      \(HTMLPlayer.script)
      </body>
      </html>

      """
  }

  private static func steps(_ scene: Scene, prefix: String) -> [JSONValue] {
    zip(scene.steps, scene.knowledge()).map { step, known in
      func side(_ side: Side) -> JSONValue {
        let name = Narration.name(side, scene)
        return .object([
          JSONValue.Field("name", .string(name)),
          JSONValue.Field("knows", .array(known[side]!.sentences(isTCP: scene.isTCP).map(JSONValue.string))),
        ])
      }
      return .object([
        JSONValue.Field("id", .string("\(prefix)e\(step.event)\(step.isBegin ? "" : "-end")")),
        JSONValue.Field("text", .string(Narration.sentence(step, in: scene))),
        JSONValue.Field("left", side(.left)),
        JSONValue.Field("right", side(.right)),
      ])
    }
  }
}
