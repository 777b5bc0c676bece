/** What the finder of unlisted names knows: small lists of its own, by kind of word. */
import { wordSet } from '../../text/words/wordSet.ts';

const phrases = (list: string): readonly string[] =>
	list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));

/** Common first names in British public life. */
export const firstNames = wordSet(`
	Aaron Abdul Abigail Abraham Ada Agnes André Anaïs Álvaro Béla Benoît Björn Céline Chloë Ciarán François Françoise
	Aileen Ailsa Aisha Alun Amelia Angharad Anwar Aoife Ayesha Bella Bronwen Callum Carla Carly Carwyn Carys Catriona Cerys
	Ciara Cormac Dafydd Declan Delyth Dermot Donal Dylan Eamonn Eilidh Elliot Elliott Emrys Ethan Euan Ewan Fay Faye Fergal
	Fergus Ffion Finbar Gaynor Gethin Gregor Gwen Hamish Hilda Ida Ifor Janine Jayne Layla Leah Leanne Leila Lydia
	Mairi Malachy Marcia Morag Nazir Nell Nerys Noah Nuala Padraig Pippa Rhiannon Rhys Roisin Sadie Salim Seamus Selina
	Serena Sioned Stacey Tabitha Tariq Tegan Thea Tomas Trudy Verity Zahra Zainab Abdullah Agnieszka Aleksandar Aleksander
	Alejandro Alessandro Alexandre Alexei Alfons Amir Anatoly Andreas Andrzej Angelo Anil Antoine Antoni Ariel Arjun Aziz Bashar
	Bashir Benazir Boutros Bogdan Bronisław Carlo Chaim Claude Claudia Claudio Cristina Deepak Dieter Dmitry Donald
	Edouard Ehud Elena Emilio Emil Erich Ernesto Eva Ferdinand Fidel Francesco Gennady Georg George Gerhard Gheorghe
	Giacomo Golda Gopal Guido Gunnar Göran Hamid Hamad Haider Helmut Hermann Hiroshi Hugo Ignacio Indira Ingmar Ioannis Isabella
	Ivana Jaroslaw Jarosław Jens Joachim Johan Johann Johannes Jomo Josef Józef Juan Julio Junichiro Karel Karol Kenji Khaled
	Klaus Kostas Lars Laszlo László Lionel Luca Luisa Madeleine Magnus Mahathir Manmohan Manfred Mariano
	Martina Massimo Mateusz Matteo Max Mehmet Milos Miloš Mirko Mohamad Mohan Morarji Muammar Mustafa Narendra Natalia Nawaz
	Nelson Nguyen Nursultan Oleg Olga Olof Pascal Pavel Pranab Ramón Recep Reza Roberto Rodrigo Rolf Rudolph Ruhollah Saddam
	Sanjay Shinzo Shimon Sigmund Slobodan Sonia Stanislav Sukarno Susilo Taro Tomasz Umberto Uri Valery Vaclav Václav Vasily
	Viktor Vojislav Volodymyr Walther Werner Willem Wolfgang Yasser Yasir Yitzhak Yoweri Yuri Zbigniew Zoran Ádám
	Frédéric Günter Hélène Héctor Ivy Joël José Luís Máire Martín Noël Pádraig Priya Raphaël Renée Róisín Ruairí Seán Siân
	Sinéad Siobhán Søren Tomás Zoë Éamon Élise Émile Éric Óscar Akbar Alain Alberto Aldo Alfonso Alfredo Amit Anders Andrei Andrés Angel Antonio
	Ariel Arnold Arun Ashok Augusto Benito Benjamin Carlo Carlos Charlemagne Chester Christoph Cornelius Curtis Dmitri Edgar
	Eduardo Emmanuel Enrique Erik Ernst Eugene Fernando Fidel Franklin Franz Friedrich Gabriel Georges Giorgio Giovanni
	Giuseppe Grover Gustav Guillermo Hans Hassan Heinrich Henri Hosni Hubert Hussein Igor Ismail Jacques Javier Jawaharlal
	Jerome Jorge João Julius Jürgen Kamal Kofi Konrad Lech Leonid Lorenzo Luigi Luis Lyndon Mahatma Mahmoud Marco Mikhail
	Mohandas Moshe Nelson Nikita Nikolai Otto Paolo Pervez Philippe Pierre Raúl René Rafael Rajiv Robert Romano Rudolf
	Salvador Sergei Sergio Silvio Stefan Sven Theodor Ulysses Viktor Wilhelm Willy Yitzhak Zachary
	Abigail Adam Adrian Ahmed Aidan Alan Alastair Albert Alec Alex Alexander Alexandra Alf Alfred Ali
	Alice Alison Alistair Allan Amanda Amber Amina Amy Anas Andrea Andrew Andy Aneurin Angela Angus Anita Ann Anna
	Anne Annette Anthony Anton Arthur Asif Audrey Aung Barack Barbara Barry Beatrice Ben Benjamin Bernard Bernie
	Beth Betty Beverley Bill Bob Bonnie Boris Brandon Brenda Brendan Brian Bridget Bruce Bryan Calum Camilla
	Carl Carol Caroline Catherine Cathy Cecil Celia Charles Charlie Charlotte Cheryl Chloe Chris Christian
	Christina Christine Christopher Chuka Claire Clara Clare Clement Cliff Clive Colin Colleen Connie Connor Craig
	Damian Dan Daniel Danny Darren Dave David Dawn Dean Deborah Debbie Deirdre Denis Dennis Derek Desmond Diana
	Diane Dominic Don Donald Donna Doreen Doris Dorothy Doug Douglas Duncan Ed Eddie Edith Edmund Edward Edwina
	Eileen Elaine Eleanor Elinor Elizabeth Ella Ellen Ellie Emily Emma Enoch Eric Ernest Esther Ethel Eva Evan Eve
	Evelyn Faisal Farah Fatima Felicity Felix Fiona Florence Frances Francis Frank Fraser Fred Freddie Frederick
	Gareth Gary Gavin Geoff Geoffrey George Georgina Gerald Gerard Gerry Gideon Gillian Gisela Giles Glenda Glenn
	Gloria Gordon Grace Graeme Graham Grant Greg Gregory Guy Gwyneth Hannah Harold Harriet Harry Harvey Hazel
	Heather Heidi Helen Helena Henry Herbert Hilary Hillary Holly Howard Hugh Hugo Huw Iain Ian Ibrahim Imran
	Ingrid Irene Iris Isaac Isabel Isobel Ivan Ivor Jack Jackie Jacob Jacqui Jacqueline Jake James Jamie Jan Jane
	Janet Janice Jason Jasmine Jean Jeff Jeffrey Jennie Jennifer Jenny Jeremy Jess Jesse Jessica Jill Jim Jimmy
	Jo Joan Joanna Joanne Joe Joel John Johnny Jon Jonathan Jonathon Jose Joseph Josephine Josh Joshua Joy Joyce
	Juan Judith Judy Julia Julian Julie Juliet June Justin Justine Kaiser Karen Karim Karl Kate Katherine Kathleen
	Kathryn Kathy Katie Katy Kay Keir Keith Kelly Kelvin Ken Kenneth Kerry Kevin Khalid Kim Kirsty Kitty Kurt Kylie
	Lance Larry Laura Lauren Laurence Lawrence Lee Len Leo Leon Leonard Leroy Lesley Leslie Lewis Liam Lily Linda
	Lindsay Lisa Liz Lloyd Lois Lorna Lorraine Louis Louise Lucas Lucy Luciana Luke Lynn Lynne Mabel Maeve Maggie
	Malcolm Mandy Manuel Marcus Margaret Margot Maria Marian Marie Marilyn Marina Mario Marion Marjorie Mark Martha
	Martin Marvin Mary Mathew Matilda Matt Matthew Maud Maureen Maurice Maurizio Max Maxine Megan Mehdi Melanie
	Melissa Menzies Merlin Mervyn Michael Michel Michelle Mick Miguel Mike Miles Millicent Ming Miranda Miriam
	Mohamed Mohammad Mohammed Moira Molly Mona Monica Morgan Muhammad Muriel Myles Nadia Nadine Nan Nancy Naomi
	Natalie Natasha Nathan Ned Neil Nelson Nia Niall Nicholas Nick Nicky Nicola Nicolas Nicole Nigel Nina Noel Nora
	Norma Norman Nye Olaf Oliver Olivia Omar Oona Orla Oscar Osama Oswald Owen Pablo Paddy Pamela Patricia Patrick
	Paul Paula Pauline Pedro Peggy Penelope Penny Percy Pete Peter Phil Philip Philippa Phillip Phyllis Pierre
	Polly Priti Quentin Rachel Rachael Ralph Ramsay Randolph Ray Raymond Rebecca Rebekah Reginald Rhodri Ricardo
	Richard Rick Rishi Rita Rob Robert Roberta Robin Rod Roderick Rodney Roger Roland Ron Ronald Rory Rosa Rosalind
	Rose Rosemary Rosie Ross Rowan Rowena Roy Ruby Rufus Rupert Russell Ruth Ryan Sadiq Sajid Sally Sam Samantha
	Samir Samuel Sandra Sara Sarah Saul Scott Sean Sebastian Shami Shane Sharon Shaun Sheila Shelley Shirley Sian
	Sidney Silvio Simon Siobhan Sonia Sophia Sophie Spencer Stan Stanley Stella Stephanie Stephen Steve Steven
	Stewart Stuart Sue Sunder Susan Susanna Suzanne Sybil Sylvia Tam Tamsin Tania Tanya Tara Ted Terence Teresa
	Terry Tessa Theo Theodore Theresa Thomas Tim Timothy Tina Toby Todd Tom Tommy Tony Tracey Tracy Trevor
	Tristram Ursula Valerie Vanessa Vaughan Vera Vernon Veronica Victor Victoria Vikram Vince Vincent Viola
	Virginia Vivian Vivien Vladimir Wallace Walter Warren Wayne Wendy Wes Wilfred William Winifred Winston Xavier
	Yasmin Yusuf Yvette Yvonne Zac Zachary Zara Zoe
`);
/** Behind a surname, what is somebody's: "the Thatcher Years", "the Brown Budget". */
export const ownedWords = wordSet(`
	Act Administration Agenda Amendment Bill Bounce Brothers Budget Cabinet Campaign Camp Coalition Cuts Doctrine Effect Era
	Family Foundation House Inquiry Library Manifesto Memorial Moment Plan Premiership Presidency Project Question Reforms
	Report Review Revolution Rule Speech Supporters Team White Years
`);
/** First names that are also ordinary words, and so prove nothing where a sentence opens. */
export const wordlikeFirstNames = wordSet(
	'Bill Christian Dawn Dean Drew Frank Grace Grant Hope Jack Joy June Mark May Merlin Miles Nick Pat Penny Ray Rob Rose Sue Will Wes'
);

