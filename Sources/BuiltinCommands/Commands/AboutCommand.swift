import PluginKit

/// `about`: version, data and licences.
struct AboutCommand: Command {
  static let signature = Signature(
    "about", .program, "shows the version and where the data come from",
    examples: [Signature.Example("about", "version and licences", shows: ["GeoNames", "CC BY 4.0"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    .document(
      Document([
        .heading("sitrep \(Pipeline.engineVersion)"),
        .fields([
          Document.Field(
            "places", "GeoNames, CC BY 4.0 (geonames.org); airportsdata, MIT; a supplement of our own, its positions not checked yet"),
          Document.Field("borders", "Natural Earth, public domain; drawn as held, which is no statement about right"),
          Document.Field("language", "trained on UD English EWT and GUM, CC BY-SA 4.0"),
          Document.Field("codes", "PLOVER, ACLED and CAMEO names are equivalents, not certified codings"),
        ]),
        .paragraph(["Everything runs on this machine; nothing is sent anywhere."]),
      ]))
  }
}
