import PluginKit

/// `about`: version, data and licences.
struct AboutCommand: Command {
  static let signature = Signature(
    "about", .program, "shows the version and where the data come from",
    examples: [Signature.Example("about", "version and licences", shows: ["GeoNames", "CC BY 4.0", "MiniLM", "CC BY-SA 4.0"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let engine = context.host.languageEngine
    func reader(_ kind: LanguageEngine, _ description: String) -> Document.Field {
      Document.Field("engine \(kind.rawValue)", description + (kind == engine ? "; reads this session" : ""))
    }
    return .document(
      Document([
        .heading("sitrep \(Pipeline.engineVersion)"),
        .fields([
          Document.Field(
            "places", "GeoNames, CC BY 4.0 (geonames.org); airportsdata, MIT; a supplement of our own, some positions not checked yet"),
          Document.Field("borders, provinces, rivers", "Natural Earth, public domain; drawn as held, which is no statement about right"),
          reader(.fast, "a small network that the accurate one taught, its word pieces from MiniLM, CC BY-SA 4.0"),
          reader(.accurate, "all-MiniLM-L6-v2 (Apache-2.0) trained further, CC BY-SA 4.0"),
          Document.Field(
            "trained on", "UD English EWT and GUM, PropBank, UNER, GMB, WikiGold, CrossNER, re3d, WikiWars (licences: SOURCES.md)"),
          Document.Field("codes", "PLOVER, ACLED and CAMEO names are equivalents, not certified codings"),
        ]),
        .paragraph(["Everything runs on this machine; nothing is sent anywhere."]),
      ]))
  }
}
