// swift-tools-version: 6.2
import PackageDescription

// Linux has more than POSIX, and the C parts use it: accept4, EPOLLET, IP_BIND_ADDRESS_NO_PORT.
let linux: [CSetting] = [.define("_GNU_SOURCE")]

// SwiftPM links the Swift runtime into everything. A baseline in C has no use for it: without Swift's start files
// nothing refers to the runtime, and of a static runtime nothing is then taken.
let pureC: [LinkerSetting] = [.unsafeFlags(["-nostartfiles", "-static-stdlib"])]

/// A server in C. One directory of Servers/ is one peer's answer to one protocol.
func cServer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["Workload"],
    path: "Servers/\(name)",
    cSettings: linux,
    linkerSettings: pureC
  )
}

/// A server as our user writes it: with the library, and with none of our compiler settings.
func ourServer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["Orders", .product(name: "Sockets", package: "swift-sockets")],
    path: "Servers/\(name)"
  )
}

let package = Package(
  name: "Benchmarks",
  products: [
    .executable(name: "load", targets: ["load"]),
    .executable(name: "steps", targets: ["steps"]),
    // Dynamic, because LD_PRELOAD puts it into servers that know nothing of it.
    .library(name: "AllocationCounter", type: .dynamic, targets: ["AllocationCounter"]),
  ],
  dependencies: [
    .package(name: "swift-sockets", path: "..")
  ],
  targets: [
    .target(name: "Workload", path: "Workload", cSettings: linux),
    .target(name: "AllocationCounter", path: "AllocationCounter", cSettings: linux, linkerSettings: pureC),
    .executableTarget(
      name: "load",
      dependencies: ["Workload"],
      path: "Load",
      cSettings: linux,
      linkerSettings: pureC
    ),
    .executableTarget(name: "steps", path: "Steps", cSettings: linux, linkerSettings: pureC),
    cServer("c-tcp"),
    cServer("c-udp"),
    cServer("c-uring"),
    cServer("wasteful-tcp"),
    .target(
      name: "Orders",
      dependencies: [.product(name: "Sockets", package: "swift-sockets")],
      path: "Servers/ours"
    ),
    ourServer("ours-tcp"),
    ourServer("ours-buffered"),
    ourServer("ours-udp"),
  ]
)