/** Before a person's name and part of it: "Lord Wei", "Dame Elizabeth Hoodless". */
export const honours = wordSet(
	'Lord Lady Baroness Baron Dame Sir Viscount Prince Princess King Queen Pope Saint Mother'
);
/** Before a person's name, and no part of it. */
export const titles = wordSet(`
	Mr Mrs Ms Miss Dr Professor Prof Cllr Councillor Rev Reverend President Chancellor Minister Secretary Senator
	Governor Mayor Bishop Archbishop Cardinal General Colonel Major Captain Sergeant Judge Justice Ambassador
	Congressman Congresswoman Premier Comrade Speaker Commissioner
`);
/** After an honour or title, words that show it is an office: "Lord Mayor", "Secretary General". */
export const offices = wordSet(`
	Mayor Chancellor Chief Lieutenant Advocate Speaker General Secretary Minister President Justice Privy Elect
	Chamberlain Provost Commissioner Bench Lords Cabinet Government
`);
/** After a person's name. */
export const postnominals = wordSet('MP MEP MSP AM MS TD QC KC CBE OBE MBE MPs PhD');
/** Between the parts of a person's name. */
export const particles = wordSet('van von der den de du da di del della dos la le bin ibn al el ben ter of');

/** The last word of an organisation's name. */
export const organisationHeads = wordSet(`
	Academy Agency Airways Alliance Ambulance Army Assembly Association Authority Bank Board Brothers Bureau Campaign Centre
	Charity Church Club Co-op Co-operative Cooperative Collective College Commission Committee Company
	Confederation Conference Congress Consortium Constabulary Corporation Council Court Department Embassy
	Enterprise Executive Exchange Federation Force Foundation Forum Fund Gazette Group Herald Hospital Inc
	Inspectorate Institute Institution Journal League Limited Ltd Mail Ministry Movement Museum Network News
	Observatory Office Ombudsman Orchestra Organisation Organization Parliament Partnership Party Police Post
	Press Project School Secretariat Senate Service Services Society Taskforce Telegraph Times Tribunal Tribune
	Trust Union Unit University Volunteers plc PLC
`);
/** An organisation's first words, with "of" or "for" and what it is for behind them. */
export const organisationOpenings = wordSet(`
	Academy Agency Alliance Association Bank Board Bureau Campaign Centre Church College Commission Committee
	Confederation Congress Council Court Department Federation Foundation Friends Guild House Institute
	Institution League Ministry Movement Network Office Organisation Organization Parliament Party School Service
	Society Trust Union University
`);
/** Words that say what sort of thing it is and name none: "Big Society", "City Council", "Credit Union". */
export const genericWords = wordSet(`
	A All An Any Big Bigger Better Borough Broken Business Care Central Chief City Civic Civil Community Company
	Corporate County Credit Democratic District Each Economic Every Family First Foundation Free Full General Good
	Government Great Green Grand Health High Higher Housing Human Joint Labour Last Legal Local Lower Main Mass
	Modern Mutual National New Next No Old Open Opposition Other Our Parish Party Political Post Primary Private
	Public Regional Regulatory Royal School Second Secondary Select Shadow Single Small Social Some Special State
	Strategic Supreme The Third Town Trade Trades Traditional Upper Village Voluntary Western Women World Working
	Young Youth
`);
/** Plurals that open an organisation's name as possessives: "People’s Bank". */
export const possessiveOpenings = wordSet(`
	Bishops Carers Children Citizens Disabled Employers Farmers Firefighters Governors King Lloyd Magistrates
	Men Miners Mothers Nurses Older Parents Patients Pensioners People Players Queen Residents Shepherd Students
	Teachers Tenants Trinity Volunteers Women Workers
`);
/** A club's last word after its town. */
export const clubWords = wordSet('United Rovers Wanderers Athletic Albion Hotspur FC Wednesday');

