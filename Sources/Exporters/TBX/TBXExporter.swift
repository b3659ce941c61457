import Formats
import Terminology

/// Writes glossaries as TBX in one dialect and style, or in those of their source.
///
/// Sources: ISO 30042:2019 and ISO 30042:2008 with the public dialects. A file in the dialect and style of its source
/// says all that the source says, as it says it; any other one is valid in its dialect, and what that has no place
/// for is reported.
public struct TBXExporter: GlossaryExporter {
  /// The name that `--to` takes, `tbx` or for instance `tbx-basic-dct`.
  public let identifier: String
  /// The name in messages.
  public let name: String
  /// The ends of file names.
  public let fileExtensions: [String]
  private let form: TBXForm?

  /// An exporter to the dialect and style of the source; TBX-Basic in DCT style where that is no TBX.
  public init() {
    identifier = "tbx"
    name = "TBX, in the dialect and style of the source if it is TBX, else TBX-Basic v3 (DCT)"
    fileExtensions = ["tbx"]
    form = nil
  }

  init(_ identifier: String, _ form: TBXForm, fileExtensions: [String] = []) {
    self.identifier = identifier
    name = form.description
    self.fileExtensions = fileExtensions
    self.form = form
  }

  /// The exporters of every dialect and style, that of the source first.
  static let all: [TBXExporter] =
    [TBXExporter()]
    + [("core", TBXDialect.core), ("min", .min), ("basic", .basic), ("linguist", .linguist)].flatMap { name, dialect in
      [
        TBXExporter("tbx-\(name)-dca", TBXForm(dialect)),
        TBXExporter("tbx-\(name)-dct", TBXForm(dialect, isDCT: true)),
      ]
    } + [
      TBXExporter("tbx-v2", TBXForm(.default2008)), TBXExporter("tbx-v2-basic", TBXForm(.basic2008)),
      TBXExporter("tbx-v2-min", TBXForm(.min2013), fileExtensions: ["tbxm"]),
    ]

  /// Writes glossaries into one file.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) -> LossReport {
    let own = glossaries.first.flatMap { TBXForm($0.header) }
    var writer = TBXGlossaryWriter(glossaries, as: form ?? own ?? TBXForm(.basic, isDCT: true), continuing: output)
    output = []
    writer.write()
    output = writer.xml.bytes
    return writer.losses
  }
}
