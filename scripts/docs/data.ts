/** The public tables with their columns, in Markdown. */
import { datasets, type DatasetName } from '#lib/schema.ts';
import { tableMetadata } from '#lib/statistics/published/metadata.ts';

const names = Object.keys(datasets) as DatasetName[];

const start = `# The data

<!-- Written by \`npm run docs\` from src/lib/schema/: mend the schemas, not this file. -->

A build writes what it counted to \`static/data/\`, and the site publishes it under \`/data/\`. There is a table for each
thing that is counted, and a row is checked by its schema before it is written. Each table \`NAME\` is four files:

- \`NAME.csv\`: RFC 4180, UTF-8 without a byte order mark, a header, LF at line ends. What is not known is an empty cell.
  A cell that a spreadsheet would run as a formula starts with an apostrophe.
- \`NAME.json\`: a list of objects with the same columns in the same order. What is not known is \`null\`;
  \`correction\` stands only in a row that a person looked at. It is there where \`NAME.csv\` has at most 250 KB, and its
  schema with it; \`csv_only\` in \`site.json\` names the larger tables.
- \`NAME.metadata.json\`: what a row is, and what each column means, with unit, type and values; whose the articles are,
  and which version this is.
- \`NAME.schema.json\`: the JSON Schema (2020-12) of \`NAME.json\`.

\`start\` and \`end\` are offsets in UTF-16 code units into an article's body: \`body.slice(start, end)\` is the row's text.
\`sentence\` and \`paragraph\` count from 1 within an article.

Beside the tables stand documents, whose schemas are in \`src/lib/schema/\`:

- \`articles/ARTICLE.bin\`: an article's body, and every span that was found in it, with each word that moved a score: gzip of
  JSON, as \`src/lib/schema/packedArticle.ts\` says.
- \`article-list.json\`: the articles in a few words each; \`evidence/\`: the sentences behind marks, for the site's
  pages, gzip of JSON too.
- \`definitions.json\`: what is counted: themes, targets and names with their words, and the price series.
- \`site.json\`: what the corpus is, and the version of its data.
- \`deck.json\`: the slides of the talk.
- \`report.json\`: what was read, what was skipped, and why.
- \`manifest.json\`: every file with its rows, bytes and SHA-256.

A build of the whole site keeps its data, pictures and embeds under \`/v/VERSION/\` too, where they never change.
`;

/** The document: what stands under `/data/`, table by table. */
export function dataDocument(): string {
	return [
		start,
		'## The tables\n',
		...names.map((name) => `- [${name}](#${name})`),
		'',
		...names.map(section)
	].join('\n');
}

const nowhere = {
	title: '',
	name: '',
	description: '',
	language: '',
	address: '',
	published: null,
	links: [],
	rights: '',
	counts: { articles: 0, words: 0, sentences: 0, figures: 0, skipped: 0 },
	evidence: 1,
	date_from: null,
	date_to: null
};

function section(name: DatasetName): string {
	const { description, columns } = tableMetadata(name, 0, nowhere, '');
	const rows = columns.map(({ column, type, meaning, unit, values, nullable }) => {
		const may = values === null ? type : values.map((value) => `\`${value}\``).join(', ');
		const cells = [`\`${column}\``, nullable ? `${may}, or none` : may, meaning, unit ?? ''];
		return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	});
	return [
		`## ${name}\n`,
		`${description}\n`,
		'| column | type | meaning | unit |',
		'| --- | --- | --- | --- |',
		...rows,
		''
	].join('\n');
}
