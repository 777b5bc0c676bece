import { expect, test } from 'vitest';
import { languageOf } from '#lib/text/language/languageOf.ts';
import { isForeign, languageName, languageTag } from '#lib/text/language/languages.ts';

const texts = {
	cy: `Mae’r cyngor wedi penderfynu cau’r llyfrgell yn y dref, ac mae llawer o bobl yn siomedig iawn. Dywedodd y
		cadeirydd fod yn rhaid arbed arian, ond nid yw’r trigolion yn cytuno gyda’r penderfyniad hwnnw o gwbl.`,
	fr: `Le conseil municipal a décidé de fermer la bibliothèque du quartier, et les habitants ne sont pas contents.
		L’élue qui a proposé cette mesure dit que c’est pour faire des économies, mais on n’y croit pas.`,
	de: `Der Stadtrat hat beschlossen, die Bücherei im Viertel zu schließen, und die Anwohner sind nicht zufrieden.
		Die Vorsitzende sagt, es sei für die Kasse der Stadt nötig, aber das glaubt ihr wohl kaum noch einer.`,
	es: `El ayuntamiento ha decidido cerrar la biblioteca del barrio, y los vecinos no están contentos con ello. La
		concejala que lo propuso dice que es para ahorrar, pero a nadie le parece una buena idea en este momento.`,
	pl: `Rada miasta zdecydowała, że biblioteka na osiedlu zostanie zamknięta, a mieszkańcy nie są z tego zadowoleni.
		Przewodnicząca mówi, że to dla oszczędności, ale nikt już nie wierzy w takie tłumaczenie od dawna.`,
	nl: `De gemeenteraad heeft besloten om de bibliotheek in de wijk te sluiten, en de bewoners zijn daar niet blij
		mee. De wethouder zegt dat het voor de begroting nodig is, maar dat gelooft bijna niemand nog.`,
	it: `Il consiglio comunale ha deciso di chiudere la biblioteca del quartiere, e gli abitanti non sono contenti.
		L’assessora che lo ha proposto dice che è per risparmiare, ma nessuno ci crede più da molto tempo.`,
	ru: `Городской совет решил закрыть библиотеку в нашем районе, и жители этим недовольны. Председатель говорит, что
		это нужно для экономии, но никто уже не верит, что деньги пойдут на что-то другое. Так было и раньше.`,
	uk: `Міська рада вирішила закрити бібліотеку в нашому районі, і жителі цим незадоволені. Голова каже, що це
		потрібно для економії, але ніхто вже не вірить, що гроші підуть на щось інше. Так було і до того.`,
	zh: '市议会决定关闭我们区的图书馆，居民们对此很不满意。主席说这是为了节省开支，但是已经没有人相信这种说法了。',
	ja: '市議会は私たちの地区の図書館を閉鎖することを決めました。住民はそれに満足していません。議長は節約のためだと言います。',
	ar: `قرر مجلس المدينة إغلاق المكتبة في الحي، والسكان غير راضين عن هذا القرار. قالت رئيسة المجلس إن الهدف من ذلك هو
		توفير المال في ميزانية هذا العام، لكن لا أحد يصدق هذا الكلام بعد كل ما كان من وعود على مدى السنوات التي مضت.`
} as const;

test.each(Object.entries(texts))('a text in %s is told by its words or its letters', (tag, text) => {
	expect(languageOf(text)).toBe(tag);
});

test('an English text stays one, whatever it quotes', () => {
	const english = `The council has decided to close the library, and those who live near it are not happy with that.
		“C’est pour faire des économies,” said the mayor of the twin town, “mais les habitants ne sont pas contents.”
		She had been asked what she would do, and all that she could say was “on ne sait pas, c’est comme ça”.`;
	expect(languageOf(english)).toBe('en');
});

test('English verse, news in short words and a text in capitals are English', () => {
	const verse = `The kettle hums, the morning’s grey, / and no one comes along this way; / the gate is shut, the path is
		wet, / the day has not begun as yet, / but on the sill a robin stands / and sings of far and warmer lands.`;
	expect(languageOf(verse)).toBe('en');
	expect(languageOf(verse.toUpperCase())).toBe('en');
});

test('nothing is told of lists of names, of numbers and of short texts', () => {
	const names = `Juan de la Torre, María del Carmen Ruiz, José Luis de los Ríos, Jan van der Meer, Piet van den Berg,
		Anne-Marie de la Tour, Luigi di Maio, Leonardo da Vinci, Otto von der Heide, Xavier du Pont, Lucía y Ana García,
		Tomás de Torres, Inês da Silva, Paulo dos Santos e Castro, Hans von Berg, Claire Le Blanc`;
	expect(languageOf(names)).toBeNull();
	expect(languageOf('12 34 56 78 90 '.repeat(40))).toBeNull();
	expect(languageOf('Le conseil a fermé la bibliothèque, et les habitants ne sont pas contents.')).toBeNull();
	expect(languageOf('图书馆已经关闭')).toBeNull();
	expect(languageOf('')).toBeNull();
});

test('a text in no known language is said to be in none, a list of English words is not', () => {
	const made = 'zorvak melti ubrano kesh talipo renda vushi mokar elunta '.repeat(14);
	expect(languageOf(made)).toBe('und');
	const recipe = 'Flour, butter and sugar in the bowl; eggs, milk, salt, pepper on the side. '.repeat(9);
	expect(languageOf(recipe)).toBe('en');
	expect(languageOf('Ashby Council Housing Report Budget Grant '.repeat(30))).toBeNull();
});

test('a long text is told by stretches from all of it, and time does not grow with it', () => {
	expect(languageOf(`${texts.fr} `.repeat(3000))).toBe('fr');
	expect(
		languageOf(`${'The note that stands before it is in English. '.repeat(9)}${texts.fr.repeat(3000)}`)
	).toBe('fr');
});

test('languages are known by tags, by letters that libraries use and by their names', () => {
	expect(['fr', 'fr_FR', 'fra', 'French', ' EN-gb ', 'eng', 'zh-Hans'].map(languageTag)).toEqual([
		...['fr', 'fr-FR', 'fr', 'fr', 'en-gb', 'en', 'zh-Hans']
	]);
	expect(['python', 'sql', '', 'true', '<b>', '__proto__'].map(languageTag)).toEqual(Array(6).fill(null));
	expect([undefined, 'en', 'en-GB', 'fr', 'und'].map(isForeign)).toEqual([false, false, false, true, true]);
	expect(['cy', 'fr-CA', 'und-Cyrl'].map(languageName)).toEqual([
		...['Welsh', 'French', 'a language that is not known']
	]);
});
