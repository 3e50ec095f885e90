extension StatedSentences {
  /// As news agencies and newspapers write.
  static let news = """
    Gunmen ambushed a police convoy in Maidan Shahr, about ⟦40 kilometers (25 miles)⟧ southwest of Kabul, on Tuesday, officials said.
    = separation about 40 SW | Maidan Shahr | Kabul

    The blast tore through a livestock market in the town of Konduga, ⟦35 km⟧ from Maiduguri.
    = separation 35 | the town of Konduga | Maiduguri

    Rebels seized Sake, some ⟦15 miles (25 kilometers)⟧ west of the provincial capital Goma, residents said by telephone.
    = separation about 24.14 W | Sake | the provincial capital Goma

    Israeli jets struck a convoy near Palmyra, ⟦215 km⟧ northeast of Damascus, the state agency SANA reported.
    = separation 215 NE | Palmyra | Damascus

    Heavy shelling was heard in Bakhmut, less than ⟦10 km⟧ from the front line.
    = separation lessThan 10 | Bakhmut | the front line

    The soldiers were abducted near the village of Tongo Tongo, just ⟦20 kilometers⟧ from the border with Mali.
    = separation 20 | the village of Tongo Tongo | the border with Mali

    More than 300 people had fled to Adré, which lies only ⟦400 metres⟧ from the Sudanese border.
    = separation 0.4 | Adré | the Sudanese border

    Troops backed by tanks advanced ⟦8 km⟧ toward the city overnight, a spokesman said.
    = displacement 8 | Troops | –

    The militants retreated ⟦30 kilometres⟧ east after the garrison fell.
    = displacement 30 E | The militants | –

    The helicopter went down ⟦60 miles⟧ off the coast of Socotra, the navy said.
    = separation 96.56 | The helicopter | the coast of Socotra

    A suicide bomber hit a checkpoint at the northern entrance to Hit, ⟦140 kilometres⟧ west of the Iraqi capital.
    = separation 140 W | Hit | the Iraqi capital

    Two rockets landed inside Turkey, ⟦3 km⟧ from the border town of Kilis.
    = separation 3 | Two rockets / Turkey | the border town of Kilis

    Fighting has come to within ⟦5 to 7 km⟧ of the airport.
    = separation between 5 | Fighting | the airport

    Residents of Kherson said the explosions could be heard ⟦50 kilometres⟧ away.
    = separation 50 | the explosions | –

    The strike hit a fuel depot ⟦1,200 kilometres⟧ from the Ukrainian border, deep inside Russia.
    = separation 1200 | a fuel depot | the Ukrainian border

    The town of Derna, ⟦250 kilometers⟧ east along the coast from Benghazi, was flooded.
    = separation 250 E | The town of Derna | Benghazi

    At least 12 died when a bus plunged ⟦200 feet⟧ into a ravine in Kunar.
    = displacement 0.06096 | a bus | –

    The ceasefire line runs for ⟦740 kilometres⟧ through the mountains.
    = length 740

    Some ⟦180 kilometres⟧ to the north, in Sanaa, crowds gathered after prayers.
    = separation about 180 N | Sanaa | –

    The bodies were found in a well ⟦two kilometers⟧ outside the village.
    = separation 2 | a well / The bodies | the village

    Winds gusting to ⟦60 mph⟧ grounded the helicopters.
    = speed

    The mother of the 12-year-old lives a ⟦few hundred yards⟧ from the wall.
    = separation vague | The mother | the wall

    Police kept reporters ⟦100 yards⟧ back from the scene.
    = separation 0.09144 | reporters | the scene

    The quake's epicentre was ⟦33 km⟧ south-southeast of Khost at a depth of ⟦10 km⟧.
    = separation 33 SSE | The quake's epicentre | Khost
    = altitudeDepth 10

    They were stopped ⟦6 miles (10km)⟧ short of Tikrit.
    = separation 9.656 | They | Tikrit

    The town changed hands twice; Mayadin, ⟦45km⟧ downriver from Deir ez-Zor, did not.
    = separation 45 | Mayadin | Deir ez-Zor

    Kramatorsk is ⟦25 km⟧ and Sloviansk ⟦38 km⟧ from the front.
    = separation 25 | Kramatorsk | *
    = separation 38 | Sloviansk | the front

    From Mosul it is ⟦80 kilometres⟧ to Erbil.
    = separation 80 | Erbil | Mosul

    Sidakan, ⟦15 km⟧ inside the Iraqi border, was shelled.
    = separation 15 | Sidakan | the Iraqi border

    ⟦Fifteen kilometres⟧ outside Tripoli, the column halted.
    = separation 15 | the column | Tripoli

    The army said it had pushed the group back ⟦9 miles⟧ from Mokha.
    = displacement 14.484 | the group / it | Mokha

    Zarit, ⟦a mile⟧ from Lebanon, was evacuated.
    = separation 1.609 | Zarit | Lebanon

    He ran ⟦three miles⟧ to fetch help.
    = displacement 4.828 | He | –

    The driver was doing ⟦140 km/h⟧ when the tyre burst.
    = speed

    Government forces are now ⟦4km⟧ from the centre and ⟦2km⟧ from the ring road.
    = separation 4 | Government forces | the centre
    = separation 2 | Government forces | the ring road

    ⟦Thirty miles⟧ of coastline was fouled by the spill.
    = length 48.28

    The nearest village, Karakoz, is ⟦two miles (three kilometres)⟧ down the valley.
    = separation 3.2187 | Karakoz | *

    Anyone living within ⟦30 km⟧ of the volcano must evacuate.
    = radius atMost 30

    Guards opened fire when the car came within ⟦50 feet⟧ of the checkpoint.
    = separation atMost 0.01524 | the car | the checkpoint

    Cuba lies ⟦90 miles⟧ from Florida.
    = separation 144.84 | Cuba | Florida

    The pipeline explosion, ⟦70km (43 miles)⟧ from Port Sudan's refinery, cut supplies.
    = separation 70 | The pipeline explosion | Port Sudan's refinery

    Some ⟦500 metres⟧ north of the bridge, engineers found mines.
    = separation about 0.5 N | engineers / mines | the bridge
    """
}
