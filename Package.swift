// swift-tools-version: 6.2
import PackageDescription

/// Every module: Swift 6, all concurrency checks, no warning tolerated, unsafe constructs marked.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A C library of the system, as a module map and a shim.
func system(_ name: String, pkgConfig: String? = nil, apt package: String) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, path: "Tests/\(name)",
    swiftSettings: strict)
}

let package = Package(
  name: "Concord",
  products: [
    .executable(name: "concord", targets: ["concord"]),
    // For the packages of tools/fuzz and tools/bench.
    .library(name: "Importers", targets: ["Terminology", "Files", "Importers"]),
    .library(name: "Exporters", targets: ["Exporters"]),
  ],
  targets: [
    system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CYAML", apt: "libyaml-dev"),
    system("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    system("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    system("CStemmer", apt: "libstemmer-dev"),
    system("CSerd", pkgConfig: "serd-0", apt: "libserd-dev"),
    system("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
    system("CMalloc", apt: "libc6-dev"),
    system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    system("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
    .target(
      name: "CICU", path: "Sources/System/CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    module("Concurrency"),
    module("Terminology", ["Concurrency"]),
    module("Files", ["CCrypto", "CMalloc"]),
    module("ICUText", ["CICU"]),
    module("Formats", ["Terminology", "Files"]),
    module("Importers", ["Terminology", "Formats", "Files", "ICUText", "CLibXML2", "CYAML", "CZip", "CSerd"]),
    module(
      "Matching", ["Concurrency", "Terminology", "ICUText", "CStemmer"],
      resources: [.embedInCode("Scoring/weights.tsv")]),
    module("Harmonisation", ["Concurrency", "Terminology", "Matching", "ICUText", "Files"]),
    module(
      "Exporters",
      ["Concurrency", "Terminology", "Files", "Formats", "Matching", "Harmonisation", "CXLSXWriter", "CYAML"],
      exclude: ["JSON/directory.schema.json"]),
    module(
      "Review",
      [
        "Concurrency", "Terminology", "Files", "ICUText", "Formats", "Matching", "Harmonisation", "Importers",
        "Exporters", "CSQLite", "CMicroHTTPD", "CXLSXWriter",
      ]),
    .executableTarget(
      name: "concord",
      dependencies: [
        "Concurrency", "Terminology", "Files", "Importers", "Matching", "Harmonisation", "Exporters", "Review",
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Terminology", "Files", "Importers", "CZip"], path: "Tests/Support",
      swiftSettings: strict),
    tests(of: "Concurrency"),
    tests(of: "Terminology"),
    tests(of: "Files", ["Concurrency"]),
    tests(of: "ICUText"),
    tests(of: "Formats"),
    tests(of: "Importers", ["Terminology", "Files", "Formats"]),
    tests(of: "Matching", ["Terminology"]),
    tests(of: "Harmonisation", ["Terminology", "Matching", "Files"]),
    tests(of: "Exporters", ["Terminology", "Files", "Formats", "Importers", "Matching", "Harmonisation"]),
    tests(of: "Review", ["Terminology", "Files", "Matching", "Harmonisation", "Exporters", "Importers"]),
    tests(of: "concord", ["Terminology", "Files"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["concord", "Importers", "TestSupport"], path: "Tests/EndToEnd",
      exclude: ["Review/scenario.py"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
