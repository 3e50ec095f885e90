extension StatedSentences {
  /// As works of reference write.
  static let reference = """
    Tall Rifat is a city in northern Syria, roughly ⟦40 kilometres (25 mi)⟧ north of Aleppo.
    = separation about 40 N | Tall Rifat / a city / northern Syria | Aleppo

    The Helmand River is the longest in the country at ⟦1,150 kilometres (710 mi)⟧.
    = length 1150

    The battle took place at an elevation of ⟦5,065 m (16,617 ft)⟧.
    = altitudeDepth 5.065

    The district covers ⟦1,248 km2 (482 sq mi)⟧ and had 93,000 inhabitants in 2004.
    = area 1248

    Situated ⟦27 km⟧ to the east of Ar-Raqqah, the town was taken in September 2017.
    = separation 27 E | the town | Ar-Raqqah

    The road winds ⟦67 km⟧ from Doshi to the Shibar Pass.
    = length 67

    The airfield has a ⟦3,400-metre⟧ runway.
    = length 3.4

    The dam is ⟦100 metres⟧ high and ⟦320 m⟧ long.
    = altitudeDepth 0.1
    = length 0.32

    By dusk the 4th Division had marched ⟦22 miles (35 km)⟧ in the heat.
    = displacement 35.4 | the 4th Division | –

    The front stretched for ⟦1,600 km⟧ from the Baltic to the Black Sea.
    = length 1600

    The Kurdish-held enclave, about ⟦30 km⟧ deep, bordered Turkey.
    = size about 30

    Jisr al-Shughur lies halfway between Latakia and Aleppo.

    On 3 May they captured Point 1033, a hill ⟦2.5 km⟧ west of the village.[14]
    = separation 2.5 W | a hill / Point 1033 | the village

    The distance between Kandahar and Spin Boldak is about ⟦100 km⟧.
    = separation about 100 | Kandahar / Spin Boldak | Kandahar / Spin Boldak

    The distance from Idlib to the Turkish border at Bab al-Hawa is ⟦33 km⟧.
    = separation 33 | Idlib / the Turkish border | Idlib / the Turkish border

    The two villages stand only ⟦300 m⟧ apart.
    = separation 0.3 | The two villages | –

    At ⟦8,848 m⟧ it is the highest mountain on earth.
    = altitudeDepth 8.848

    The well is ⟦90 m⟧ deep.
    = altitudeDepth 0.09

    The ⟦1,000-mile⟧ frontier between the states is barely guarded.
    = length 1609.344

    Officials put the burnt area at ⟦3,500 acres⟧.
    = area

    A ⟦6.1-mile⟧ pipeline links the two terminals.
    = length 9.817
    """

  /// As research institutes write.
  static let studies = """
    The Shahed-136 can reportedly fly ⟦2,500 kilometers⟧ and carries a 50-kilogram warhead.
    = range 2500

    Kyiv has asked for ATACMS missiles, whose ⟦300-kilometer⟧ range would put Crimea in reach.
    = range 300

    The proposed ⟦10-kilometre⟧-wide buffer zone would run along the Litani.
    = size 10

    Negotiators remain miles away from a deal.

    Iran's Khorramshahr-4, with a ⟦2,000-km⟧ range, was unveiled in May.
    = range 2000

    Hezbollah withdrew some units ⟦7 to 10 kilometers⟧ north of the Blue Line.
    = displacement between 7 N | some units / Hezbollah | the Blue Line

    A Russian salient ⟦12 km⟧ wide and ⟦20 km⟧ deep now threatens the town.
    = size 12
    = size 20

    The army holds a corridor no more than ⟦4 km⟧ wide.
    = size atMost 4

    Control of the pass would cut the ⟦540-kilometer⟧-long Kabul–Herat highway in two.
    = length 540

    HIMARS launchers must come within ⟦80 km⟧ of a target to strike it.
    = separation atMost 80 | HIMARS launchers | a target

    The city lies well beyond the range of 122 mm Grad rockets, about ⟦20 kilometers⟧.
    = range about 20

    A ⟦20-kilometer⟧ no-fire zone around the nuclear plant was proposed.
    = radius 20

    Its territory shrank to ⟦20,000 square kilometres⟧.
    = area 20000

    Barely ⟦a kilometre⟧ separates the two armies at Hajin.
    = separation * 1 | * | *

    ISIS fighters were pushed out of Hajin, the last town they held, ⟦30 km⟧ from the Iraqi border.
    = separation 30 | Hajin / the last town | the Iraqi border

    A blast radius of ⟦2 km⟧ was feared.
    = radius 2

    Soldiers moved the fence ⟦150 metres⟧ deeper into the village.
    = displacement 0.15 | the fence / Soldiers | –
    """

  /// What looks like a distance, or like one of another kind.
  static let traps = """
    Miles Redman, 44, a spokesman, said the talks had gone the extra mile.

    It is a two-hour drive from the capital.

    A ⟦mile⟧-long column of trucks waited at the crossing.
    = length 1.609

    She ran the ⟦400m⟧ hurdles before joining the army.
    = other 0.4

    The sides have not moved an inch.

    Photographs show a crater ⟦12 meters⟧ across and ⟦4 meters⟧ deep.
    = size 0.012
    = altitudeDepth 0.004

    The tunnel, ⟦1.2 miles⟧ long and ⟦60 feet⟧ underground, ended in a garden.
    = length 1.931
    = altitudeDepth 0.018288

    Fighters used a drone with a ⟦two-metre⟧ wingspan.
    = size 0.002

    From the ridge, ⟦700 metres⟧ up, the whole plain is visible.
    = altitudeDepth 0.7

    Rivals won 3-0 after a ⟦35-yard⟧ strike by the captain.
    = other

    He has walked on foot since boyhood and stands by every inch of what he said.

    The inch-by-inch search of the ruins went on until dawn.

    Five feet stuck out of the rubble, and none moved.
    ~ feet of bodies are not told from feet of length
    """
}
