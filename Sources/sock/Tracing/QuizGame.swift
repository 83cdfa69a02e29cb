import SocketTrace

/// Asks the questions of a quiz on the terminal, one line an answer; the end of the input ends it.
struct QuizGame {
  private let quiz: Quiz

  init(_ quiz: Quiz) { self.quiz = quiz }

  func play() {
    var right = 0
    var asked = 0
    for question in quiz.questions {
      let choices = question.choices.enumerated().map { "  \($0 + 1)  \($1)\n" }.joined()
      StandardStream.output.write("\(question.picture)\n\(question.text)\n\(choices)> ")
      guard let answer = readLine() else { break }
      asked += 1
      let isRight = Quiz.isRight(answer, for: question)
      if isRight { right += 1 }
      let verdict = isRight ? "right" : "no: \(question.choices[question.answer])"
      StandardStream.output.write("\(verdict)\n\n\(question.revealed)")
    }
    if asked == quiz.questions.count { StandardStream.output.write(quiz.rest) }
    StandardStream.output.write("\n\(right) of \(asked) right\n")
  }
}
