/** A whole page of the web: its article, without what stands around it. */
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { line, noFacts, type Facts } from '../article/facts.ts';
import { BodyWriter } from './bodyWriter.ts';
import { HtmlRules } from './htmlRules.ts';
import { leftOutFault, type Written } from './titled.ts';
import { languageTag } from '../../text/language/languages.ts';
import type { YamlFault } from '../../text/file/yaml.ts';

/** What a page says, and what is said of it. */
export interface Page {
	facts: Facts;
	written: Written;
	name: string;
	time: string | null;
	faults: YamlFault[];
}

/** What is used of a node of the library's tree. */
interface Node {
	nodeType: number;
	nodeName: string;
	nodeValue: string | null;
	childNodes: Iterable<Node>;
	attributes?: Iterable<{ name: string; value: string }>;
}

/** a shorter article than this is not looked for among the parts of a page */
const shortest = 250;

/** The article of a page; null where no part of it reads as one. */
export function readPage(html: string): Page | null {
	const { document } = parseHTML(html);
	const facts = factsIn(document);
	const places = placesOf(document as unknown as Node, html);
	const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null;
	const read = new Readability<Node>(document as unknown as ConstructorParameters<typeof Readability>[0], {
		charThreshold: shortest,
		serializer: (node) => node as unknown as Node
	}).parse();
	if (!read?.content) return null;
	const writer = new BodyWriter();
	const left = { code: 0, tables: 0 };
	const rules = new HtmlRules(writer, left);
	walk(read.content, rules, places);
	rules.finish();
	const fault = leftOutFault(left, 0);
	return {
		name: '',
		facts: {
			...facts,
			title: facts.title ?? line(read.title ?? ''),
			author: facts.author ?? line((read.byline ?? '').replace(/^\s*by\s+/i, ''))
		},
		written: writer.finish(),
		time,
		faults: fault ? [fault] : []
	};
}

/** Where each text of the tree stands in the page: the tree's own reader tells of the same texts in the same order. */
function placesOf(root: Node, html: string): Map<Node, number> {
	const starts: { text: string; at: number }[] = [];
	const parser: Parser = new Parser(
		{ ontext: (text) => void starts.push({ text, at: parser.startIndex }) },
		{ lowerCaseAttributeNames: false, decodeEntities: true }
	);
	parser.end(html);
	const places = new Map<Node, number>();
	let next = 0;
	const visit = (node: Node): void => {
		if (node.nodeType === 3) {
			const start = starts[next++];
			if (start?.text === node.nodeValue) places.set(node, start.at);
		} else for (const child of node.childNodes) visit(child);
	};
	visit(root);
	return places;
}

function walk(node: Node, rules: HtmlRules, places: ReadonlyMap<Node, number>): void {
	if (node.nodeType === 3) {
		rules.text(node.nodeValue ?? '', places.get(node) ?? null, true);
		return;
	}
	if (node.nodeType !== 1) return;
	const name = node.nodeName.toLowerCase();
	const attributes = [...(node.attributes ?? [])].map(
		({ name, value }) => [name.toLowerCase(), value] as const
	);
	rules.open(name, new Map(attributes));
	for (const child of node.childNodes) walk(child, rules, places);
	rules.close(name);
}

type Tree = ReturnType<typeof parseHTML>['document'];

/** What a page says of its article, to search engines and to other sites. */
function factsIn(document: Tree): Facts {
	const meta = (...names: string[]): string | null => {
		for (const name of names) {
			const tag = document.querySelector(
				`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`
			);
			const said = line(tag?.getAttribute('content') ?? '');
			if (said !== null) return said;
		}
		return null;
	};
	const linked = linkedData(document);
	const text = (value: unknown): string | null => (typeof value === 'string' ? line(value) : null);
	const names = [linked?.author].flat().flatMap((one) => text(one) ?? text(Object(one).name) ?? []);
	const heading = text(document.querySelector('h1')?.textContent);
	return {
		...noFacts,
		language: languageTag(document.documentElement?.getAttribute('lang') ?? ''),
		title: text(linked?.headline) ?? meta('og:title', 'citation_title', 'dc.title') ?? heading,
		author: names.join(' and ') || meta('author', 'citation_author', 'dc.creator'),
		publication: meta('og:site_name', 'citation_journal_title') ?? text(Object(linked?.publisher).name),
		date:
			text(linked?.datePublished) ??
			meta(
				'article:published_time',
				'datePublished',
				'citation_publication_date',
				'date',
				'dc.date',
				'pubdate'
			)
	};
}

/** The description of an article in the page's own JSON. */
function linkedData(document: Tree): Record<string, unknown> | null {
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		try {
			const said: unknown = JSON.parse(script.textContent ?? '');
			const all = [said].flat().flatMap((one: unknown) => [one, Object(one)['@graph']].flat());
			const article = all.find((one) => /Article|Posting|Report/.test(String([Object(one)['@type']].flat())));
			if (article) return Object(article) as Record<string, unknown>;
		} catch {
			// no JSON: nothing is said
		}
	}
	return null;
}
