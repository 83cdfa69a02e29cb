// swift-tools-version: 6.2
import PackageDescription

// The Swift peers: a package of their own, so that nothing else here has to download or build them.

let nio: [Target.Dependency] = [
  "Orders",
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
]

let package = Package(
  name: "peers",
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .target(name: "Orders"),
    .executableTarget(name: "nio-handler", dependencies: nio),
    .executableTarget(name: "nio-async", dependencies: nio),
    .executableTarget(
      name: "flyingsocks",
      dependencies: ["Orders", .product(name: "FlyingSocks", package: "FlyingFox")]
    ),
  ]
)
