// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ConcordBench",
  dependencies: [.package(name: "Concord", path: "../..")],
  targets: [
    .executableTarget(
      name: "measure",
      dependencies: [
        .product(name: "Importers", package: "Concord"), .product(name: "Exporters", package: "Concord"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