/** The last word of a place's name. */
export const placeHeads = wordSet(
	'Street Road Avenue Lane Square Island Islands Peninsula Valley Mountains Ocean Sea Strait Hills'
);
/** The first word of a place's name. */
export const placeOpenings = wordSet('River Lake Mount Isle Gulf Cape');
/** Before a place and no part of somebody's name: "Central London". */
export const placeQualifiers = wordSet(
	'North South East West Central Greater Inner Outer Mid Northern Southern Eastern Western Upper Lower Near'
);
/** Between a place and its part: "Bristol South". */
export const compass = wordSet('North South East West Central');

/** Words with a capital that name nothing: they open sentences, or are titles, days, months. */
export const notNames = wordSet(`
	A After Again Against All Although Among An And Another Any Anyone Are As At Be Because Before Being Between
	Both But By Can Could Despite Did Do Does During Each Either Even Every Everyone Few First For From Given Had
	Has Have Having He Her Here His How However I If In Indeed Instead Is It Its Just Last Let Like Many May Maybe
	More Most Much Must My Neither Never Next No Nobody Nor Not Nothing Now Of Often On Once One Only Or Other Our
	Over Part Perhaps Public Put Rather Regardless Second Seldom Several Shall She Should Similarly Since So Some
	Someone Sometimes Soon Still Such Take Than That The Their Then There Therefore These They This Those Though
	Three Through Thus Time To Today Too Two Under Unless Until Upon Us Very Was We Well Were What When Where Whether
	Which While Who Whose Why Will With Within Without Would Yes Yesterday Yet You Your
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August
	September October November December Christmas Easter
	MP MPs MEP MEPs MSP MSPs AM PM CEO TV PR GDP VAT QC BC AD OK
`);
/** Peoples, faiths and creeds: no names themselves, but they open organisations' names. */
export const peoples = wordSet(`
	American Asian African Australian Belgian British Briton Britons Canadian Chinese Christian Christians
	Danish Dutch English European Europeans Finnish French German Greek Indian Iranian Iraqi Irish Islamic
	Israeli Italian Japanese Jewish Jews Latin Marxist Muslim Muslims Norwegian Pakistani Polish Protestant
	Russian Scot Scots Scottish Spanish Swedish Swiss Thatcherism Thatcherite Turkish Victorian Welsh
	Blairite Brownite Afghan Argentine Argentinian Austrian Brazilian Bulgarian Catalan Chilean Croatian
	Czech Egyptian Hungarian Icelandic Indonesian Jamaican Kenyan Korean Kurdish Libyan Malaysian Mexican
	Nigerian Palestinian Portuguese Romanian Scandinavian Serbian Syrian Thai Ukrainian Vietnamese
	Zimbabwean
`);
/** Surnames that are also ordinary words, and so prove nothing where a sentence opens. */
export const wordlikeSurnames = wordSet(`
	Balls Banks Best Black Blunt Bright Brown Bush Cable Cash Clegg Cook Cooper Field Fox Gray Green Grey Hands Hill
	Hope Hunt King Law Lamb Long Love Major May Moon Moore North Park Price Reed Rich Short Small Speed Straw Strong
	Swift Trump Watts West White Wise Wood Woods Young
`);

