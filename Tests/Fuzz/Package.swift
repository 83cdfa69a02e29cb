// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its program has the fuzzer's main function, and nothing else here is built for the fuzzer.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "swift-sockets", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Sockets", package: "swift-sockets"),
        .product(name: "SocketKernel", package: "swift-sockets"),
        .product(name: "SocketAddresses", package: "swift-sockets"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  ]
)
