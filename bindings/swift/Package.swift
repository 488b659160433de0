// swift-tools-version:6.0
import Foundation
import PackageDescription

// `cargo xtask swift` puts this package together: it adds the files that
// UniFFI writes, and on Apple's platforms the library as a framework.
let framework = "TrimtabFFI.xcframework"
let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
let hasFramework = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent(framework).path
)

let package = Package(
    name: "Trimtab",
    platforms: [.iOS(.v13), .macOS(.v10_15), .tvOS(.v13), .watchOS(.v6)],
    products: [.library(name: "Trimtab", targets: ["Trimtab"])],
    targets: [
        hasFramework
            ? .binaryTarget(name: "TrimtabFFI", path: framework)
            : .systemLibrary(name: "TrimtabFFI"),
        .target(
            name: "TrimtabNative",
            dependencies: ["TrimtabFFI"],
            swiftSettings: [.swiftLanguageMode(.v5)]
        ),
        .target(name: "Trimtab", dependencies: ["TrimtabNative"]),
        .testTarget(name: "TrimtabTests", dependencies: ["Trimtab"]),
    ]
)
