"""Small word lists that tell persons, organisations and places apart. No knowledge of any one story.

Given names are the usual ones of many languages, places the states of the world with their adjectives and
the largest cities: enough to class a name that other cues (a role, a suffix, a verb of saying) leave
open. A name that is in no list is still found; it is then of kind "name"."""

from __future__ import annotations

from newsdiff.facts.words import words

GIVEN = words(
    """aaron abdul abdullah abigail adam adrian ahmed aisha akira alan albert alberto alejandro aleksandr
    alex alexander alexandra alexei alfred ali alice alicia alison allen amanda amber amina amir amy ana
    anastasia andre andrea andreas andrei andrew angela angelina anil anita ann anna anne annie anthony
    antonio anwar arjun arthur ashley asif audrey barack barbara barry beatrice ben benjamin bernard beth
    betty bill billy bob bobby boris brad brandon brenda brett brian bruce bruno bryan camille carl carla
    carlo carlos carmen carol caroline catherine cecilia charles charlie charlotte chen cheryl chloe chris
    christian christina christine christopher claire clara claude colin connor craig cristina cynthia dale
    dan daniel daniela dave david dean deborah dennis derek diana diane diego dimitri dmitry dominic don
    donald donna doris dorothy doug douglas duncan dylan ed eddie edgar edith eduardo edward edwin eileen
    elaine eleanor elena eli elizabeth ellen elon elton emil emily emma emmanuel enrique eric erik erika
    ernest esther ethan eugene eva evan evelyn fatima felipe felix fernando fiona frances francesca
    francesco francis francois frank fred frederick gabriel gareth gary gavin geoff geoffrey george gerald
    gerard giorgia giovanni gina giuseppe glen glenn gloria gordon grace graham greg gregory guillermo
    gustav hamid hannah hans harold harriet harry hassan heather hector heinz helen helena henri henry
    hillary hiroshi howard hugh hugo hussein ian ibrahim igor ingrid irene iris isaac isabel isabella ivan
    jack jackie jacob jacqueline jacques jake james jamie jan jane janet janice jason javier jay jean jeff
    jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joaquin joe joel john
    johnny jon jonathan jordan jorge jose josef joseph josh joshua juan judith judy julia julian julie
    juliet justin karen karl kate katherine kathleen kathryn katie kazuo keith kelly ken kenji kenneth
    kevin khaled kim kimberly kiran klaus kumar kurt kyle lara larry lars laura lauren laurence leah lee
    leila leo leon leonard leslie lewis li liam lily linda lindsay lisa liz lloyd lorenzo louis louise
    luca lucas lucia lucy luis luke lydia lynn madeleine manuel marc marcel marco marcus margaret maria
    marie mario marion mark marta martha martin marvin mary masato mateo matt matthew maureen maurice max
    maya megan melanie melissa mia michael michel michelle miguel mike milan miles mitch mohamed mohammad
    mohammed mona monica monique muhammad mustafa nadia nancy naomi narendra natalia natalie natasha
    nathan neil nelson nicholas nick nicola nicolas nicole nigel nikolai nina noah nora norman oleg oliver
    olivia omar oscar osman otto pablo pamela pascal patricia patrick paul paula pedro peggy penelope
    penny peter phil philip philippe phillip pierre priya rachel rafael rahul raj rajesh ralph ramon randy
    raul ravi ray raymond rebecca rehana renee ricardo richard rick rita rob robert roberto robin rodrigo
    roger roland roman ron ronald rosa rose ross roy ruben russell ruth ryan sabine sakura sally sam
    samantha samuel sandra sanjay sara sarah satoshi scott sean sebastian sergei sergey sergio shane
    shannon sharon sheila shinzo simon sofia sonia sophia sophie stacy stanley stefan stephanie stephen
    steve steven stuart sue sunil susan suzanne sylvia takashi taro tatiana ted teresa terry theodore
    theresa thomas tim timothy tina todd tom tomas tommy tony tracy travis trevor tyler ursula valerie
    vanessa vera veronica victor victoria vincent vikram virginia vivian vladimir volodymyr walter wang
    wayne wei wendy werner wilhelm will william wolfgang xi yasmin seth calvin rodney noel owen damian
    damien marcin piotr jerzy wojciech katarzyna agnieszka pavel petr jiri zoltan laszlo istvan ioana
    mihai dragan goran zoran ivana jelena milos novak luka dusan ahmet mehmet recep ayse mohamad mahmoud
    kofi kwame ngozi thabo sipho haile hyun sung jae minh linh budi siti joko jair luiz thiago paulo joao
    rui nuno soren lars bjorn olaf ingvar anders sven gunnar astrid freya sanna antti mika cyril ramesh
    suresh deepak anand sanjeev nikhil amit rohit virat manoj vijay lakshmi kamala imran nawaz bilawal
    tariq farah laila zainab hamza yusra mariam jamal malik darnell keisha yasmin yoko yoshihide yoshio
    youssef yuki yuri yusuf yves yvonne zachary zhang zoe"""
)
ROLES = words(
    """mr mrs ms miss dr prof professor sir lord lady dame president minister premier chancellor secretary
    senator sen rep congressman congresswoman representative governor gov mayor judge justice captain capt
    colonel col general gen lieutenant lt sergeant sgt major detective inspector constable officer chief
    king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh ceo cfo chairman
    chairwoman chairperson director manager coach actor actress singer author writer spokesman spokeswoman
    spokesperson attorney lawyer prosecutor commissioner ambassador deputy insp supt admiral host comedian
    producer founder co-founder boss striker midfielder goalkeeper quarterback guard forward defender
    pitcher climber driver analyst executive economist researcher scientist reporter correspondent editor
    leader superintendent sheriff marshal councillor councilman councilwoman mp chair treasurer envoy
    candidate pilot astronaut engineer doctor nurse teacher principal trainer referee rapper musician
    filmmaker architect winger skipper champion activist journalist investigator firefighter paramedic"""
)
_HONORIFICS = "mr mrs ms miss dr prof sir lord lady dame"
HONORIFICS = frozenset(_HONORIFICS.split())
ORGANISATION = words(
    """inc corp corporation co company ltd limited llc plc gmbh ag group holdings holding bank ministry
    department agency institute university college school federation association organization organisation
    committee commission council court party police navy army force forces academy bureau office board
    authority administration union league club society foundation fund trust hospital center centre
    laboratory laboratories partners industries systems technologies motors airlines airways energy
    electric consortium alliance congress parliament senate assembly house cabinet treasury exchange press
    news times post journal herald tribune guardian television radio network networks church mosque temple
    museum library theatre theater orchestra team brigade battalion regiment guard ministry-of registry
    service services studios pictures records media entertainment pharmaceuticals chemicals insurance
    securities capital ventures software semiconductor communications telecom foods stores steel oil
    petroleum mining cement pharma biotech robotics aerospace automotive railways railway logistics
    shipping hotels resorts properties games labs advisers advisors associates telekom brewery"""
)
HEADS = words(
    """ministry department institute university college school bank federation association organization
    organisation committee commission council court academy bureau office board authority union league
    society house centre center agency confederation chamber directorate faculty museum congress church
    ministers"""
)
LEGAL = words(
    "inc corp corporation co company ltd limited llc plc gmbh ag sa se nv group holdings holding kk"
)
GEOGRAPHIC = words(
    """street avenue road boulevard lane highway river lake sea ocean mount mountain mountains hill hills
    island islands bay gulf strait cape peninsula valley desert park beach bridge airport county province
    state prefecture district city town village square harbour harbor port coast glacier volcano forest
    canal region territory station"""
)
STATES = {
    "afghanistan": "afghan", "albania": "albanian", "algeria": "algerian",
    "argentina": "argentine argentinian", "armenia": "armenian", "australia": "australian",
    "austria": "austrian", "azerbaijan": "azerbaijani", "bahrain": "bahraini", "bangladesh": "bangladeshi",
    "belarus": "belarusian", "belgium": "belgian", "bolivia": "bolivian", "bosnia": "bosnian",
    "brazil": "brazilian", "britain": "british", "bulgaria": "bulgarian", "cambodia": "cambodian",
    "cameroon": "cameroonian", "canada": "canadian", "chad": "chadian", "chile": "chilean",
    "china": "chinese", "colombia": "colombian", "congo": "congolese", "croatia": "croatian",
    "cuba": "cuban", "cyprus": "cypriot", "denmark": "danish", "ecuador": "ecuadorian", "egypt": "egyptian",
    "england": "english", "estonia": "estonian", "ethiopia": "ethiopian", "fiji": "fijian",
    "finland": "finnish", "france": "french", "georgia": "georgian", "germany": "german",
    "ghana": "ghanaian", "greece": "greek", "guatemala": "guatemalan", "haiti": "haitian",
    "honduras": "honduran", "hungary": "hungarian", "iceland": "icelandic", "india": "indian",
    "indonesia": "indonesian", "iran": "iranian", "iraq": "iraqi", "ireland": "irish", "israel": "israeli",
    "italy": "italian", "jamaica": "jamaican", "japan": "japanese", "kazakhstan": "kazakh",
    "kenya": "kenyan", "kosovo": "kosovar", "kuwait": "kuwaiti", "laos": "laotian", "latvia": "latvian",
    "lebanon": "lebanese", "libya": "libyan", "lithuania": "lithuanian", "luxembourg": "",
    "malaysia": "malaysian", "mali": "malian", "malta": "maltese", "mexico": "mexican",
    "moldova": "moldovan", "mongolia": "mongolian", "morocco": "moroccan", "mozambique": "mozambican",
    "myanmar": "burmese", "nepal": "nepali nepalese", "netherlands": "dutch", "nicaragua": "nicaraguan",
    "niger": "", "nigeria": "nigerian", "norway": "norwegian", "oman": "omani", "pakistan": "pakistani",
    "palestine": "palestinian", "panama": "panamanian", "paraguay": "paraguayan", "peru": "peruvian",
    "philippines": "filipino philippine", "poland": "polish", "portugal": "portuguese", "qatar": "qatari",
    "romania": "romanian", "russia": "russian", "rwanda": "rwandan", "scotland": "scottish",
    "senegal": "senegalese", "serbia": "serbian", "singapore": "singaporean", "slovakia": "slovak",
    "slovenia": "slovenian", "somalia": "somali", "spain": "spanish", "sudan": "sudanese",
    "sweden": "swedish", "switzerland": "swiss", "syria": "syrian", "taiwan": "taiwanese",
    "tanzania": "tanzanian", "thailand": "thai", "tunisia": "tunisian", "turkey": "turkish",
    "uganda": "ugandan", "ukraine": "ukrainian", "uruguay": "uruguayan", "uzbekistan": "uzbek",
    "venezuela": "venezuelan", "vietnam": "vietnamese", "wales": "welsh", "yemen": "yemeni",
    "zambia": "zambian", "zimbabwe": "zimbabwean", "south korea": "south-korean",
    "north korea": "north-korean", "korea": "korean", "new zealand": "", "south africa": "south-african",
    "saudi arabia": "saudi", "sri lanka": "sri-lankan", "united states": "american", "united kingdom": "",
    "united arab emirates": "emirati", "europe": "european", "africa": "african", "asia": "asian",
    "america": "", "antarctica": "antarctic",
}  # fmt: skip
ADJECTIVES = frozenset(a for words in STATES.values() for a in words.split()) | {
    "muslim", "christian", "catholic", "jewish", "hindu", "sikh", "buddhist", "western", "eastern",
    "northern",
    "southern", "olympic", "english", "arab", "latin", "nordic", "democratic", "republican", "internet",
}  # fmt: skip
_CITIES = """abuja accra addis-ababa amsterdam ankara athens atlanta auckland baghdad baku bangkok barcelona
beijing beirut berlin bogota boston brussels bucharest budapest buenos-aires cairo canberra cape-
town caracas chicago christchurch cologne copenhagen dakar dallas damascus delhi denver detroit
dhaka doha dubai dublin edinburgh frankfurt geneva glasgow hamburg hanoi havana helsinki hiroshima
hong-kong honolulu houston islamabad istanbul jakarta jerusalem johannesburg kabul karachi kathmandu
khartoum kolkata kuala-lumpur kyiv kyoto lagos lahore lima lisbon liverpool london los-angeles
madrid manchester manila marseille melbourne mexico-city miami milan minneapolis montreal moscow
mumbai munich nagoya nairobi new-delhi new-york new-york-city osaka oslo ottawa paris perth
philadelphia phoenix prague pyongyang rio-de-janeiro riyadh rome san-diego san-francisco santiago
sao-paulo sapporo seattle seoul shanghai sofia stockholm sydney taipei tehran tel-aviv tokyo toronto
tripoli vancouver vienna vilnius warsaw washington wellington yokohama zurich gaza crimea california
texas florida ohio virginia arizona pennsylvania michigan kentucky tennessee queensland tasmania
ontario quebec alberta bavaria catalonia lombardy hokkaido fukushima okinawa kerala punjab silicon-
valley west-bank middle-east white-house wall-street"""
PLACES = frozenset(STATES) | frozenset(c.replace("-", " ") for c in _CITIES.split())
ALIASES = {
    "us": "united states", "usa": "united states", "america": "united states", "uk": "united kingdom",
    "uae": "united arab emirates", "holland": "netherlands", "burma": "myanmar", "kiev": "kyiv",
    "bombay": "mumbai", "the hague": "hague", "eu": "european union", "un": "united nations",
}  # fmt: skip
KNOWN_ORGANISATIONS = words(
    """nato fbi cia nasa eu un who imf opec unicef unesco wto oecd bbc cnn nypd lapd cdc fda sec nhs fifa
    uefa nba nfl nhl mlb ioc icc ecb iaea interpol reuters afp pentagon kremlin congress parliament hamas
    hezbollah taliban twitter facebook google apple microsoft amazon"""
)
SAYING = words(
    """said says say told tells stated states added adds announced announces explained explains noted notes
    insisted insists argued argues claimed claims confirmed confirms warned warns wrote writes tweeted
    declared declares emphasised emphasises emphasized emphasizes stressed acknowledged admitted denied
    recalled replied commented asked observed suggested reported testified conceded joked predicted"""
)
# Words that begin a sentence with a capital and are no names.
OPENERS = words(
    """however meanwhile according additionally moreover furthermore although though despite while when where
    after before since during until because instead rather even still yet also then thus therefore hence
    nevertheless nonetheless conversely similarly likewise otherwise finally firstly secondly currently
    recently previously today yesterday tomorrow earlier later now here there everyone someone nobody
    people police officials authorities investigators experts analysts critics residents witnesses several
    many most some few both neither either each every another other such what which who how why whether if
    unless once put over under between among against with without within across along around behind beyond
    by for from in into near of off on onto out through to toward towards up upon via the a an this that
    these those it its he his she her they their we our you your i my no not all any and but or nor so as
    at be is are was were been being do does did has have had may might must can could shall should will
    would just only about above below not don't let's it's there's that's he's she's they're we're i'm
    you're going based given starting beginning looking explore content scope risk background view add
    background-add-on reward comment share repost simply emergency additional original new old former
    local national international public private last next first second third one two three four five six
    seven eight nine ten breaking exclusive update updated watch read more live photo video related
    advertisement"""
)
