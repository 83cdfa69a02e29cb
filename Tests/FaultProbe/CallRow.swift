import FaultSeam
import Glibc
import SocketKernel
import SystemPackage

/// A call of the seam, what it may fail with, and what is to come of that.
struct CallRow {
  let call: fault_call
  let sources: [Source]
  /// What the error may say was tried.
  let operations: Set<SocketError.Operation>
  /// Where nobody is told; the first that fits counts. Without one, whoever asked for the operation is told.
  let rules: [Rule]

  init(
    _ call: fault_call,
    _ sources: [Source],
    told operations: Set<SocketError.Operation> = [],
    _ rules: [Rule] = []
  ) {
    self.call = call
    self.sources = sources
    self.operations = operations
    self.rules = rules
  }

  var name: String { String(cString: fault_name(Int32(call.rawValue))) }

  /// All of them, in the order of the pages.
  var errnos: [Int32] {
    var errnos: [Int32] = []
    for errno in sources.flatMap(\.errnos) where !errnos.contains(errno) { errnos.append(errno) }
    return errnos
  }

  func expectation(of errno: Int32, _ circumstances: Circumstances) -> Rule? {
    rules.first { $0.fits(errno, circumstances) }
  }
}

/// Where it says that a call may fail so. `FaultProbe table` prints what is taken from where, and a test looks it up.
struct Source {
  /// A manual page, as in `accept(2)`; or another authority, without such a number.
  let page: String
  let errnos: [Int32]

  init(_ page: String, _ errnos: [Int32]) {
    self.page = page
    self.errnos = errnos
  }
}

/// What is not told to whoever asked for an operation, and why not.
struct Rule {
  enum Kind {
    /// The call is made again, and what it was for comes right.
    case again
    /// What was asked for comes right without the call.
    case without
    /// Made again where what was asked for had been reported as done before the call, and told otherwise.
    case toldOrAgain
    /// One or the other, for the reason that is given.
    case toldOrWithout
    /// Told where somebody asked; where nobody of this side did, a client's connection ends, and that one hears of it.
    case toldOrTurnedAway
  }

  let kind: Kind
  /// nil: all.
  let errnos: [Int32]?
  let reason: String
  var floor: Floor?
  var places: Set<Place>?
  var scenarios: Set<String>?

  func fits(_ errno: Int32, _ circumstances: Circumstances) -> Bool {
    errnos?.contains(errno) ?? true && floor ?? circumstances.floor == circumstances.floor
      && places?.contains(circumstances.place) ?? true && scenarios?.contains(circumstances.scenario) ?? true
  }
}

/// Where a call failed.
struct Circumstances {
  let scenario: String
  let floor: Floor
  let place: Place
}

/// Who makes the calls.
enum Floor { case kernel, loops }

/// What a scenario is about when a call fails. ``enter(_:)`` says so, where nobody makes calls for anything else.
enum Place: Int32 {
  case working
  /// Only to close what has done its work.
  case closing
  /// The server has been asked to stop.
  case stopping
  /// What comes is an error, whatever happens.
  case failing

  static func enter(_ place: Place) { fault_mark(place.rawValue) }

  /// For one of several tasks, which may be behind the others.
  static func reach(_ place: Place) { fault_mark_at_least(place.rawValue) }
}

extension Rule {
  static func again(
    _ errnos: [Int32]?,
    _ reason: String,
    on floor: Floor? = nil,
    at places: Set<Place>? = nil,
    in scenarios: Set<String>? = nil
  ) -> Rule {
    Rule(kind: .again, errnos: errnos, reason: reason, floor: floor, places: places, scenarios: scenarios)
  }

  static func without(
    _ errnos: [Int32]?,
    _ reason: String,
    on floor: Floor? = nil,
    at places: Set<Place>? = nil,
    in scenarios: Set<String>? = nil
  ) -> Rule {
    Rule(kind: .without, errnos: errnos, reason: reason, floor: floor, places: places, scenarios: scenarios)
  }

  static func toldOrWithout(
    _ errnos: [Int32]?,
    _ reason: String,
    at places: Set<Place>? = nil,
    in scenarios: Set<String>? = nil
  ) -> Rule {
    Rule(kind: .toldOrWithout, errnos: errnos, reason: reason, places: places, scenarios: scenarios)
  }

  static func toldOrAgain(
    _ errnos: [Int32]?,
    _ reason: String,
    on floor: Floor = .loops,
    in scenarios: Set<String>? = nil
  ) -> Rule {
    Rule(kind: .toldOrAgain, errnos: errnos, reason: reason, floor: floor, scenarios: scenarios)
  }

  static func toldOrTurnedAway(_ reason: String, in scenarios: Set<String>) -> Rule {
    Rule(kind: .toldOrTurnedAway, errnos: nil, reason: reason, floor: .loops, scenarios: scenarios)
  }
}

/// In place of the errnos that a rule is for.
let all: [Int32]? = nil
