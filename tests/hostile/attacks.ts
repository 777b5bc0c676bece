/** A corpus whose every field holds markup and scripts: whatever shows a word of it must show it as a word. */
import { stringify } from 'yaml';

/** What a page that takes one of these strings for more than a text runs: `attacked` is set. */
const scripts = [
	'<script>attacked=1</script>',
	'</script><script>attacked=1</script>',
	'</title><script>attacked=1</script>',
	'</style><script>attacked=1</script>',
	'</textarea><script>attacked=1</script>',
	'</noscript><script>attacked=1</script>',
	'--><script>attacked=1</script><!--',
	']]><script>attacked=1</script>',
	'"><script>attacked=1</script>',
	"'><script>attacked=1</script>",
	'<img src=x onerror=attacked=1>',
	'"><img src=x onerror="attacked=1">',
	"'><img src='x' onerror='attacked=1'>",
	'<img/src=x/onerror=attacked=1>',
	'<IMG SRC=x ONERROR=attacked=1>',
	'<svg onload=attacked=1>',
	'"><svg/onload=attacked=1>',
	'<svg><script>attacked=1</script></svg>',
	'<svg><animate onbegin=attacked=1 attributeName=x dur=1s>',
	'<math><mtext><table><mglyph><style><img src=x onerror=attacked=1>',
	'<iframe srcdoc="<script>parent.attacked=1</script>"></iframe>',
	'<iframe src="javascript:parent.attacked=1"></iframe>',
	'<object data="data:text/html,<script>attacked=1</script>"></object>',
	'<video><source onerror=attacked=1></video>',
	'<audio src=x onerror=attacked=1>',
	'<details open ontoggle=attacked=1>x</details>',
	'<input autofocus onfocus=attacked=1>',
	'<body onload=attacked=1>',
	'<marquee onstart=attacked=1>',
	'" onmouseover="attacked=1" autofocus onfocus="attacked=1',
	"' onfocus='attacked=1' autofocus='",
	'<a href="javascript:attacked=1">here</a>',
	'[here](javascript:attacked=1)',
	'<javascript:attacked=1>',
	'<base href="https://attack.example/">',
	'<meta http-equiv="refresh" content="0;url=https://attack.example/">',
	'<link rel="stylesheet" href="https://attack.example/x.css">',
	'<form action="https://attack.example/"><button>x',
	'{@html "<img src=x onerror=attacked=1>"}',
	'${attacked=1} {{constructor.constructor("attacked=1")()}}'
] as const;

/** How many articles there are. */
const articles = 10;

const moods = ['is a disaster and a betrayal', 'is splendid and generous', 'must be stopped'];

/** The strings by turns, so that each stands in every kind of place sooner or later. */
function dealer(): () => string {
	let at = 0;
	return () => scripts[at++ % scripts.length] ?? '';
}

/**
 * Every file of the folder `data`, by its path within it, and how often one of the strings stands in them.
 */
