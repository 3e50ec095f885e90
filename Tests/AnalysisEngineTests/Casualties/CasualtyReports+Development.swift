extension CasualtyReports {
  /// The reports that rules were made with.
  static let development = """
    A Russian missile strike on an industrial park in Kharkiv kills at least four people and injures 14 others.
    = killed 4+; who people; by Russia; at Kharkiv
    = wounded 14; by Russia; at Kharkiv

    Israeli airstrikes kill at least three people in Khan Younis.
    = killed 3+; by Israel; at Khan Younis|Khan Yunis

    Eleven civilians were killed in the artillery shelling of a displacement camp by the RSF, the Sudan Doctors Network said.
    = killed 11; kind civilian; by RSF; says Sudan Doctors Network

    A farmer died when a drone launched by Ukraine hit his tractor in Belgorod region.
    = killed 1; kind civilian; by Ukraine; who farmer

    The Syrian army said it had killed 14 militants near Palmyra. Two soldiers died in the clashes.
    = killed 14; kind militant; by army; says Syrian army; at Palmyra|Tadmur
    = killed 2; kind military

    Twelve Ukrainian soldiers were killed and nine others wounded when Russian forces shelled their positions near Bakhmut.
    = killed 12; kind military; side Ukrain; by Russian forces; at Bakhmut
    = wounded 9; by Russian forces; at Bakhmut

    A car bomb claimed by al-Shabaab killed eight people outside a hotel in Mogadishu.
    = killed 8; by al-Shabaab; at Mogadishu

    An attack blamed on the Allied Democratic Forces left 19 villagers dead in Beni territory.
    = killed 19; kind civilian; by Allied Democratic Forces

    The army said 40 rebels were killed in the fighting; the rebels said they lost three fighters.
    = killed 40; kind militant; says army
    = killed 3; kind militant; says rebels; admitted; same

    The death toll rose to 45 from 38 after rescuers found more victims under the rubble.
    = killed 45; cumulative

    Two killed as drone hits fuel depot in Rostov
    = killed 2; at Rostov|Rostov-on-Don

    Overnight shelling in Kherson left three dead and seven injured, the governor said.
    = killed 3; at Kherson; says governor
    = wounded 7; at Kherson; says governor

    The floods killed 31 people, including nine children.
    = killed 31
    = killed 9; kind child; subset

    The clashes in North Darfur displaced 1,200 families.
    = displaced 1200; unit families; at North Darfur|Northern Darfur

    Rescue workers recovered 17 bodies from the collapsed building in Aleppo.
    = killed 17; at Aleppo

    Army helicopters killed and wounded more than 30 people in the market at Tabayin.
    = casualty 31+; by Army

    There were no casualties in the attack, the ministry said.
    = killed 0; says ministry
    = wounded 0; says ministry

    At least 26 people remain missing after the boat capsized off the coast of Libya.
    = missing 26+

    Gunmen on motorbikes stormed the village of Solhan and killed 35 residents. Another 12 were wounded.
    = killed 35; kind civilian; by Gunmen; at Solhan
    = wounded 12; at Solhan

    The Colombian Air Force bombed a FARC dissident camp in Guaviare, killing 19 guerrillas. The army seized 12 rifles.
    = killed 19; kind militant; by Colombian Air Force; at Guaviare

    Hamas-run health authorities say 52 Palestinians, among them 14 women, were killed by Israeli fire on Tuesday.
    = killed 52; side Palestine|Palestinian; by Israel; says health authorities
    = killed 14; kind civilian; subset; by Israel; says health authorities

    Three Malian soldiers and five attackers were killed in the ambush, the general staff said in a statement.
    = killed 3; kind military; side Mali; says general staff
    = killed 5; kind militant; says general staff

    A UN peacekeeper succumbed to his injuries in Bangui on Thursday.
    = killed 1; kind military; at Bangui

    The raid brought to 45 the number of people killed in the camp this month.
    = killed 45; cumulative

    Nigerian troops killed a Boko Haram commander and 12 fighters in Borno. One soldier lost his life.
    = killed 1; kind militant; side Boko Haram; by Nigerian troops; at Borno
    = killed 12; kind militant; by Nigerian troops; at Borno
    = killed 1; kind military

    The ministry reported 12 fatalities and 31 injuries across the three provinces.
    = killed 12; says ministry
    = wounded 31; says ministry

    The bombing caused 60 casualties, hospital officials said.
    = casualty 60; says hospital officials

    A spokesman for the junta denied that the airstrike had killed any civilians.
    = killed -; denied; says spokesman; kind civilian

    Up to 40 fighters may have been killed in the strike on the training camp, a US official said.
    = killed 1..40; kind militant; hypothetical; says US official

    Three gang members were shot dead by police in Port-au-Prince. A bystander was also hit and died in hospital.
    = killed 3; kind militant; by police; at Port-au-Prince
    = killed 1; kind civilian; at Port-au-Prince

    According to the governor, Ukrainian drones struck a bus in Donetsk, killing six miners and injuring 16.
    = killed 6; kind civilian; by Ukrain; at Donetsk; says governor
    = wounded 16; by Ukrain; at Donetsk; says governor

    M23 rebels executed at least 140 civilians in Rutshuru in July, Human Rights Watch said.
    = killed 140+; kind civilian; by M23; at Rutshuru; says Human Rights Watch

    The attack on the convoy killed an aid worker of the Norwegian Refugee Council and her driver.
    = killed 1; kind aidWorker
    = killed 1; kind civilian

    The Taliban said its fighters had killed 20 Afghan troops in Kunduz. The defence ministry said only four soldiers were killed.
    = killed 20; kind military; side Afghan; by Taliban|its fighters; says Taliban; at Kunduz
    = killed 4; kind military; says defence ministry; same; admitted; at Kunduz

    Russia launched 90 drones and seven missiles at Kyiv overnight. Four people were killed, including a 12-year-old boy, and 21 were hurt.
    = killed 4; at Kyiv|Kiev
    = killed 1; kind child; subset; at Kyiv|Kiev
    = wounded 21; at Kyiv|Kiev

    More than 400,000 people have been displaced since January, OCHA said.
    = displaced 400001+; cumulative; says OCHA

    Six SAF troops were killed in an RSF ambush near El Obeid.
    = killed 6; kind military; side Sudanese Armed Forces|SAF; by RSF; at El Obeid|Al Ubayyid|El-Obeid

    The Houthis claimed responsibility for a rocket attack that killed 11 government soldiers in Marib.
    = killed 11; kind military; by Houthi; at Marib|Ma'rib

    Four Hamas fighters and a journalist were killed in an Israeli drone strike on a car in Rafah.
    = killed 4; kind militant; side Hamas; by Israel; at Rafah
    = killed 1; kind journalist; by Israel; at Rafah

    Of the 24 wounded, six are in critical condition.
    = wounded 24
    = wounded 6; subset

    A suicide bomber blew himself up at a checkpoint in Quetta, killing three police officers and wounding ten people, five of them seriously.
    = killed 3; kind police; by bomber; at Quetta
    = wounded 10; by bomber; at Quetta
    = wounded 5; subset; by bomber; at Quetta

    The army lost 30 men in the battle for the town, a senior commander admitted.
    = killed 30; kind military; says commander; admitted

    Afghan and coalition forces killed three insurgents and detained two in Zurmat district. The insurgents killed were responsible for the deaths of \
    five policemen in 2009.
    = killed 3; kind militant; by Afghan and coalition forces; at Zurmat
    = killed -; kind militant; same
    = killed 5; kind police; historical; by insurgents

    A roadside bomb killed Mullah Dawud, a Taliban commander, and his two bodyguards in Uruzgan. The commander had led attacks on police posts.
    = killed 1; kind militant; side Taliban; at Uruzgan
    = killed 2; at Uruzgan

    A gunman opened fire on the security force. The security force returned fire and killed the gunman.
    = killed 1; kind militant; by security force

    Myanmar's military carried out an airstrike on a school in Sagaing, killing 22 people, 20 of whom were children.
    = killed 22; by Myanmar's military; at Sagaing
    = killed 20; kind child; subset; by Myanmar's military; at Sagaing

    Rebels killed or wounded 17 soldiers in three days of fighting.
    = casualty 17; kind military; by Rebels

    Hezbollah rockets wounded two farmers in Metula. No one was killed.
    = wounded 2; kind civilian; by Hezbollah; at Metula
    = killed 0

    Local media reported that 14 bodies had been found in a mass grave near Goma.
    = killed 14; says media; at Goma

    Twenty-three dead, dozens injured in twin blasts in Kabul
    = killed 23; at Kabul
    = wounded 24+; at Kabul

    A further eight people were wounded in a second strike on the market.
    = wounded 8

    """
}
