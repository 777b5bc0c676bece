import { wordSet } from '../words/wordSet.ts';

/**
 * The commonest words that say how a sentence is built, by language. Left out are those that a list of names is full of
 * ("de", "van", "von", "la"), and in other languages those that are English words too. A word that is joined to the next
 * ends in its apostrophe.
 */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	[
		'en',
		wordSet(`the of and to that for it with his be by had are but from have they which you were her she there
			would their been has when who will if out what about into than them could these this then an not can its our
			your my how where because is was in on at as or he we i a no so do me all one more`)
	],
	[
		'fr',
		wordSet(`les des et à au aux un une que qui dans pour par est sont était pas ne se sur ce cette ces avec il elle
			ils elles nous vous leur leurs son sa ses mais ou où plus été avait ont comme tout bien être fait aussi sans
			l' qu' n' s' c' j' m'`)
	],
	[
		'de',
		wordSet(`der das und nicht ist ein eine einen einem einer eines zu mit sich auf für dem des im auch es sie er wir
			ich als wie aus bei nach oder aber noch nur wird werden wurde sind haben hatte kann vom zum zur über dass daß`)
	],
	[
		'es',
		wordSet(`el los las que en un una por con para se su sus es lo como más pero al fue ha o este esta entre cuando
			muy sin sobre también hasta hay donde quien desde todo nos durante sino porque ser son está`)
	],
	[
		'it',
		wordSet(`il lo gli che e è non un una per con del della dei delle nel nella si sono come più ma anche al alla da
			dal questo questa ha alle sul sulla era suo sua loro essere stato dell' all' nell' l' un' c'`)
	],
	[
		'pt',
		wordSet(`os um uma que e em não para com por mais na nas nos ao aos pela pelo se foi são é mas sua seu seus ele
			ela eles já está muito também até quando isso entre há`)
	],
	[
		'ca',
		wordSet(`els les i amb per que un una és no del dels al als va són més però com també aquest aquesta seva seu
			hi ha ser dins entre quan perquè l' s' n'`)
	],
	[
		'gl',
		wordSet(
			`os as unha un e que non para con por máis na nas nos ao polo pola foi son é pero seu súa tamén ata`
		)
	],
	[
		'nl',
		wordSet(`het een en dat niet op te zijn voor met die aan er om ook als dan maar bij uit naar nog wordt worden hij
			zij ze werd heeft hebben kan wel door over deze dit geen je ik wij onze`)
	],
	[
		'sv',
		wordSet(`och att det som på är av för med till en ett inte har om vi han hon jag var från så kan när ska också men
			eller efter vid alla mot`)
	],
	[
		'da',
		wordSet(`og at det som på er af for med til en et ikke har om vi han hun jeg var fra så kan når skal også men
			eller efter ved mod blev være`)
	],
	[
		'nb',
		wordSet(`og å det som på er av for med til en et ikke har om vi han hun jeg var fra så kan når skal også men
			eller etter ved mot ble være`)
	],
	[
		'is',
		wordSet(`og að það sem á er í til fyrir með ekki um við hann hún var frá en af því ég þegar eða svo`)
	],
	[
		'pl',
		wordSet(`i w z na się nie że jest to o po za od przez dla czy ale jak który która które tym tego także tylko być
			był była było są już może jego ich oraz ze gdy`)
	],
	[
		'cs',
		wordSet(`a se na v je že s z do o k i jako za by ale pro po od jsou byl byla bylo také jen který která které při
			nebo tak už jeho ve podle`)
	],
	[
		'sk',
		wordSet(`a sa na v je že s z do o k i ako za by ale pre po od sú bol bola bolo aj len ktorý ktorá ktoré pri alebo
			tak už jeho vo podľa`)
	],
	[
		'sl',
		wordSet(`in je se na v da za so z ki ne pa tudi s kot ali po pri od bi ter bil bila smo njegov med`)
	],
	[
		'hr',
		wordSet(`i je se u na da za su s od ne koji koja koje ili kao to ali po iz bio bila će sam kako samo`)
	],
	[
		'ro',
		wordSet(
			`și în la cu pe nu să este un o din care pentru că mai ce sau prin fi sunt după au ale ai lui era cel`
		)
	],
	[
		'hu',
		wordSet(
			`az és hogy nem egy is ez meg azt volt de csak már mint még el ha vagy lehet kell ezt után lesz minden`
		)
	],
	[
		'fi',
		wordSet(`ja on ei että se oli hän ovat mutta myös kun niin kuin tai ole jo sen vain mukaan joka jos hänen olisi
			ollut sitä`)
	],
	['et', wordSet(`ja on ei et see oli ta ka kui mis ning aga oma ma ole või kes selle seda kuid siis veel`)],
	['lv', wordSet(`un ir ar no par kas uz ka arī bet tas lai to nav pie tika viņš pēc vai kā`)],
	['lt', wordSet(`ir į kad iš su bet yra tai kaip jis buvo apie tik nuo jau taip už ne dar jo arba`)],
	['tr', wordSet(`ve bir bu için ile çok daha olarak olan gibi ama kadar sonra ne var değil o her en ya mi`)],
	['sq', wordSet(`të dhe në e për me që një nga ka është si nuk do më kjo ky janë por kur`)],
	[
		'cy',
		wordSet(`y yr yn i o ar a' i' o' yw ac mae wedi eu gan am ei nid ond oedd bod sydd hyn hefyd fel wrth fod mewn
			dros hynny roedd na bydd gyda rhai pob iddo`)
	],
	[
		'ga',
		wordSet(
			`an na agus i ar is go ag le ní bhí tá sé sí nach don sa ach mar faoi siad leis féin gur ó é nuair`
		)
	],
	[
		'gd',
		wordSet(`an na agus air is gu aig le tha bha ann gun chan nach don ach mar fo iad leis fhèin bho nuair`)
	],
	[
		'la',
		wordSet(`et in est non ad ut cum sed quod qui quae ex aut si per ab enim nec esse sunt atque hoc autem quam eius
			eum etiam`)
	],
	['eu', wordSet(`eta da ez du bat zen dira baina ere hau izan zuen dute baino edo den egin beste oso`)],
	[
		'id',
		wordSet(
			`yang dan di dengan untuk dari ini itu tidak pada dalam akan ke adalah oleh juga karena telah atau`
		)
	],
	['sw', wordSet(`ya na wa kwa ni katika za la kuwa hii cha huo hiyo lakini kama yake hilo pia baada sana`)],
	['so', wordSet(`ka oo iyo ay ku waa in la ee u uu ah aan si waxa waxay soo kale isaga ayaa`)],
	['vi', wordSet(`và của là có không được cho một những trong với các người đã này khi đến từ để cũng`)],
	[
		'ru',
		wordSet(`и в не на что с он по как это но из у к за то от его для бы о же так было они все был она`)
	],
	['uk', wordSet(`і в не на що з у та як це до за від але він для про є його вона було й або вони які був`)],
	['bg', wordSet(`и в не на че с се от за да по е са като това той ще но при към си има са беше`)],
	['sr', wordSet(`и у је се на да за су с од не који која које или као то али по из био била ће`)],
	['ar', wordSet(`في من على أن إلى عن التي الذي هذا هذه مع كان لا ما بين قد كما أو لم بعد`)],
	['fa', wordSet(`و در به از که این را با است برای آن یک خود تا بر هم نیز شد شود`)],
	['ur', wordSet(`کے میں کی ہے اور سے کا کو اس نے پر کہ ہیں یہ بھی ایک نہیں تھا کر`)]
]);
