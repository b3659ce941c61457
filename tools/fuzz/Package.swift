// swift-tools-version: 6.2
import PackageDescription

/// The fuzzer stands apart from Concord: everything in it, Concord included, is built with `tools/fuzz/run`'s flags.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "Concord", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Importers", package: "Concord"), .product(name: "Exporters", package: "Concord"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error), .strictMemorySafety(), .unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
