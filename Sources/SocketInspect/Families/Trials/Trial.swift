package import SocketAddresses
internal import SocketKernel

/// A byte sent from a socket to its peer through one cell of the table, as a user of the library would write it.
package struct Trial: Sendable {
  /// The cell, such as `bluetooth/stream/rfcomm`; its first two parts suffice where they name one trial, or the first.
  package let word: String
  /// Sends, and answers what the peer received.
  package let run: @Sendable (Surroundings) throws -> [UInt8]
  /// The source of what `run` does.
  package let code: String
  /// What must be there beside the family, for who has not got it.
  package let needs: String?
  /// What the peer receives where all goes well.
  package let expected: [UInt8]

  init(
    _ word: String,
    needs: String? = nil,
    expecting expected: [UInt8] = [0x1b],
    _ code: String,
    _ run: @escaping @Sendable (Surroundings) throws -> [UInt8]
  ) {
    self.word = word
    self.run = run
    self.code = code
    self.needs = needs
    self.expected = expected
  }

  /// What a trial finds on the machine: interfaces and controllers have numbers that no code can know.
  package struct Surroundings: Sendable {
    /// The index of the first CAN interface.
    package let canInterface: UInt32?
    /// Both ends of the first wire whose ends are both here.
    package let wireEnds: (first: LinkInterface, second: LinkInterface)?
    /// The controllers that Bluetooth has.
    package let controllers: [BluetoothAddress]

    package init() {
      let interfaces = LinkInterface.all()
      canInterface = interfaces.first { $0.kind == LinkInterface.can }?.index
      wireEnds = LinkInterface.wire(among: interfaces)
      controllers = (try? BluetoothControllers.addresses()) ?? []
    }

    package func can() throws(TrialError) -> UInt32 {
      guard let canInterface else { throw TrialError("there is no CAN interface", "ip link add vcan0 type vcan up") }
      return canInterface
    }

    package func wire() throws(TrialError) -> (first: LinkInterface, second: LinkInterface) {
      guard let wireEnds else {
        throw TrialError("there is no wire with both ends here", "ip link add veth0 up type veth peer name veth1 up")
      }
      return wireEnds
    }

    /// Two controllers: Bluetooth has no loopback, and a controller does not call itself.
    package func two() throws(TrialError) -> (BluetoothAddress, BluetoothAddress) {
      guard controllers.count >= 2 else {
        throw TrialError(
          "Bluetooth needs two controllers, and there \(controllers.count == 1 ? "is 1" : "are \(controllers.count)")",
          "btvirt -l2 makes two that are joined by no radio"
        )
      }
      return (controllers[0], controllers[1])
    }
  }

  /// All trials, in the order of the table.
  package static let all: [Trial] = lecture + since

  /// The trial that a word names.
  package static func named(_ word: String) -> Trial? {
    let word = word.lowercased()
    return all.first { $0.word == word } ?? all.first { $0.word.hasPrefix(word + "/") }
  }
}

/// Why a trial cannot be made on this machine, and what would help.
package struct TrialError: Error, CustomStringConvertible {
  package let description: String
  package let help: String

  init(_ description: String, _ help: String) {
    self.description = description
    self.help = help
  }
}
