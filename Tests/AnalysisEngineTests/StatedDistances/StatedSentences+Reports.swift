extension StatedSentences {
  /// As relief agencies write in their reports of the week.
  static let relief = """
    Approximately 4,500 households have settled at sites in Ouahigouya, ⟦45 km⟧ to the south-west.
    = separation 45 SW | Ouahigouya | –

    Humanitarian access: the Koch–Leer road (⟦38 km⟧) remains impassable.
    = length 38

    IDPs walk up to ⟦12 km⟧ a day to fetch water.
    = displacement atMost 12 | IDPs | –

    The nearest functioning hospital is ⟦90 km⟧ away in Abéché.
    = separation 90 | The nearest functioning hospital | –

    Mines and UXO contaminate ⟦1,040 km²⟧ of agricultural land.
    = area 1040

    Flooding has displaced 3,200 people in Bor and submerged ⟦60 sq km⟧ of farmland.
    = area 60

    Partners distributed kits in Al-Hol camp, located ⟦45 km⟧ east of Al-Hasakeh city and ⟦13 km⟧ from the Iraqi border.
    = separation 45 E | Al-Hol camp | Al-Hasakeh city
    = separation 13 | Al-Hol camp | the Iraqi border

    Residents of villages within a ⟦15-km⟧ radius of the dam were told to leave.
    = radius 15

    Families travelled more than ⟦200 kilometres⟧ on foot from Tawila to Adré.
    = displacement moreThan 200 | Families | Tawila

    The water table has fallen to a depth of ⟦80 metres⟧.
    = altitudeDepth 0.08

    Atbara and Port Sudan are ⟦480 km⟧ apart.
    = separation 480 | Atbara | Port Sudan

    Cholera: 41 new cases reported in a settlement ⟦3 km⟧ from Goma.
    = separation 3 | a settlement | Goma

    Heavy rain (up to ⟦180 mm⟧ in 24 hours) damaged 400 shelters.
    = altitudeDepth atMost 0.00018

    Each family received a tent of ⟦24 square metres⟧.
    = area

    Sporadic clashes were reported in Ain Issa (⟦50 km⟧ north of Raqqa) and Tell Tamer.
    = separation 50 N | Ain Issa | Raqqa

    An aid worker was shot dead ⟦50 metres⟧ from his office in Bangui.
    = separation 0.05 | An aid worker | his office in Bangui

    Refugees had to cross ⟦120 kilometres⟧ of desert.
    = displacement 120 | Refugees | –

    Eight villages lie under ⟦three feet⟧ of water.
    = altitudeDepth 0.0009144

    The camp sits at ⟦2,300 metres⟧ above sea level.
    = altitudeDepth 2.3
    """

  /// As armed forces write in releases and logs.
  static let military = """
    Coalition forces destroyed two vehicles approximately ⟦17 kilometers⟧ north of Tal Afar, Iraq, Aug. 2.
    = separation about 17 N | two vehicles / Coalition forces | Tal Afar, Iraq

    The patrol received small-arms fire ⟦4 km⟧ SSW of FOB Delhi.
    = separation 4 SSW | The patrol / small-arms fire | FOB Delhi

    Marines found a cache containing 14 155-millimeter artillery shells and 82mm mortar rounds.

    An M-777 155mm howitzer fired on a target ⟦24 km⟧ away.
    = separation 24 | a target | –

    The vehicle-borne device detonated ⟦300 meters⟧ from the main gate of Camp Taji.
    = separation 0.3 | The vehicle-borne device | the main gate of Camp Taji

    The UAV, operating at ⟦15,000 feet⟧, lost its data link ⟦12 nautical miles⟧ southeast of Kandahar Airfield.
    = altitudeDepth 4.572
    = separation 22.224 SE | The UAV / its data link | Kandahar Airfield

    The destroyer was ⟦30 NM⟧ off Hudaydah when it shot down the drone.
    = separation 55.56 | The destroyer | Hudaydah

    Engineers cleared a ⟦600-meter⟧ lane through the minefield.
    = length 0.6

    The cache, found at the kilometer 45 marker on Route Tampa, held 20 rockets.

    Soldiers of the 2nd Brigade secured a ⟦5km⟧ stretch of Highway 1.
    = length 5

    A 7.62 mm round pierced his vest.

    The rifle has an effective range of ⟦800 m⟧.
    = range 0.8

    Insurgents fired four 107mm rockets from a position ⟦6.5 km⟧ to the east.
    = separation 6.5 E | a position | –

    Aircraft dropped six 500-pound bombs on a building ⟦200 meters⟧ from the canal.
    = separation 0.2 | a building | the canal

    The boats were intercepted ⟦14 nautical miles (26 km)⟧ west of Gaza.
    = separation 25.928 W | The boats | Gaza

    A ship was hit ⟦57 nautical miles⟧ south-west of Aden, UKMTO said.
    = separation 105.564 SW | A ship | Aden

    The artillery was positioned ⟦18–20 km⟧ behind the line of contact.
    = separation between 18 | The artillery | the line of contact

    The radar sees aircraft at up to ⟦400 km⟧.
    = range atMost 400

    The convoy covered ⟦300 kilometers⟧ in nine hours.
    = displacement 300 | The convoy | –
    """
}
