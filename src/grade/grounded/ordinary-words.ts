/**
 * Which capitalised words are no names: titles, roles, institutions, headings, months, nationalities?
 * And which given names are short for which?
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const TITLES = list(`
  mr mrs ms miss mx dr prof professor sir dame lord lady judge justice mayor governor senator representative
  congressman congresswoman councilman councilwoman councilmember councillor councilor alderman commissioner
  president vice chair chairman chairwoman chairperson secretary minister prime chancellor ambassador captain
  colonel general sergeant officer chief detective inspector reverend father sister brother rabbi pastor bishop
  pope king queen prince princess director manager treasurer clerk attorney speaker member deputy assistant ceo
  cto cfo coo engineer analyst nurse coach
`);

/** Titles that stand before a surname only. */
export const STRONG_TITLES = list(
  "mr mrs ms miss mx dr prof professor sir dame senator mayor councillor councilor councilmember judge",
);

export const ORDINARY = list(`
  academy access account accounts achievement act action active activity ad address adult advanced advice
  affairs affordable africa african age agency agenda agile agreement agriculture aid air airport alert alliance
  alternative america american analysis analytics animal annual answer api app appeal appendix application
  approval april arab archive area arena arm army art article arts asia asian asset assets association atlantic
  audience audit august author authority automatic autumn avenue award awareness
  back background backup balance ball bank bar base basic battle bay beach bear behavior belief benchmark benefit
  benefits best beta better bible bid big bike bill bird birth black block blog blue board boat body bond bonus
  book border born boss box brain branch brand break bridge brief british broad budget bug build building bus
  business buyer
  cafe calendar call camp campaign campus canal cancer capital car card care career carbon case cash castle
  catalog catholic cause cell center central centre century certificate chain challenge chamber champion change
  chapel chapter charge charity chart charter check chief child children chinese choice christian christmas
  church circle citizen city civic civil claim class classic clean clear client climate clinic clinical clock
  close cloud club coach coal coast code coffee cold collection college color combat come command comment
  commerce commission committee common commons commonwealth communications community company complex compliance
  computer concept concern concert condition conduct conference congress connect consent consortium constitution
  consumer contact content contest context contract control convention cooperative copy core corner corporate
  corporation corps corridor cost costs council counsel count country county course court cover covid creative
  credit creek crew crime crisis criteria critical cross crown culture cup current curriculum customer cyber cycle
  daily dance dark data database date day days deal dean death debate debt december decision deep default defense
  degree delivery demand democrat democratic demo department design desk development device dialogue digital
  dinner disaster discount discovery district diversity division doctor document dollar domain door double down
  downtown draft drama drive drug dual due
  early earth east easter eastern economic economy edge edition editor education effect efficient effort eight
  election electric electrical element elementary email emergency employee employer employment empire end
  endowment energy engine english enterprise entry environment environmental equal equality equipment equity
  error estate ethics euro europe european evaluation evening event every evidence example exchange executive
  exercise exhibit expansion experience experiment expert expo export express extension external eye
  facebook facility fact factory faculty failure fair faith fall family farm farmer fashion fast father feature
  february federal federation fee feedback female festival few field fifth file film final finance financial find
  fire first fiscal fish five fix fleet flex flight flood floor flow food football force foreign forest forge form
  format formula fort forum foundation four fourth framework france free freedom french fresh friday front fuel
  full fund funding fundraiser future
  gallery game gap garden gas gate gateway gender generation german gift girl global gmail goal god gold golden
  golf good goods google gospel government governor grand grant grants grass gray great greek green grey grid
  ground group growth guard guest guidance guide guild gulf gun
  habitat half hall hand harbor harbour hard head heading headquarters health healthcare hearing heart heat
  heating heavy hebrew help heritage hero high highway hill hindu hispanic historic history holiday holy home
  homeless homeowner honor hope horse hospital host hot hotel hour house household housing hub human humane
  hybrid
  ice idea identity image immigration impact import improvement inc incident income index indian indigenous
  industrial industry influence info information infrastructure initial initiative inn innovation input
  inquiry inside insight institute institution insurance intelligence interest interim interior intern
  international internet interview introduction inventory investment investor iron islam islamic island issue
  italian item
  january japanese jewish job jobs joint journal journey july june junior justice
  key keynote kid kids kindergarten kitchen know knowledge korean
  lab labor laboratory labour lake land landlord landmark language laptop large laser last late latin latino law
  lawn layer lead leader leadership league lean learning lease left legacy legal legend legislature lesson letter
  level liability liaison liberal liberty library license licence life light limit line link linkedin list
  literacy little live loan local location lodge logic logistics long loop loss lost love low loyalty ltd llc inc plc gmbh luxury
  machine magazine mail main maintenance major male mall management manager mandate manual map march marina
  marine market marketing mars mass master match material matter may mayor meal measure media medicaid medical
  medicare medicine medium meeting member memo memorial men mental menu merit metal method metric metro
  metropolitan mexican mid middle midnight midtown military milestone mind mine minister ministry minor mission
  mobile mobility model modern module monday money monitor month monthly moon moral morning mortgage mosque
  mother motion motor mountain move movement movie multi municipal muscle museum music muslim mutual
  nation national native natural nature naval navy need neighborhood neighbourhood net network neural new news
  newsletter next night nine nobody nobel non noon north northeast northern northwest norm note notice november
  nuclear number nurse nutrition
  oak object objective observer ocean october office official oil old olympic olympics online open opera
  operating operation operations opinion option orange orchestra order organic organization organisation
  orientation origin orthodox outdoor outlook output outreach outside overview owner oxygen
  pacific package page paper parade parent parents park parking parliament part partner partners partnership
  party pass past patent path patient patrol pay payment payroll peace peak pedestrian peer pension pentagon
  people performance permit person personal personnel petition pharmacy phase phone photo phrase physics pilot
  pink pioneer pipeline place plain plan planet planning plant plastic platform plaza plus point police policy
  political pool poor pope population port portal portfolio portuguese position post postal power practice
  prayer premier premium preschool presentation preservation press pressure prevention price primary prime
  principal print priority prison privacy private prize pro problem procedure process procurement product
  production profile profit program programme progress project promise promo proof property proposal proposition
  protection protestant protocol province psychology public publishing pump purchase purpose
  quality quarter quest question queue quick quiet quiz quota
  race radio rail railroad railway rain ranch range rapid rate rating raw ready real realty reason rebate
  receipt recent recipe recommendation record recovery recreation recycling red reform refuge refund regent
  region regional register registry regulation release relief religion remote renaissance renewable rent rental
  repair replacement report republic republican request rescue research reserve residence resident residents
  resilience resolution resort resource resources response rest restaurant result results retail retirement
  return revenue review revolution reward ridge right rights ring rise risk river road roadmap robot rock role
  roll roman room rose round route royal rule rules rural russian
  safe safety sale sales salt sample sand satellite saturday save scale scene schedule scheme scholar scholarship
  school science scope score scout screen script sea season seat second secondary secret section sector secure
  security seed select self seller semester seminar senate senior sense sentence september series server service
  services session set settlement seven seventh several sewer sex shadow share shelter sheriff shield ship shop
  short show side signal silver simple single site six sixth skill skills sky small smart snow so social society
  soccer software soil solar soldier solid solution song sound source south southeast southern southwest space
  spanish spark special specialist speech speed spirit sponsor sport sports spring sprint square stable stadium
  staff stage stakeholder standard star start startup state statement states station statistics statute steel
  steering step stock stone store storm story strategic strategy stream street strength stress strike structure
  student students studio study style subject submission subsidy suburb success suite summary summer summit
  sunday super supplier supply support supreme surface surgery survey sustainability sustainable swiss symbol
  symposium synagogue syndrome synod system systems
  table tablet tactical talent talk target task tax taxes taxi teacher teachers team tech technical technique
  technology teen telecom telephone television temple ten tenant term terminal territory terrorism test testament
  text thank thanks theater theatre theme theory therapy third thread three threat thursday ticket tier timber
  time timeline title today together tool topic total touch tour tourism tourist tower town township toy track
  trade traffic trail train training transcript transfer transit transport transportation travel treasury treaty
  tree trend trial tribal tribe tribune trip troop truck true trust truth tuesday tunnel turkish turn twitter two
  type
  ultra uncle under union unit united unity universal universe university update upgrade upper urban use user
  users utility utilities
  vacation valley value values van vault vehicle vendor venture version veteran veterans vice victory video view
  village vintage violence virtual visa vision visitor visitors vocational voice volume volunteer vote voter
  wage walk wall war ward warehouse warning waste watch water waterfront wave way weapon weather web website
  wednesday week weekly welcome welfare well wellness west western wetland wheel white who wholesale wi-fi wide
  wild wildlife wind window wine winter wire wisdom women wood word work worker workers workforce working works
  workshop world worship
  yard year yellow yes yesterday yoga young youth youtube zero zone zoning zoo zoom
`);

