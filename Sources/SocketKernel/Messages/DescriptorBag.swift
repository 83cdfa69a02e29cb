/// Descriptors that came in a message, owned: what nobody took out closes with the bag.
///
/// They are of any kind, sockets or files or pipes, as the sender chose. All have close-on-exec set.
public struct DescriptorBag: ~Copyable, Sendable {
  private var numbers: [Int32]

  /// Takes over the ownership of open descriptors.
  init(adopting numbers: [Int32]) { self.numbers = numbers }

  deinit {
    for number in numbers { _ = SystemCalls.close(number) }
  }

  /// How many are left in the bag.
  public var count: Int { numbers.count }
  public var isEmpty: Bool { numbers.isEmpty }

  /// Takes the first descriptor that is left, in the order in which they were sent; nil when none is.
  ///
  /// To own a descriptor that is no socket works as well: it closes at the end, and `release()` hands it to another
  /// owner.
  public mutating func takeFirst() -> SocketDescriptor? {
    numbers.isEmpty ? nil : SocketDescriptor(adopting: numbers.removeFirst())
  }
}
