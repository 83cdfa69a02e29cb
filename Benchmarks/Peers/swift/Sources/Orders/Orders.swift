// What the driver tells a server with its last two arguments, what to serve and where; and the workload's constants.
import Glibc

public enum Orders {
  public static let service = read().service
  public static let place = read().place

  /// The port of 127.0.0.1; nil when the place is the path of a Unix socket.
  public static var port: Int? { Int(place) }

  public static func sayReady() {
    print("listening \(place)")
    fflush(nil)  // the driver reads a pipe, and a pipe's output waits for a full buffer
  }

  public static func refuse() -> Never {
    print("\(CommandLine.arguments[0]) cannot serve: \(CommandLine.arguments.dropFirst().joined(separator: " "))")
    exit(2)
  }

  private static func read() -> (service: String, place: String) {
    guard CommandLine.arguments.count == 3 else { refuse() }
    return (CommandLine.arguments[1], CommandLine.arguments[2])
  }
}

public enum Workload {
  public static let blockSize = 1 << 20
  public static let acknowledgement: UInt8 = 0x06
}
