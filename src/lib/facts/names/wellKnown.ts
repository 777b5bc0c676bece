/**
 * Names that are widely known, by kind. They only weigh with the model of names (`nameWords.ts`): what a text means by
 * them, it says itself.
 */
import { wordSet } from '../../text/words/wordSet.ts';

/** Single words that are, or open, names of places: states, provinces, rivers, cities, peoples' lands. */
export const placeWords = wordSet(`
	Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa
	Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
	Hampshire Jersey Mexico Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Rhode Tennessee Texas Utah Vermont Virginia
	Wisconsin Wyoming Alberta Manitoba Ontario Quebec Québec Saskatchewan Newfoundland Brunswick Queensland Tasmania Victoria
	Bavaria Saxony Prussia Brandenburg Hesse Thuringia Westphalia Tyrol Catalonia Andalusia Galicia Normandy Brittany Burgundy
	Provence Alsace Lorraine Tuscany Lombardy Sicily Sardinia Corsica Crete Silesia Bohemia Moravia Transylvania Crimea Siberia
	Chechnya Kashmir Punjab Bengal Bihar Gujarat Kerala Assam Sindh Balochistan Tibet Xinjiang Guangdong Manchuria Hokkaido Java
	Sumatra Borneo Mindanao Luzon Darfur Katanga Natal Transvaal Zanzibar Sinai Gaza Golan Kurdistan Abkhazia Ossetia Karabakh
	Antarctica Arctic Atlantic Pacific Caribbean Mediterranean Baltic Adriatic Aegean Alps Andes Himalayas Rockies Sahara Danube
	Rhine Nile Amazon Volga Tigris Euphrates Ganges Yangtze Severn Tyne Clyde Humber Trent Cumbria Lothian Fife Highlands
	Orkney Shetland Hebrides Skye Anglesey Gower Pennines Cotswolds Dartmoor Exmoor Ulster Antrim Armagh Fermanagh Tyrone Cork
	Galway Limerick Donegal Kerry Mayo Sligo Munster Leinster Connacht Bucharest Sofia Belgrade Zagreb Ljubljana Sarajevo
	Skopje Tirana Pristina Podgorica Bratislava Riga Vilnius Tallinn Minsk Kyiv Chisinau Tbilisi Yerevan Baku Ankara Beirut
	Amman Riyadh Jeddah Mecca Medina Doha Manama Muscat Sanaa Aden Basra Mosul Kirkuk Fallujah Najaf Karbala Falluja Kandahar
	Islamabad Lahore Peshawar Kolkata Calcutta Chennai Madras Bombay Bangalore Hyderabad Dhaka Kathmandu Colombo Rangoon Yangon
	Bangkok Hanoi Saigon Jakarta Manila Seoul Pyongyang Osaka Kyoto Hiroshima Nagasaki Taipei Tianjin Nanjing Wuhan Chongqing
	Canberra Brisbane Adelaide Auckland Wellington Ottawa Montreal Vancouver Calgary Edmonton Winnipeg Halifax Houston Dallas
	Austin Denver Phoenix Seattle Portland Philadelphia Pittsburgh Baltimore Cleveland Cincinnati Milwaukee Minneapolis Atlanta
	Miami Orlando Tampa Nashville Memphis Louisville Albany Buffalo Brooklyn Manhattan Queens Bronx Harlem Hollywood Honolulu
	Oakland Sacramento Havana Kingston Caracas Bogotá Bogota Lima Quito Santiago Montevideo Asunción Brasília Brasilia Rio Recife
	Salvador Lagos Abuja Accra Nairobi Kampala Lusaka Harare Pretoria Durban Soweto Addis Khartoum Tripoli Benghazi Tunis Algiers
	Casablanca Rabat Dakar Bamako Kinshasa Luanda Maputo Mogadishu Kigali Marseille Lyon Bordeaux Toulouse Nice Lille Nantes
	Strasbourg Hamburg Cologne Stuttgart Dresden Leipzig Bonn Nuremberg Hanover Bremen Dortmund Düsseldorf Salzburg Graz Basel
	Bern Lausanne Naples Turin Florence Venice Genoa Bologna Palermo Valencia Seville Bilbao Granada Porto Rotterdam Antwerp
	Ghent Bruges Gothenburg Malmö Bergen Trondheim Aarhus Reykjavik Turku Tampere Kraków Krakow Gdańsk Gdansk Wrocław Poznań Łódź
	Petersburg Leningrad Stalingrad Kaliningrad Vladivostok Kazan Odessa Kharkiv Kharkov Lviv Donetsk Luhansk Mariupol
	Thessaloniki Nicosia Valletta Monaco Andorra Liechtenstein Vatican Bhutan Nepal Brunei Fiji Samoa Tonga Papua Guinea Benin
	Togo Chad Eritrea Djibouti Burundi Lesotho Swaziland Mauritius Seychelles Maldives Bahamas Barbados Trinidad Grenada Belize
	Guyana Suriname Greenland Belarus Kyrgyzstan Tajikistan Turkmenistan Uzbekistan Montenegro Serbia Bosnia Kosovo
	Moldova Britain England Scotland Wales UK US USA U.S. UAE EU USSR
`);

