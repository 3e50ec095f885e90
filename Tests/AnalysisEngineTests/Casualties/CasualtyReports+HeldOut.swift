extension CasualtyReports {
  /// The reports that were written with the others and looked at once, when the rules were done.
  static let heldOut = """
    Ukrainian drone attacks on Belgorod kill two people and wound five others.
    = killed 2; by Ukrain; at Belgorod
    = wounded 5; by Ukrain; at Belgorod

    At least 13 people were killed in shelling by the Rapid Support Forces of a hospital in El Fasher.
    = killed 13+; by Rapid Support Forces; at El Fasher|Al Fashir|Al-Fashir

    A rocket fired by militants from Gaza killed a Thai worker in a greenhouse near Ashkelon.
    = killed 1; kind civilian; by militants; at Ashkelon

    Seven Burkinabe soldiers died when JNIM fighters overran their base at Djibo.
    = killed 7; kind military; side Burkina; by JNIM; at Djibo

    The Armed Forces of Ukraine said on Sunday that 1,100 Russian soldiers had been killed or wounded over the past day.
    = casualty 1100; kind military; side Russia; says Armed Forces of Ukraine

    A Saudi-led coalition air raid hit a wedding in Hajjah, killing 33 guests, medics said.
    = killed 33; kind civilian; by Saudi-led coalition; at Hajjah; says medics

    Islamic State claimed the bombing, which killed 27 worshippers.
    = killed 27; kind civilian; by Islamic State

    The government blamed the massacre of 18 herders on an ethnic militia.
    = killed 18; kind civilian; by militia; says government

    The rebels said they had killed 25 soldiers. The army said it lost only two men.
    = killed 25; kind military; by rebels; says rebels
    = killed 2; kind military; says army; admitted; same

    The toll from Friday's landslide climbed to 112, up from 97, officials said.
    = killed 112; cumulative; says officials

    Five dead, 40 wounded in Karachi market blast
    = killed 5; at Karachi
    = wounded 40; at Karachi

    Heavy fighting in Goma has left more than 900 dead and 2,880 injured, according to the United Nations.
    = killed 901+; at Goma; says United Nations
    = wounded 2880; at Goma; says United Nations

    Some 300 households were displaced by floods in Unity State.
    = displaced 250..350; unit households; at Unity

    Authorities said 11 corpses were discovered in a pit outside Durango.
    = killed 11; says Authorities; at Durango

    The bombardment killed and injured dozens.
    = casualty 24+

    No injuries were reported.
    = wounded 0

    Eight fishermen are still missing, the coast guard said.
    = missing 8; kind civilian; says coast guard

    Paramilitaries killed six farmers in Cauca on Saturday. A seventh is missing.
    = killed 6; kind civilian; by Paramilitaries; at Cauca
    = missing 1; at Cauca

    Of the 60 people wounded, 15 are children.
    = wounded 60
    = wounded 15; kind child; subset

    The Israeli military said it killed a Hezbollah commander and three operatives in Nabatieh.
    = killed 1; kind militant; side Hezbollah; by Israel|it; says Israeli military; at Nabatieh|Nabatiye
    = killed 3; kind militant; by Israel|it; says Israeli military; at Nabatieh|Nabatiye

    Two Pakistani policemen and a child lost their lives in an ambush near Bannu.
    = killed 2; kind police; side Pakistan; at Bannu
    = killed 1; kind child; at Bannu

    The strike brought the number of medics killed since March to 70.
    = killed 70; kind medic; cumulative

    A landmine killed one Senegalese soldier and injured two, the army said.
    = killed 1; kind military; side Senegal; says army
    = wounded 2; says army

    The explosion caused numerous casualties among civilians.
    = casualty 2+; kind civilian

    The Pentagon denied that its raid killed 16 civilians.
    = killed 16; kind civilian; denied; says Pentagon

    Aid groups warn that the siege could kill tens of thousands of people.
    = killed 20000+; hypothetical; says Aid groups

    Gang violence in Artibonite claimed 70 lives, among them ten women and three infants.
    = killed 70; at Artibonite
    = killed 10; kind civilian; subset
    = killed 3; kind child; subset

    Officials in Zaporizhzhia said a Russian glide bomb killed one person and wounded ten, including a baby.
    = killed 1; by Russia; at Zaporizhzhia|Zaporizhzhya; says Officials
    = wounded 10; by Russia; at Zaporizhzhia|Zaporizhzhya; says Officials
    = wounded 1; kind child; subset; by Russia; at Zaporizhzhia|Zaporizhzhya; says Officials

    Chadian forces said they had killed over 1,000 Boko Haram fighters and lost 52 troops during the operation.
    = killed 1001+; kind militant; side Boko Haram; by Chad|they; says Chadian forces
    = killed 52; kind military; side Chad; says Chadian forces; admitted

    The army shelled Demoso township on Monday. Three villagers, including a pregnant woman, were killed.
    = killed 3; kind civilian; at Demoso
    = killed 1; kind civilian; subset; at Demoso

    Nearly 9 million people have been uprooted by the war in Sudan.
    = displaced 8000000..8999999; at Sudan

    An RSF drone attack on a power station near Merowe killed two engineers.
    = killed 2; kind civilian; by RSF; at Merowe

    The National Liberation Army was accused of killing four former combatants in Catatumbo.
    = killed 4; by National Liberation Army; at Catatumbo

    Among the dead were two journalists and a paramedic.
    = killed 2; kind journalist; subset
    = killed 1; kind medic; subset

    A further 20 bodies were recovered on Tuesday, bringing the total to 83.
    = killed 20
    = killed 83; cumulative

    The SDF said 11 of its fighters were killed by Turkish-backed factions near Manbij.
    = killed 11; kind militant; side Syrian Democratic Forces|SDF; by Turkish-backed factions; says SDF; admitted; at Manbij

    Clashes between the army and the FDLR killed 15 people, most of them rebels.
    = killed 15
    = killed 8+; kind militant; subset

    Al-Shabaab mortar fire killed four African Union peacekeepers in Barawe.
    = killed 4; kind military; side African Union; by Al-Shabaab; at Barawe|Baraawe

    The security force killed two insurgents and detained a facilitator. The facilitator was linked to the killing of a district governor last year.
    = killed 2; kind militant; by security force
    = killed 1; historical

    Abu Yusuf, a senior Islamic State leader, died in an American raid in Idlib. Yusuf was the group's spokesman.
    = killed 1; kind militant; side Islamic State; by America; at Idlib

    The attackers killed all three guards and fled.
    = killed 3; by attackers

    Three of the attackers and two soldiers were killed.
    = killed 3; kind militant
    = killed 2; kind military

    The convoy was ambushed in Cabo Delgado. Nine soldiers perished and four vehicles were burned.
    = killed 9; kind military; at Cabo Delgado

    The wounded were evacuated to Aden.

    Sudan's army killed scores of RSF fighters in Omdurman, the army spokesman said.
    = killed 40+; kind militant; side Rapid Support Forces|RSF; by army; at Omdurman; says spokesman

    Wagner mercenaries and Malian troops summarily executed 500 people in Moura in March 2022, a UN report found.
    = killed 500; by Wagner; at Moura; says report

    Hamas-led gunmen killed some 1,200 people and took 251 hostages on 7 October 2023.
    = killed 1150..1250; by Hamas-led gunmen

    It was not known how many people had been killed.

    The IDF said it struck a command centre in Tyre. Lebanese officials said five civilians were killed and 12 hurt.
    = killed 5; kind civilian; says Lebanese officials; at Tyre
    = wounded 12; says Lebanese officials; at Tyre

    Twelve people were arrested and three shot dead during the protests in Nairobi.
    = killed 3; at Nairobi

    """
}
