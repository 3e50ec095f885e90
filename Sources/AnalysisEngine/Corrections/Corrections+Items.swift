import TextModel
import Values
import World

// What an annotator found, with the analyst's corrections: one function for each kind, called where the rest of the analysis has not read the
// items yet.
extension Corrections {
  /// The statuses that an asset can have, in order of what happens to it; those of persons last.
  public static let statuses = [
    "captured", "recaptured", "surrendered", "abandoned", "destroyed", "damaged", "lost", "intercepted", "handedOver", "looted", "found",
    "engaged", "suppressed", "detained", "abducted", "released",
  ]

  /// Time expressions with what the analyst says that they mean.
  func applied(to dates: [DateMention]) -> [DateMention] {
    let said = fields(of: .date, among: dates.map { ItemSite($0) })
    return dates.indices.map { index in
      var date = dates[index]
      guard let fields = said[index], let text = fields.word(.value) ?? nil, let value = TimexValue(text) else { return date }
      var correction = AppliedCorrection(subtype: date.kind.rawValue, rule: date.rule, confidence: nil)
      correction.note(.value, read: date.value)
      date.value = text
      date.interval = value.interval
      // A set ("every day") has the value of what it repeats.
      if date.kind != .set { date.kind = value.kind }
      date.rule = AppliedCorrection.rule
      date.correction = correction
      return date
    }
  }

  /// Claims with what the analyst says of them.
  func applied(to claims: [Claim], _ entities: [Entity], in article: Article) -> [Claim] {
    let said = fields(of: .claim, among: claims.map { ItemSite($0) })
    guard !said.isEmpty else { return claims }
    let scope = FieldCorrector.Scope(text: article.text, entities: entities)
    return claims.indices.map { index in
      var claim = claims[index]
      guard let fields = said[index] else { return claim }
      var corrector = FieldCorrector(
        fields, of: claim.cue, in: scope, AppliedCorrection(subtype: nil, rule: claim.rule, confidence: claim.confidence))
      corrector.role(.speaker, &claim.speaker)
      corrector.role(.via, &claim.via)
      corrector.choice(.stance, &claim.stance)
      corrector.choice(.kind, &claim.kind)
      corrector.text(.medium, &claim.medium)
      // Who is named is not kept unnamed.
      if corrector.applied.has(.speaker), claim.speaker != nil { claim.anonymous = false }
      (claim.rule, claim.confidence, claim.correction) = (AppliedCorrection.rule, 1, corrector.applied)
      return claim
    }
  }

  /// Events with what the analyst says of them, before they are grouped.
  func applied(to events: [Event], _ entities: [Entity], in article: Article, _ world: World) -> [Event] {
    let said = fields(of: .event, among: events.map { ItemSite($0) })
    guard !said.isEmpty else { return events }
    let scope = FieldCorrector.Scope(text: article.text, entities: entities)
    return events.indices.map { index in
      var event = events[index]
      guard let fields = said[index] else { return event }
      var corrector = FieldCorrector(
        fields, of: event.trigger, in: scope, AppliedCorrection(subtype: event.type, rule: event.rule, confidence: event.confidence))
      corrector.word(.type, &event.type) { world.eventTypes.type($0) != nil }
      corrector.roles(.actor, &event.actors)
      corrector.roles(.recipient, &event.recipients)
      corrector.place(&event.place)
      corrector.days(.date, &event.date)
      corrector.text(.outcome, &event.outcome)
      corrector.choice(.polarity, &event.polarity)
      corrector.choice(.modality, &event.modality)
      // Where and when are now the analyst's, and no words of the article say so.
      if corrector.applied.has(.place) { (event.placeMention, event.placeOrigin) = (nil, nil) }
      if corrector.applied.has(.date) { event.dateOrigin = nil }
      // The words decided the category for the type that was read.
      if corrector.applied.has(.type) || corrector.applied.has(.modality) { event.plover = nil }
      (event.rule, event.confidence, event.correction) = (AppliedCorrection.rule, 1, corrector.applied)
      return event
    }
  }

  /// Assets with what the analyst says of them, before they are grouped.
  func applied(to assets: [Asset], _ entities: [Entity], in article: Article, _ world: World) -> [Asset] {
    let said = fields(of: .asset, among: assets.map { ItemSite($0) })
    guard !said.isEmpty else { return assets }
    let scope = FieldCorrector.Scope(text: article.text, entities: entities)
    return assets.indices.map { index in
      var asset = assets[index]
      guard let fields = said[index] else { return asset }
      var corrector = FieldCorrector(
        fields, of: asset.head, in: scope, AppliedCorrection(subtype: asset.category, rule: asset.rule, confidence: asset.confidence))
      corrector.word(.category, &asset.category) { world.assets.assetClass(of: $0) != nil }
      corrector.list(.status, &asset.status) { Corrections.statuses.contains($0) }
      corrector.count(&asset.count)
      corrector.role(.captor, &asset.captor)
      corrector.role(.loser, &asset.loser)
      corrector.place(&asset.place)
      corrector.days(.date, &asset.date)
      corrector.choice(.modality, &asset.modality)
      (asset.rule, asset.confidence, asset.correction) = (AppliedCorrection.rule, 1, corrector.applied)
      return asset
    }
  }

  /// Casualties with what the analyst says of them, before they are grouped.
  func applied(to casualties: [Casualty], _ entities: [Entity], in article: Article) -> [Casualty] {
    let said = fields(of: .casualty, among: casualties.map { ItemSite($0) })
    guard !said.isEmpty else { return casualties }
    let scope = FieldCorrector.Scope(text: article.text, entities: entities)
    return casualties.indices.map { index in
      var casualty = casualties[index]
      guard let fields = said[index] else { return casualty }
      var corrector = FieldCorrector(
        fields, of: casualty.range, in: scope,
        AppliedCorrection(subtype: casualty.status.rawValue, rule: casualty.rule, confidence: casualty.confidence))
      corrector.choice(.status, &casualty.status)
      corrector.count(&casualty.count)
      corrector.role(.who, &casualty.who)
      corrector.choice(.victims, &casualty.victims)
      corrector.role(.by, &casualty.by)
      corrector.place(&casualty.place)
      corrector.days(.date, &casualty.date)
      corrector.choice(.modality, &casualty.modality)
      // Whose they are follows who they are, and nobody is blamed for what the analyst states.
      if corrector.applied.has(.who) { casualty.party = casualty.who }
      if corrector.applied.has(.by) { casualty.attribution = casualty.by == nil ? nil : .stated }
      if corrector.applied.has(.count) { casualty.polarity = casualty.count.kind == .none ? .negative : .positive }
      (casualty.rule, casualty.confidence, casualty.correction) = (AppliedCorrection.rule, 1, corrector.applied)
      return casualty
    }
  }
}
