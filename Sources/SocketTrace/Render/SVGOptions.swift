/// How a trace is drawn as SVG.
public struct SVGOptions: Sendable, Hashable {
  public var scale: TimeScale
  /// Whether segments show their relative sequence and acknowledgement numbers.
  public var showsNumbers: Bool

  public init(scale: TimeScale = .even, showsNumbers: Bool = false) {
    self.scale = scale
    self.showsNumbers = showsNumbers
  }
}

extension Trace {
  /// The picture as one SVG 1.1 document: no script, no outside font, text as text.
  ///
  /// Each event is a group: `e17` is the event with that place in ``events``, `e17-end` its return or arrival; of a
  /// second conversation, `c2-e17`.
  public func svg(_ options: SVGOptions = SVGOptions()) -> String {
    var y = 0.0
    var body = ""
    var words: [String] = []
    let conversations = conversations()
    for (index, conversation) in conversations.enumerated() {
      let scene = Scene(self, conversation)
      var drawing = SVGDrawing(scene, options, prefix: index == 0 ? "" : "c\(index + 1)-", top: y)
      body += drawing.draw()
      y = drawing.bottom + 30
      words += scene.findings.map(\.text)
    }
    let name = title.isEmpty ? "Socket workflow" : title
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" role="img" \
      viewBox="0 0 \(Int(SVGDrawing.width)) \(Int(y))">
      <title>\(XML.escaped(name))</title>
      <desc>\(XML.escaped(words.joined(separator: ". ")))</desc>
      \(SVGDrawing.style)
      <defs>
      \(marker("head", "tip"))
      \(marker("head-bad", "tip-bad"))
      </defs>
      <rect class="paper" width="100%" height="100%"/>
      \(body)</svg>

      """
  }
}

/// The head of an arrow.
private func marker(_ id: String, _ style: String) -> String {
  let place = "viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"11\" markerHeight=\"11\" orient=\"auto\""
  return
    "<marker id=\"\(id)\" \(place) markerUnits=\"userSpaceOnUse\"><path class=\"\(style)\" d=\"M0 1 L9 5 L0 9 z\"/></marker>"
}

/// Text inside XML and HTML.
enum XML {
  /// Source: XML 1.0, section 2.4; control characters are not allowed in a document at all (section 2.2).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\0"..<" ", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": escaped += "\u{fffd}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