/** Words that open a sentence and are no part of the name after them. */
export const OPENERS = list(`
  the a an in on at by for from with without to of and but or nor so yet as if when while where although though
  since because before after during until unless despite unlike like per via both either neither each every all
  some many most few several other another this that these those his her its their our my your he she it they we
  you i then thus hence however moreover furthermore also finally first second third later earlier meanwhile
  today yesterday tomorrow now overall according regarding concerning under over between among about against
  following given even only just once still instead not no yes is are was were did does do has have had can could
  should would will may might must how what why who which whose whether here there speaking speaker
`);

export const NICKNAMES: readonly (readonly string[])[] = [
  "robert bob rob bobby robbie bert",
  "william bill will billy liam willy",
  "richard dick rick rich ricky",
  "james jim jimmy jamie",
  "john jack johnny jon jonathan",
  "margaret maggie meg peggy greta rita",
  "elizabeth liz beth betty eliza lisa libby betsy lizzie",
  "katherine catherine kate kathy katie cathy kat kit",
  "edward ed ted eddie ned teddy",
  "theodore ted theo teddy",
  "michael mike mick mickey micky",
  "thomas tom tommy",
  "charles charlie chuck chas",
  "christopher chris kit topher",
  "christina chris tina christine",
  "anthony tony",
  "antonio tony",
  "alexander alex sasha xander sandy al",
  "alexandra alex sasha sandra lexi",
  "daniel dan danny",
  "david dave davy",
  "joseph joe joey",
  "jose pepe",
  "samuel sam sammy",
  "samantha sam",
  "patrick pat paddy rick",
  "patricia pat patty tricia trish",
  "rebecca becky becca",
  "jennifer jen jenny",
  "jessica jess jessie",
  "susan sue susie suzanne",
  "deborah deb debbie",
  "stephen steven steve stevie",
  "stephanie steph",
  "matthew matt",
  "nicholas nick nicky",
  "gregory greg",
  "lawrence larry laurie",
  "henry harry hank hal",
  "harold harry hal",
  "frances fran frankie",
  "francis frank frankie",
  "francisco paco pancho",
  "andrew andy drew",
  "benjamin ben benny",
  "abraham abe",
  "albert al bert",
  "alfred al fred alfie",
  "frederick fred freddie",
  "gerald gerry jerry",
  "jeffrey geoffrey jeff geoff",
  "kenneth ken kenny",
  "leonard len leo lenny",
  "peter pete",
  "philip phil pip",
  "ronald ron ronnie",
  "raymond ray",
  "timothy tim timmy",
  "victoria vicky tori vic",
  "virginia ginny",
  "dorothy dot dottie dolly",
  "barbara barb barbie babs",
  "judith judy",
  "ann anne anna annie nancy",
  "mary molly polly maria marie",
  "martha marty",
  "walter walt wally",
  "zachary zach zack",
].map((names) => names.split(" "));