export function attackingCorpus(): { files: Record<string, string>; strings: number } {
	const files: Record<string, string> = {};
	const deal = dealer();
	const yaml = (value: unknown) => stringify(value, { lineWidth: 0 });
	const written = Array.from({ length: articles }, (_, index) => {
		const sentences = Array.from(
			{ length: 50 },
			(_, at) => `The tea room ${deal()} ${moods[at % moods.length] ?? ''}, said Jane Smith of “${deal()}”.`
		);
		const sum = `The council will lose £${index + 2} million from the tea room ${deal()}, Jane Smith estimates.`;
		const body = [
			`## ${deal()}`,
			...[0, 10, 20].map((from) => sentences.slice(from, from + 10).join(' ')),
			`> ${sentences.slice(30, 40).join(' ')}`,
			`- ${deal()}\n- [${deal()}](https://example.org/?q=${encodeURIComponent(deal())})`,
			sum,
			sentences.slice(40).join(' ')
		];
		const id = `attack-${index + 1}`;
		const head = {
			title: `${deal()} ${index + 1}`,
			author: `${deal()} Smith`,
			publication: deal(),
			date: `2019-0${(index % 9) + 1}-11`,
			date_evidence: deal()
		};
		// as words, as words of a page, and as markup within a text
		if (index % 3 === 0) files[`articles/${id}.txt`] = `${head.title}\n\n${body.join('\n\n')}\n`;
		else if (index % 3 === 1) files[`articles/${id}.html`] = page(head, body);
		else files[`articles/${id}.md`] = `---\n${yaml(head)}---\n${body.join('\n\n')}\n`;
		return { id, sum, said: sentences[0] ?? '' };
	});
	files['site.yaml'] = yaml({
		title: `Site ${deal()}`,
		name: `the ${deal()} articles`,
		description: `Made up ${deal()}`,
		language: 'en-GB',
		address: 'https://attacked.example.org',
		published: '2026-11-22',
		rights: deal(),
		links: [{ text: deal(), href: `https://example.org/?q=${encodeURIComponent(deal())}` }]
	});
	files['themes.yaml'] = yaml([
		{ theme: 'tea', label: `Tea ${deal()}`, definition: deal(), phrases: ['tea room'], overview: true },
		{ theme: 'council', label: deal(), definition: deal(), phrases: ['council'] }
	]);
	files['targets.yaml'] = yaml([
		{ target: 'tea', label: `Rooms ${deal()}`, definition: deal(), themes: ['tea'] }
	]);
	files['names.yaml'] = yaml({
		names: [{ name: 'Jane Smith', kind: 'person', note: deal() }]
	});
	files['figures.yaml'] = yaml(
		written
			.map((article, index) => ({ ...article, index }))
			.filter(({ index }) => index % 3 === 0)
			.map(({ id, sum, index }) => ({
				figure: `sum-${index + 1}`,
				article: id,
				quotation: sum,
				amount: `£${index + 2} million`,
				scope: deal(),
				instrument: deal(),
				basis: deal(),
				organisation: deal()
			}))
	);
	files['deck.yaml'] = yaml([
		{ slide: 'start', kind: 'title', text: deal(), notes: deal() },
		{ slide: 'themes', kind: 'chart', chart: 'theme-frequency', headline: deal(), notes: deal() },
		{ slide: 'sum', kind: 'figure', figure: 'sum-1', headline: deal(), notes: deal() },
		{ slide: 'said', kind: 'quotation', article: written[0]?.id, quotation: written[0]?.said, notes: deal() },
		{
			slide: 'points',
			kind: 'text',
			headline: deal(),
			points: [{ point: deal(), text: deal() }],
			notes: deal()
		},
		{ slide: 'end', kind: 'closing', text: deal(), notes: deal() }
	]);
	const all = Object.values(files).join('\n');
	return { files, strings: all.split(/attacked=1|attack\.example/).length - 1 };
}

function page(head: { title: string; author: string }, body: readonly string[]): string {
	const words = (text: string) =>
		text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
	return [
		`<!doctype html><html><head><title>${words(head.title)}</title>`,
		`<meta name="author" content="${words(head.author)}"></head><body><article>`,
		`<h1>${words(head.title)}</h1>`,
		...body.map((paragraph) => `<p title="${words(paragraph)}">${words(paragraph)}</p>`),
		...scripts.slice(0, 12).map((script) => `<p>${script}</p>`),
		'</article></body></html>'
	].join('\n');
}

/** Addresses that say one of the strings where a page reads its state, or where no page is. */
export function attackingAddresses(): string[] {
	return scripts.flatMap((script) => {
		const said = encodeURIComponent(script);
		return [
			`/words/?q=${said}`,
			`/charts/theme-frequency/?articles=${said}&sort=${said}`,
			`/embed/theme-frequency/?theme=${said}#${said}`,
			`/present/my/?add=${said}&pin=${said}&title=${said}#${said}`,
			`/no-such-${said}/`
		];
	});
}
