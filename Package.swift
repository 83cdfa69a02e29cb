// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

// A target is a floor: it may use the floors listed above it, never one below.
let floors: [Target] = [
  .target(name: "CSockets"),
  .target(name: "SocketAddresses", swiftSettings: swiftSettings + [.strictMemorySafety()]),
  .target(
    name: "SocketKernel",
    dependencies: ["CSockets", "SocketAddresses", .product(name: "SystemPackage", package: "swift-system")],
    swiftSettings: swiftSettings
  ),
  .target(
    name: "SocketInspect",
    dependencies: [
      "CSockets", "SocketAddresses", "SocketKernel", .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: swiftSettings
  ),
  .target(
    name: "Sockets",
    dependencies: [
      "CSockets", "SocketAddresses", "SocketKernel", "SocketInspect",
      .product(name: "Logging", package: "swift-log"),
      .product(name: "HeapModule", package: "swift-collections"),
    ],
    swiftSettings: swiftSettings
  ),
  .target(
    name: "SocketsTesting",
    dependencies: ["Sockets", .product(name: "SystemPackage", package: "swift-system")],
    swiftSettings: swiftSettings
  ),
  .target(
    name: "SocketsMetrics",
    dependencies: ["SocketKernel", "Sockets", .product(name: "CoreMetrics", package: "swift-metrics")],
    swiftSettings: swiftSettings
  ),
  .target(
    name: "SocketScript",
    dependencies: ["SocketAddresses"],
    swiftSettings: swiftSettings + [.strictMemorySafety()]
  ),
  .target(
    name: "SocketTrace",
    dependencies: [
      "CSockets", "SocketAddresses", "SocketKernel", .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: swiftSettings
  ),
  .executableTarget(
    name: "sock",
    dependencies: [
      "SocketAddresses", "SocketKernel", "SocketInspect", "Sockets", "SocketScript", "SocketTrace",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
      .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: swiftSettings
  ),
]

// The programs a user writes are built with a user's settings: none of ours.
let examples: [Target] = ["TCPServer", "TCPClient", "UDPServer", "UDPClient"].map {
  .executableTarget(name: $0, dependencies: ["Sockets"], path: "Examples/\($0)")
}

let tests: [Target] = [
  .target(name: "Spawning", path: "Tests/Spawning"),
  .target(
    name: "TestSupport",
    dependencies: ["Spawning"],
    path: "Tests/TestSupport",
    swiftSettings: swiftSettings
  ),
  .testTarget(
    name: "SocketAddressesTests",
    dependencies: ["SocketAddresses", "TestSupport"],
    swiftSettings: swiftSettings
  ),
  .testTarget(name: "SocketKernelTests", dependencies: ["SocketKernel", "TestSupport"], swiftSettings: swiftSettings),
  .testTarget(
    name: "SocketInspectTests",
    dependencies: [
      "SocketInspect", "SocketKernel", "TestSupport", "private-network",
      .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: swiftSettings
  ),
  .executableTarget(
    name: "SocketsProbe",
    dependencies: [
      "Sockets", "SocketKernel", .product(name: "InMemoryLogging", package: "swift-log"),
      .product(name: "Logging", package: "swift-log"), .product(name: "SystemPackage", package: "swift-system"),
    ],
    path: "Tests/SocketsProbe",
    swiftSettings: swiftSettings
  ),
  // The families of a kernel that has them, over the async face; Tests/Kernel/run takes it into its guest.
  .executableTarget(
    name: "AsyncTrials",
    dependencies: ["Sockets", "SocketInspect", "SocketKernel", "SocketAddresses"],
    path: "Tests/Kernel/AsyncTrials",
    swiftSettings: swiftSettings
  ),
  .target(name: "FaultSeam", path: "Tests/FaultSeam"),
  // Not to be named as a dependency of tests: its objects would be linked with theirs, and its seam be in their way.
  .executableTarget(
    name: "FaultProbe",
    dependencies: [
      "FaultSeam", "Sockets", "SocketKernel", .product(name: "SystemPackage", package: "swift-system"),
    ],
    path: "Tests/FaultProbe",
    swiftSettings: swiftSettings
  ),
  .testTarget(
    name: "SocketsTests",
    dependencies: [
      "Sockets", "SocketsProbe", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: swiftSettings
  ),
  .target(name: "AllocatedMemory", path: "Tests/AllocatedMemory"),
  .executableTarget(
    name: "soak",
    dependencies: ["AllocatedMemory", "Sockets", "SocketsTesting"],
    path: "Tests/Soak",
    swiftSettings: swiftSettings
  ),
  .testTarget(
    name: "SocketsTestingTests",
    dependencies: [
      "SocketKernel", "Sockets", "SocketsTesting", .product(name: "SystemPackage", package: "swift-system"),
    ],
    swiftSettings: swiftSettings
  ),
  .testTarget(
    name: "SocketsMetricsTests",
    dependencies: [
      "Sockets", "SocketKernel", "SocketsMetrics", .product(name: "MetricsTestKit", package: "swift-metrics"),
    ],
    swiftSettings: swiftSettings
  ),
  .testTarget(name: "SocketScriptTests", dependencies: ["SocketScript"], swiftSettings: swiftSettings),
  .testTarget(
    name: "SocketTraceTests",
    dependencies: [
      "SocketTrace", "TestSupport", "private-network", "TCPServer", "TCPClient", "UDPServer", "UDPClient",
    ],
    exclude: ["Golden", "Lecture", "Samples", "Stops"],
    swiftSettings: swiftSettings
  ),
  .executableTarget(name: "private-network", path: "Tests/PrivateNetwork"),
  .executableTarget(name: "no-netlink", path: "Tests/NoNetlink"),
  .testTarget(
    name: "ExamplesTests",
    dependencies: ["TCPServer", "TCPClient", "UDPServer", "UDPClient", "private-network", "TestSupport"],
    exclude: ["Lecture", "exchange.sh"],
    swiftSettings: swiftSettings
  ),
  .testTarget(
    name: "HouseTests",
    dependencies: ["Sockets", "TestSupport", .product(name: "SystemPackage", package: "swift-system")],
    swiftSettings: swiftSettings
  ),
  .testTarget(name: "WrongOrderTests", dependencies: ["Sockets", "TestSupport"], swiftSettings: swiftSettings),
  .testTarget(
    name: "SockTests",
    dependencies: ["sock", "SocketScript", "Sockets", "TestSupport", "private-network", "no-netlink"],
    exclude: ["compare_ports.py", "late_replies.py"],
    swiftSettings: swiftSettings
  ),
]

let package = Package(
  name: "swift-sockets",
  products: [
    .library(name: "Sockets", targets: ["Sockets"]),
    .library(name: "SocketsTesting", targets: ["SocketsTesting"]),
    .library(name: "SocketsMetrics", targets: ["SocketsMetrics"]),
    .library(name: "SocketKernel", targets: ["SocketKernel"]),
    .library(name: "SocketAddresses", targets: ["SocketAddresses"]),
    .executable(name: "sock", targets: ["sock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.7.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: floors + examples + tests
)
