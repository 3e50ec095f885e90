extension CoreferenceParagraphs {
  /// Those that were looked at after the rules were written.
  static let heldOut = [
    """
    The ⟦m interior ministry⟧ said on Monday that 14 policemen had died in Kunduz. The ⟦m ministry⟧ blamed the ⟦t Taliban⟧, but the ⟦t \
    group⟧ denied that ⟦t it⟧ had carried out the attack.
    """,
    """
    ⟦b Boko Haram⟧ fighters stormed the village of Bula at dawn, residents said. The ⟦b militants⟧ burnt houses and took away cattle. \
    Nigerian ⟦a troops⟧ arrived two hours later, by which time the ⟦b insurgents⟧ had gone.
    """,
    """
    The ⟦r Rapid Support Forces⟧ took the airport on Saturday, the ⟦r paramilitary⟧ said. The ⟦a Sudanese army⟧ denied it. "⟦a We⟧ hold \
    the whole base," the ⟦a army⟧ said in a statement, adding that the ⟦r RSF⟧ had lost forty vehicles.
    """,
    """
    KYIV (Reuters) - ⟦f Russian forces⟧ shelled Kharkiv overnight, ⟦s Oleh Synehubov⟧, the governor of the region, said on Telegram. ⟦s \
    He⟧ said two people were hurt. Ukraine's ⟦u air force⟧ said ⟦u it⟧ had shot down nine drones.
    """,
    """
    Brigadier General ⟦h Amir Hatem⟧ said ⟦h his⟧ men were ready. A day later the ⟦h general⟧ was dead, killed by a mine, and ⟦k Salim \
    Karim⟧ took ⟦h his⟧ place. ⟦k Karim⟧ had been ⟦h his⟧ deputy.
    """,
    """
    ⟦i Israel Defense Forces⟧ spokesman ⟦h Daniel Hagari⟧ said the ⟦i IDF⟧ had killed a commander of ⟦z Hezbollah⟧ near Tyre. ⟦z \
    Hezbollah⟧ confirmed the death. ⟦h Hagari⟧ added that the ⟦i military⟧ would continue ⟦i its⟧ strikes.
    """,
    """
    Somali ⟦f forces⟧, backed by drones, retook El Baraf from ⟦s al-Shabaab⟧ on Thursday, the ⟦m defence ministry⟧ said. ⟦s Al-Shabaab⟧ \
    said in a broadcast that ⟦s it⟧ had withdrawn for tactical reasons. The ⟦s militants⟧ had held the town for four years.
    """,
    """
    The ⟦e ELN⟧ freed three soldiers on Sunday, the ⟦r Red Cross⟧ said. The ⟦r organisation⟧ had sent a helicopter for the men. The ⟦e \
    rebels⟧ had seized them in Arauca a week earlier.
    """,
    """
    Four aid workers of ⟦n Norwegian Refugee Council⟧ were abducted in Menaka. The ⟦n NRC⟧ confirmed that ⟦n its⟧ staff were missing. No \
    ⟦x group⟧ has claimed the abduction.
    """,
    """
    Ethiopian ⟦f forces⟧ and the ⟦t TPLF⟧ traded blame on Wednesday. ⟦g Getachew Reda⟧, who speaks for the ⟦t TPLF⟧, said the ⟦f army⟧ had \
    shelled Adi Daero. The ⟦g2 government⟧ called the claim a lie and said the ⟦t Tigrayan forces⟧ had broken the truce.
    """,
    """
    ⟦a Abdul Rashid Dostum⟧ returned to Mazar-i-Sharif from Turkey. ⟦a Dostum⟧, 67, told reporters that ⟦a he⟧ would fight. ⟦n Atta \
    Mohammad Noor⟧, once ⟦a his⟧ rival, stood beside ⟦a him⟧. ⟦n Noor⟧ said the north would not fall.
    """,
    """
    "They came on motorbikes," said ⟦f Fatima Maiga⟧, 34, who hid in a well. ⟦f Her⟧ husband ⟦o Oumar⟧ was shot. The ⟦a attackers⟧ spoke \
    Fulfulde, ⟦f she⟧ said, and the ⟦a gunmen⟧ wore army uniforms.
    """,
    """
    The ⟦g Georgian government⟧ accused Moscow of moving the border posts again. The ⟦k Kremlin⟧ denied it. ⟦i Irakli Kobakhidze⟧, the \
    prime minister, said ⟦i he⟧ would complain to the ⟦o OSCE⟧, and the ⟦o organisation⟧ promised to send monitors.
    """,
    """
    The ⟦p Pakistani Taliban⟧ claimed the bombing in Peshawar. A spokesman for the ⟦p TTP⟧, ⟦k Muhammad Khorasani⟧, said ⟦k he⟧ would give \
    the bomber's name later. Police said the ⟦p group⟧ was probably lying.
    """,
    """
    Islamist ⟦i insurgents⟧ in Cabo Delgado beheaded five fishermen, police said. The ⟦i insurgents⟧, who call themselves ⟦i al-Shabab⟧ \
    but have no link with the Somali ⟦s group⟧ of that name, have killed 4,000 people since 2017.
    """,
    """
    ⟦a Armenia's defence ministry⟧ said ⟦z Azerbaijani forces⟧ had fired on its posts near Sotk. The ⟦a ministry⟧ said one soldier was \
    killed. ⟦b Baku⟧ said that its ⟦z troops⟧ had not opened fire.
    """,
    """
    ⟦o Óscar Arnulfo Romero⟧ was shot while ⟦o he⟧ said Mass. The ⟦o archbishop⟧ had asked the ⟦s soldiers⟧ of El Salvador to disobey. ⟦d \
    Roberto D'Aubuisson⟧, a former major, was named as the man behind the killing; ⟦d he⟧ was never tried.
    """,
    """
    Chadian ⟦a soldiers⟧ crossed into Niger to chase ⟦b Boko Haram⟧. ⟦a Chad's army⟧ said ⟦a it⟧ had killed 300 ⟦b fighters⟧ and lost \
    three men. The ⟦b group⟧ said nothing.
    """,
    """
    The ⟦f French army⟧ said on Friday that ⟦f it⟧ had killed ⟦a Abdelmalek Droukdel⟧, who led ⟦q al-Qaeda in the Islamic Maghreb⟧. ⟦q \
    AQIM⟧ confirmed two weeks later that ⟦a he⟧ was dead. ⟦p Florence Parly⟧, the armed forces minister, praised the soldiers and said ⟦p \
    she⟧ would visit them.
    """,
    """
    The ⟦c Colombian government⟧ and the ⟦f FARC⟧ signed the accord in Havana. President ⟦s Juan Manuel Santos⟧ called it a new dawn. For \
    the ⟦f rebels⟧, ⟦t Timochenko⟧ signed. ⟦s Santos⟧ won the Nobel prize for it.
    """,
    """
    Police in Port-au-Prince said gangs had burnt the prison. ⟦c Jimmy Chérizier⟧, known as ⟦c Barbecue⟧, said in a video that ⟦c he⟧ \
    would bring down the ⟦g government⟧. ⟦a Ariel Henry⟧, the prime minister, was in Kenya; ⟦a he⟧ could not return.
    """,
    """
    ⟦b Ballard⟧, who commands the brigade, told the ⟦c committee⟧ that ⟦b his⟧ radios had failed. Senator ⟦s Lindholm⟧ asked ⟦b him⟧ why. \
    ⟦b Ballard⟧ said ⟦b he⟧ did not know.
    """,
    """
    ⟦k Kosovo police⟧ arrested two Serbs near Zvecan. The ⟦k police⟧ said ⟦k they⟧ found rifles in the car. Serbian President ⟦v \
    Aleksandar Vucic⟧ called the arrests a provocation. ⟦v Vucic⟧ said ⟦v he⟧ had spoken with ⟦n NATO⟧.
    """,
    """
    The ⟦m Ministry of Defence⟧ in London said on Sunday that ⟦r Russia⟧ had probably lost 1,000 men a day. The ⟦m ministry⟧ publishes a \
    bulletin each morning. ⟦r Moscow⟧ does not comment on losses.
    """,
    """
    ⟦g Guatemalan troops⟧ sealed the road to Nebaj in 1982. ⟦r Efraín Ríos Montt⟧ was president then. ⟦r He⟧ told the ⟦a army⟧ to drain \
    the sea in which the ⟦e guerrillas⟧ swam. Three decades later a court convicted ⟦r Ríos Montt⟧ of genocide.
    """,
    """
    A car bomb killed ⟦d Darya Dugina⟧ outside Moscow. ⟦d Her⟧ father, the nationalist ⟦a Alexander Dugin⟧, had meant to take the same \
    car. The ⟦f FSB⟧ blamed Kyiv. The ⟦f agency⟧ named a ⟦n woman⟧ who, ⟦f it⟧ said, had fled to Estonia. ⟦k Mykhailo Podolyak⟧, an \
    adviser to ⟦z Zelensky⟧, said Ukraine had nothing to do with it.
    """,
    """
    The two men were brothers, ⟦s Said⟧ and ⟦c Chérif Kouachi⟧. ⟦c Chérif⟧ had been jailed in 2008. Police found ⟦s Said⟧'s identity card \
    in the car.
    """,
    """
    ⟦u Uganda's army⟧ said ⟦l LRA⟧ fighters had killed 12 villagers near Obo. The ⟦l rebels⟧ are led by ⟦k Joseph Kony⟧. ⟦k Kony⟧ is \
    wanted by the ⟦i International Criminal Court⟧. The ⟦i court⟧ issued the warrant in 2005.
    """,
    """
    The ⟦n New People's Army⟧ ambushed a patrol in Samar and killed two soldiers, the ⟦a military⟧ said on Monday. Troops later recovered \
    the body of a rebel. The ⟦n communists⟧ have fought the ⟦g government⟧ since 1969.
    """,
    """
    In Mali the ⟦j junta⟧ expelled the French ambassador. ⟦f France⟧ said ⟦f it⟧ took note. Colonel ⟦g Assimi Goïta⟧, who seized power in \
    2020, did not appear, but ⟦m Abdoulaye Maïga⟧, the spokesman of the ⟦j government⟧, read a statement for ⟦g him⟧.
    """,
    """
    ⟦t Thomas Lubanga⟧ recruited children into ⟦t his⟧ ⟦u Union of Congolese Patriots⟧. In 2012 the judges found ⟦t Lubanga⟧ guilty. The \
    ⟦u UPC⟧ is now a party.
    """,
    """
    Sources close to the ⟦p presidency⟧ in Caracas said ⟦m Nicolás Maduro⟧ would not attend. ⟦m Maduro⟧ and ⟦g Irfaan Ali⟧ last met in \
    December. ⟦g Ali⟧ said ⟦g he⟧ was ready for a second meeting with ⟦m him⟧.
    """,
  ]
}
