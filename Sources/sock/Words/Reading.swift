import ArgumentParser

/// Makes a reader of words one for options, whose errors end with the exit code for a wrong command line.
func reading<Value>(
  _ read: @escaping @Sendable (String) throws(WordError) -> Value
) -> @Sendable (String) throws -> Value {
  { word in
    do throws(WordError) {
      return try read(word)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