/** Single words that are names of organisations, or their abbreviations. */
export const organisationWords = wordSet(`
	ABC ACEVO ACLU AFP AIG AOL AP ASEAN AT&T Abbey Accenture Acas Adidas Adobe Aeroflot Airbus Aldi Alcoa Alibaba Allianz Amazon
	Amnesty Apple Aramco Arriva Arsenal Asda AstraZeneca Aviva Axa BAA BAE BASF BBC BHP BHS BMA BMW BNP BP BT BUPA
	Balfour Barclays Barnardo’s Barnardos Bayer Bayern Bechtel Benetton Bertelsmann Blackrock Blackwater Bloomberg Boeing
	Bombardier Boots Bosch Bundesbank Bundestag Bundesrat CBC CBI CBS CIA CND CNN CNBC CPS CSV Cadbury Camelot Capita Carillion
	Carrefour Caterpillar Centrica Chelsea Chevron Chrysler Cisco Citibank Citigroup Citizens Coca-Cola Comcast Comintern
	Comcare Commons Compass Congress Conoco Conservatives Conservative Corus Cosco DEFRA DFID DHSS DWP Daimler Danone Debenhams
	Deloitte Dell Diageo Disney Dixons Duma DuPont ECB ECOWAS EDF EasyJet eBay Ebay Eni Enron Ericsson Eton Eurostar Eurotunnel
	Everton ExxonMobil Exxon FAO FARC FBI FCC FCO FIFA FSA FTSE Facebook Fatah FedEx Fiat Fianna Fidesz Flybe Ford Foxconn Fujitsu
	G4S GCHQ GE GKN GM GMB Gazprom Glaxo GlaxoSmithKline Glencore Goldman Google Greenpeace Groupon Guardian HBOS HMRC HMV HP HSBC
	HSE Halliburton Hamas Harvard Hezbollah Hizbollah Hitachi Honda Hyundai IAEA IBM ICC ICI IFS ILO IMF INLA IPPR IRA IRS ISIL
	ISIS ITN ITV Ikea Independent Infosys Instagram Intel Interpol Interserve JPMorgan JCB JRF Jaguar Jobcentre KFC KGB
	KKR KLM KPMG Knesset Kodak Komsomol Kraft Labour Ladbrokes Lehman Lenovo Liberals Lidl Likud LinkedIn Lloyds Lockheed
	Lufthansa MI5 MI6 MIT MSNBC MTV Magistrates Matalan Mattel Mazda McDonald’s McDonalds McKinsey Mencap Mercedes Merck
	Microsoft Mind Mitie Mitsubishi Monsanto Morgan Morrisons Mossad Motorola NAACP NAFTA NASA NASUWT NATO NBA NBC NCVO NEC NFL
	NFU NHL NHS NPR NRA NSA NSPCC NUJ NUM NUS NUT Nacro NatWest Nato Nasdaq Nestle Nestlé Netflix Newsweek Nike Nikkei Nintendo
	Nissan Nokia Novartis Nominet OAS OCHA ODPM OECD OFSTED OPEC OSCE Oddbins Ofcom Ofgem Ofsted Ofwat Opec Oracle Oxfam PBS
	PCS PKK PLO PSNI PWC Panasonic Parliament PayPal Pearson Pepsi PepsiCo Peugeot Pfizer Philips Plaid Politburo Porsche
	PricewaterhouseCoopers Primark Prudential QinetiQ RAC RAF RBS RNIB RSPB RSPCA RTE RUC Railtrack Reebok
	Reichstag Renault Republicans Democrats Democrat Republican Reuters Riksdag Roche Rolls-Royce Rosneft Rover Ryanair SAP SABMiller
	SEC SNCF SNP SWAPO Saab Safeway Sainsbury’s Sainsburys Samsung Sanofi Santander Save Scope Securicor Senate Serco
	Shell Shelter Siemens Skanska Sky Smithsonian Sodexo Solidarity Sony Spotify Sprint Stagecoach
	Starbucks Stasi Storting Subaru Suzuki Swissair TUC TaxPayers Taliban Tata Tesco Tesla Texaco Thales Thameslink Timpson
	Toshiba Toyota Transco Treasury Twitter UBS UCAS UCLA UDA UDF UEFA UKIP UN UNESCO UNICEF UNHCR UNISON UPS USDAW UVF Uber
	Unicef Unilever Unison Unite Universal Usdaw Vauxhall Verizon Viacom Virgin Visa Vodafone Volkswagen Volvo WHO
	WTO WWF Waitrose Walmart Wal-Mart Wehrmacht Wikipedia WikiLeaks Woolworths WorldCom XEROX Xerox Yahoo Yale YouTube Zara
`);