/** Places beyond those that a `names.yaml` lists, by the name they go under. */
export const places = phrases(`
	Afghanistan, Albania, Algeria, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh, Belarus,
	Belgium, Bolivia, Bosnia, Botswana, Brazil, Bulgaria, Burma, Cambodia, Cameroon, Canada, Chile, China, Colombia,
	Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Denmark, Ecuador, Egypt, El Salvador, Estonia,
	Ethiopia, Finland, France, Gambia, Germany, Ghana, Gibraltar, Greece, Guatemala, Haiti, Honduras, Hong Kong,
	Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Kazakhstan, Kenya,
	Kosovo, Kuwait, Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Macedonia, Malawi, Malaysia, Mali, Malta,
	Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand,
	Nicaragua, Niger, Nigeria, North Korea, Norway, Oman, Pakistan, Palestine, Panama, Paraguay, Peru, Philippines,
	Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Senegal, Serbia, Sierra Leone, Singapore,
	Slovakia, Slovenia, Somalia, South Africa, South Korea, Soviet Union, Spain, Sri Lanka, Sudan, Sweden,
	Switzerland, Syria, Taiwan, Tanzania, Thailand, Tunisia, Turkey, Uganda, Ukraine, Uruguay, Venezuela, Vietnam,
	Yemen, Yugoslavia, Zambia, Zimbabwe,
	Africa, Asia, Europe, Latin America, Middle East, North America, South America, Scandinavia, Balkans,
	Amsterdam, Athens, Baghdad, Barcelona, Beijing, Berlin, Boston, Brussels, Budapest, Cairo, California, Cape Town,
	Chicago, Copenhagen, Damascus, Davos, Delhi, Detroit, Dubai, Dublin, Florida, Frankfurt, Geneva, Helsinki,
	Istanbul, Jerusalem, Johannesburg, Kabul, Karachi, Kiev, Lisbon, Los Angeles, Madrid, Melbourne, Milan, Moscow,
	Mumbai, Munich, New York, Oslo, Paris, Prague, Rome, San Francisco, Shanghai, Stockholm, Strasbourg, Sydney,
	Tehran, Texas, Tokyo, Toronto, Vienna, Warsaw, Washington, Washington DC, Zurich,
	Aberdeen, Accrington, Aldershot, Ashton-under-Lyne, Aylesbury, Bangor, Barking, Barnet, Barnsley, Barrow-in-Furness,
	Basildon, Basingstoke, Bedford, Belfast, Bermondsey, Bethnal Green, Birkenhead, Birmingham, Blackburn, Blackpool,
	Bognor Regis, Bolton, Bootle, Bournemouth, Bradford, Brent, Bridgend, Brighton, Bristol, Brixton, Bromley, Burnley,
	Burton upon Trent, Caerphilly, Camberwell, Cambridge, Camden, Canterbury, Cardiff, Carlisle, Chatham, Chelmsford,
	Cheltenham, Chester, Chesterfield, Chichester, Clacton, Colchester, Corby, Coventry, Crawley, Crewe, Croydon,
	Dagenham, Darlington, Deptford, Derry, Dewsbury, Doncaster, Dorchester, Dover, Dudley, Dundee, Durham, Ealing,
	Eastbourne, Edinburgh, Enfield, Exeter, Falkirk, Falmouth, Folkestone, Fulham, Gateshead, Glasgow, Gloucester,
	Gosport, Gravesend, Great Yarmouth, Greenwich, Grimsby, Guildford, Hackney, Halifax, Hammersmith, Haringey, Harlow,
	Harrogate, Harrow, Hartlepool, Hastings, Hemel Hempstead, Hereford, Hounslow, Huddersfield, Inverness, Ipswich,
	Islington, Jarrow, Keighley, Kensington, Kettering, Kilburn, King’s Lynn, Kingston, Kirkby, Knowsley, Lambeth,
	Lancaster, Leeds, Leicester, Lewes, Lewisham, Leyton, Lincoln, Livingston, Llanelli, London, Loughborough, Lowestoft,
	Luton, Macclesfield, Maidenhead, Maidstone, Manchester, Mansfield, Margate, Merthyr Tydfil, Merton, Middlesbrough,
	Milton Keynes, Morecambe, Motherwell, Newark, Newcastle, Newcastle upon Tyne, Newham, Newport, Northampton, Norwich,
	Nottingham, Nuneaton, Oldham, Oxford, Paisley, Peckham, Penzance, Perth, Peterborough, Plymouth, Pontefract, Poole,
	Portsmouth, Preston, Ramsgate, Redbridge, Redcar, Redditch, Rochdale, Rotherham, Runcorn, Salford, Salisbury,
	Scarborough, Scunthorpe, Sheffield, Shrewsbury, Slough, Solihull, Southampton, Southend, Southport, Southwark,
	St Albans, St Helens, Stafford, Stevenage, Stirling, Stockport, Stockton, Stoke, Stoke-on-Trent, Stratford, Streatham,
	Stroud, Sunderland, Sutton, Swansea, Swindon, Tamworth, Taunton, Telford, Thanet, Torbay, Torquay, Tottenham, Tower
	Hamlets, Truro, Wakefield, Wallasey, Walsall, Waltham Forest, Walthamstow, Wandsworth, Warrington, Warwick, Watford,
	West Bromwich, Weston-super-Mare, Weymouth, Whitby, Widnes, Wigan, Wimbledon, Winchester, Windsor, Woking,
	Wolverhampton, Worcester, Workington, Worthing, Wrexham, Yeovil, York,
	Cornwall, Cumbria, Devon, Dorset, East Anglia, East Midlands, East Sussex, Essex, Gwent, Gwynedd, Humberside, Kent,
	Merseyside, Norfolk, North East, North West, Northumberland, Northumbria, Pembrokeshire, Powys, Rutland, Somerset,
	South East, South West, South Yorkshire, Suffolk, Surrey, Sussex, Teesside, Tyneside, Tyne and Wear, Wearside,
	West Midlands, West Sussex, West Yorkshire, Wirral, Yorkshire, Toxteth, Anfield, Everton, Thames, Mersey, Tees,
	Whitehall, Westminster, Holyrood, Stormont, Wall Street, Fleet Street
`);
