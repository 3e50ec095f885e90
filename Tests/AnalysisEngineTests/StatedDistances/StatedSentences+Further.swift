extension StatedSentences {
  /// A second set, written when the rules had been changed for the first, to see how far the changes carry.
  static let further = """
    Al-Bab, a town ⟦38 kilometres⟧ northeast of Aleppo, changed hands again on Thursday.
    = separation 38 NE | Al-Bab / a town | Aleppo

    The attackers, who arrived on motorbikes, torched a school ⟦7 km⟧ from the district centre.
    = separation 7 | a school | the district centre

    Officials in Diffa said the camp is now less than ⟦two kilometres⟧ from the Nigerian frontier.
    = separation lessThan 2 | the camp | the Nigerian frontier

    A drone hit a bus station ⟦130 km⟧ behind the front.
    = separation 130 | a bus station | the front

    Fighters loyal to the general have withdrawn ⟦12 kilometres⟧ to the south of the airport road.
    = displacement 12 S | Fighters / the general | *

    The column, ⟦three miles⟧ long, was bombed on the causeway.
    = length 4.828

    The gunmen drove the hostages ⟦90 kilometres⟧ into the desert.
    = displacement 90 | the hostages / The gunmen | –

    The villages of Bal and Kuma lie ⟦11 km⟧ apart on either bank.
    = separation 11 | Bal | Kuma

    Agadez, which is ⟦740 kilometres (460 miles)⟧ north-east of Niamey, has a large air base.
    = separation 740 NE | Agadez / which | Niamey

    It took the medics six hours to cover the last ⟦18 km⟧.
    = length 18

    The dam holds back a lake ⟦60 km⟧ long and up to ⟦9 km⟧ wide.
    = size 60
    = size atMost 9

    Ships were told to keep ⟦50 nautical miles⟧ clear of the island.
    = separation 92.6 | Ships | the island

    The pilot ejected at ⟦22,000 feet⟧ over Idlib.
    = altitudeDepth 6.7056

    Rebels say they hit the convoy with a rocket fired from ⟦25 km⟧ away.
    = separation 25 | * | –

    The mayor of Huliaipole said Russian troops were ⟦3-4 km⟧ from the town.
    = separation between 3 | Russian troops | the town

    Water from the reservoir flooded ⟦1,200 hectares⟧ of wheat.
    = area

    The border post of Torkham, ⟦56 km⟧ west of Peshawar, stayed shut.
    = separation 56 W | Torkham | Peshawar

    A new road will cut ⟦70 km⟧ off the journey.
    = other 70

    Survivors walked for two days, covering some ⟦45 kilometres⟧, before they found water.
    = displacement about 45 | Survivors / they | –

    Seismologists put the focus ⟦35 km⟧ beneath the seabed.
    = altitudeDepth 35

    The militia controls a ⟦15-km⟧ strip along the lake shore.
    = length 15

    Nearly half of the ⟦82-kilometre⟧ canal is silted up.
    = length 82

    From a rooftop ⟦600 m⟧ away a sniper shot two medics.
    = separation 0.6 | a rooftop / a sniper | –

    The checkpoint sits ⟦5 km⟧ down the road from Barsalogho.
    = separation 5 | The checkpoint | *

    Their trucks can do ⟦100 kilometres⟧ on a full tank.
    = range 100

    The nearest well is a ⟦9 km⟧ walk from the site.
    = displacement 9 | * | *

    Sappers found an IED buried ⟦40 cm⟧ deep ⟦20 metres⟧ from the culvert.
    = altitudeDepth 0.0004
    = separation 0.02 | an IED / Sappers | the culvert

    Shells from a 152-mm gun landed ⟦400 yards⟧ short of the bridge.
    = separation 0.36576 | Shells / a 152-mm gun | the bridge

    The two sides agreed to pull heavy weapons back ⟦15 km⟧ from the contact line.
    = displacement 15 | heavy weapons / The two sides | the contact line

    The epicentre was located ⟦44 kilometres⟧ ESE of Jalalabad, at a depth of ⟦8 kilometres⟧.
    = separation 44 ESE | The epicentre | Jalalabad
    = altitudeDepth 8

    Tawila, about ⟦60 km⟧ from El Fasher, and Zamzam, ⟦15 km⟧ south of it, have taken in the displaced.
    = separation about 60 | Tawila | El Fasher
    = separation 15 S | Zamzam | it

    Within a ⟦25-mile⟧ radius there is not one working hospital.
    = radius 40.23

    The rocket flew ⟦700 km⟧ before falling into the sea.
    = displacement 700 | The rocket | –

    Ceasefire monitors counted 41 explosions ⟦2–6 km⟧ N of Donetsk railway station.
    = separation between 2 N | explosions | Donetsk railway station

    We are a long way from peace, a farmer said, and ⟦miles⟧ from the nearest clinic.
    = separation vague | * | the nearest clinic

    Prices at the pump have gone up by a third, and a litre takes a car ⟦12 km⟧.
    = range 12
    ~ what carries is no measure of fuel, and the verb is one of motion

    The patrol base overlooks Route 4 from a ridge ⟦1,400 m⟧ high.
    = altitudeDepth 1.4

    At its narrowest point the strait is only ⟦33 km⟧ across.
    = size 33

    Farmers must stay ⟦300 metres⟧ away from the fence.
    = separation 0.3 | Farmers | the fence

    Residents were told to move at least ⟦5 km⟧ inland.
    = displacement atLeast 5 | Residents | –
    """
}
