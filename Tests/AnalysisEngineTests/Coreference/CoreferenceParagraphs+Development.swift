extension CoreferenceParagraphs {
  /// Those that the rules were written with.
  static let development = [
    """
    Veteran warlord ⟦k Ismail Khan⟧ was captured on Friday when the ⟦t Taliban⟧ overran Herat. ⟦k Khan⟧ had led ⟦k his⟧ militia against \
    the ⟦t insurgents⟧ for weeks. A ⟦t Taliban⟧ spokesman said ⟦k he⟧ was being treated well.
    """,
    """
    ⟦j Mariam Jallow⟧, a doctor at the clinic, said ⟦j she⟧ had treated eleven wounded men. "⟦j I⟧ have not slept for two days," ⟦j \
    Jallow⟧ said. Colonel ⟦d Pierre Dossou⟧ visited the clinic later and thanked ⟦j her⟧.
    """,
    """
    President ⟦z Volodymyr Zelensky⟧ met ⟦b Joe Biden⟧ in Washington. ⟦z Zelensky⟧ asked for more air defences. ⟦b Biden⟧ promised that ⟦b \
    he⟧ would raise the matter with Congress.
    """,
    """
    Gunmen shot dead the mayor of San Lucas, ⟦r Luis Ramírez⟧, outside ⟦r his⟧ home on Tuesday. ⟦r Ramírez⟧ had received threats. ⟦r His⟧ \
    predecessor, ⟦o Ana Ortega⟧, was killed in the same street in 2019; ⟦o she⟧ was 51.
    """,
    """
    The ⟦m M23 rebels⟧ entered Goma in January. Since then the ⟦m movement⟧ has named ⟦m its⟧ own governor, and Congolese ⟦f troops⟧ have \
    pulled back to Uvira. Rwanda denies arming the ⟦m rebels⟧.
    """,
    """
    ⟦g Kabul⟧ rejected the offer of the ⟦t Taliban⟧. ⟦g Afghan officials⟧ said the ⟦t group⟧ would first have to lay down ⟦t its⟧ arms. In \
    Kabul, shops were closed.
    """,
    """
    The ⟦c Committee for the Defence of Villages⟧ says ⟦c it⟧ has 900 members. ⟦m Musa Adan⟧ and ⟦n Nuru Bello⟧ founded the ⟦c group⟧ in 2015. \
    ⟦m Adan⟧ said that ⟦n Bello⟧ had sold ⟦n his⟧ cattle to buy the first rifles.
    """,
    """
    Prime Minister ⟦p Hassan⟧ met ⟦k Catherine Kamau⟧, the UN envoy, in Mogadishu. ⟦k Kamau⟧ urged the ⟦g government⟧ to let aid in. ⟦k \
    She⟧ leaves for Nairobi today.
    """,
    """
    ⟦w Wagner⟧ fighters left Bakhmut in late May. ⟦p Yevgeny Prigozhin⟧, who founded the ⟦w group⟧, said ⟦p he⟧ would hand the ruins to \
    the ⟦r Russian army⟧. ⟦p He⟧ had for months accused the defence minister, ⟦s Sergei Shoigu⟧, of withholding shells. ⟦s Shoigu⟧ never \
    replied.
    """,
    """
    ⟦s Sayed Rahmani⟧, a farmer, lost two sons when a shell struck ⟦s his⟧ house. "⟦s We⟧ heard the plane and then nothing," ⟦s he⟧ said. \
    The ⟦c coalition⟧ said ⟦c it⟧ was looking into the report.
    """,
    """
    The ⟦k Kachin Independence Army⟧ says ⟦k it⟧ has taken Momauk. Residents told a reporter that the ⟦j junta⟧'s ⟦j2 soldiers⟧ had left \
    by night. The ⟦k KIA⟧ has fought the ⟦j2 military⟧ since 1961.
    """,
    """
    The ⟦u UN⟧ said ⟦u it⟧ was alarmed. ⟦m MONUSCO⟧, ⟦u its⟧ mission in Congo, has moved 300 soldiers to Beni, where the ⟦a ADF⟧ killed 26 \
    people. The ⟦m mission⟧ said the ⟦a rebels⟧ had fled into the forest.
    """,
    """
    ⟦t Turkish warplanes⟧ bombed positions of the ⟦p PKK⟧ in the Qandil mountains, the ⟦m Turkish defence ministry⟧ said. The ⟦m ministry⟧ \
    said 17 ⟦p militants⟧ were killed. The ⟦p PKK⟧ said that ⟦p it⟧ had no losses.
    """,
    """
    After the ⟦a Allies⟧ landed at Anzio, General ⟦l John Lucas⟧ waited. ⟦c Churchill⟧ was furious with ⟦l him⟧. The ⟦g Germans⟧ used the \
    delay to ring the beachhead, and ⟦l Lucas⟧ was replaced by ⟦t Lucian Truscott⟧ in February.
    """,
    """
    ⟦e Elena Popescu⟧ reported from Odesa that the port was burning. ⟦e Popescu⟧ saw two ships on fire. "⟦e I⟧ counted six blasts," ⟦e \
    she⟧ wrote. ⟦d Dmytro Pletenchuk⟧, a spokesman for the ⟦n navy⟧, told ⟦e her⟧ that the missiles came from Crimea.
    """,
    """
    The rebel commander, ⟦m Minni Minnawi⟧, and the army chief, ⟦b Abdel Fattah al-Burhan⟧, met in Port Sudan. ⟦m Minnawi⟧ said the talks \
    went well. ⟦b Burhan⟧ made no statement.
    """,
    """
    The ⟦h Houthis⟧ fired two missiles at a tanker in the Red Sea, ⟦c US Central Command⟧ said. ⟦c CENTCOM⟧ said the destroyer Mason shot \
    down one. The Iran-backed ⟦h rebels⟧ have vowed to go on as long as the war in Gaza lasts.
    """,
    """
    A ⟦d doctor⟧ in Gaza said ⟦d he⟧ had no fuel. The ⟦d doctor⟧, who gave only ⟦d his⟧ first name, ⟦d Sami⟧, said nine children were on \
    ventilators.
    """,
    """
    Philippine ⟦a troops⟧ found the body of ⟦h Isnilon Hapilon⟧ in Marawi. ⟦h Hapilon⟧ led ⟦s Abu Sayyaf⟧ and had sworn loyalty to ⟦i \
    Islamic State⟧. ⟦o Omar Maute⟧ died beside ⟦h him⟧. Defence Secretary ⟦l Delfin Lorenzana⟧ said ⟦l he⟧ was sure of both names.
    """,
    """
    Residents of Idlib said ⟦t Turkish forces⟧ had brought in more tanks. ⟦h Hayat Tahrir al-Sham⟧ let the convoy pass. The ⟦h group⟧, \
    once the branch of ⟦q al-Qaeda⟧ in Syria, says ⟦h it⟧ broke with ⟦q al-Qaeda⟧ in 2016.
    """,
    """
    ⟦n Naim Qassem⟧ said ⟦z Hezbollah⟧ would not disarm. "⟦z We⟧ keep ⟦z our⟧ weapons as long as one Israeli soldier stands on our land," \
    the ⟦n cleric⟧ said. Lebanon's president, ⟦a Joseph Aoun⟧, wants the ⟦l army⟧ alone to bear arms. ⟦a He⟧ has given ⟦z it⟧ until \
    December.
    """,
    """
    Staff Sergeant ⟦r Dale Reyes⟧ pulled two wounded ⟦o men⟧ from the Humvee. ⟦r Reyes⟧, of Tucson, Arizona, was ⟦r himself⟧ hit in the arm. \
    Captain ⟦m Amy Moss⟧ wrote in ⟦m her⟧ report that the ⟦r sergeant⟧ went back three times.
    """,
    """
    The ⟦w Wa army⟧ is the strongest of the ethnic forces. In October three other ⟦t groups⟧ attacked Laukkai. ⟦w Wa⟧ ⟦w2 soldiers⟧ stayed in ⟦w2 their⟧ camps. The ⟦j junta⟧ asked Beijing to restrain ⟦t them⟧.
    """,
    """
    "⟦m I⟧ was a captain in the ⟦l LTTE⟧ until 2006," said ⟦m Murali⟧, sitting in ⟦m his⟧ tea shop in Jaffna. The ⟦l Tigers⟧ took ⟦m him⟧ \
    from school when ⟦m he⟧ was fifteen. The ⟦a army⟧ held ⟦m him⟧ for two years after the war.
    """,
    """
    Militiamen loyal to ⟦h Khalifa Haftar⟧ closed the oil port. ⟦h Haftar⟧'s ⟦l Libyan National Army⟧ controls the east. The ⟦l LNA⟧ gave \
    no reason. ⟦d Abdul Hamid Dbeibah⟧, whose ⟦g government⟧ sits in Tripoli, said ⟦h Haftar⟧ was robbing all Libyans.
    """,
    """
    The ⟦o Oromo Liberation Army⟧ abducted 18 students, a relative said. The ⟦o OLA⟧ denied this. ⟦o Its⟧ spokesman, ⟦t Odaa Tarbii⟧, said \
    on X that ⟦t he⟧ suspected the ⟦g security forces⟧.
    """,
    """
    ⟦p Peshmerga⟧ fighters pushed ⟦i Islamic State⟧ out of Sinjar in November. ⟦b Masoud Barzani⟧ announced the victory from a hill above \
    the town. Only the ⟦p peshmerga⟧, ⟦b Barzani⟧ said, had fought; the ⟦k PKK⟧ disputes that.
    """,
    """
    General ⟦m Mark Milley⟧ told the Senate that ⟦m he⟧ had advised President ⟦b Biden⟧ to keep 2,500 ⟦t troops⟧ in Afghanistan. ⟦k \
    Kenneth McKenzie⟧, who headed ⟦c Central Command⟧, said the same. ⟦m Milley⟧ refused to resign.
    """,
    """
    After talks with Foreign Minister ⟦l Sergey Lavrov⟧, ⟦f Hakan Fidan⟧ said the grain deal could be revived. ⟦l Lavrov⟧ was less \
    hopeful. The ⟦w West⟧, ⟦l he⟧ said, had kept none of its promises.
    """,
    """
    ⟦s Sirajuddin Haqqani⟧ rarely shows ⟦s his⟧ face. In March the ⟦s minister⟧ posed for cameras at a police parade. The ⟦u United \
    States⟧ had offered ten million dollars for ⟦s him⟧.
    """,
    """
    Reporting by ⟦r Rami Haddad⟧; editing by ⟦c Claire Dunn⟧. ⟦r Haddad⟧ reported from Beirut.
    """,
    """
    The ⟦h Home Office⟧ banned ⟦p Palestine Action⟧. ⟦y Yvette Cooper⟧, the home secretary, said the ⟦p group⟧ had damaged aircraft at \
    Brize Norton. ⟦y She⟧ said ⟦y her⟧ decision was lawful. The ⟦p organisation⟧'s lawyers will appeal.
    """,
  ]
}
