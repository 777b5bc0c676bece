/** The page on which readings are put right: markup that works without a script, in the frame of the site's own pages. */
import { escaped as plain } from '#lib/ui/html.ts';
import { plural } from '#lib/wording/numbers.ts';
import { groups, type Choice, type Field, type Group, type Item, type Quote } from './item.ts';

/** What the page says. */
export interface Review {
	items: readonly Item[];
	/** the group that alone is shown; null for all */
	group: Group | null;
	/** the sentence whose readings these are all, as people call it; null for the least certain of all */
	place: string | null;
	/** what the page was asked for with, from the question mark on */
	query: string;
	/** where it is written */
	file: string;
	/** what the last answer came to, where there is something to say */
	said: string;
	canUndo: boolean;
	/** proves that an answer was given on this page */
	token: string;
}

const groupNames: Record<Group, string> = {
	merges: 'Merges',
	stances: 'Stances',
	sums: 'Sums',
	names: 'Names',
	themes: 'Themes'
};

/** What stands in the page's `<main>`. */
export function reviewMain(review: Review): string {
	const { items, group, place, file, said, canUndo } = review;
	const shown = items.filter((item) => group === null || item.group === group);
	const tabs = [null, ...groups].map((one) => {
		const count = items.filter((item) => one === null || item.group === one).length;
		const here = one === group ? ' aria-current="true"' : '';
		return `<li><a href="${one === null ? './' : `?group=${one}`}"${here}>${one === null ? 'All' : groupNames[one]} ${count}</a></li>`;
	});
	const nav =
		place === null
			? `<nav aria-label="Kinds of readings"><ul>${tabs.join('')}</ul></nav>`
			: `<p><a href="./">All readings to check</a></p>`;
	const heading =
		place !== null
			? `What is read in ${plain(place)}`
			: items.length === 0
				? 'Nothing is left to check'
				: `${plural(items.length, 'reading')} to check, the least certain first`;
	return `<div class="review">
<header>
<p class="muted">Only on this machine · kept in <bdi>${plain(file)}</bdi></p>
<h1>${heading}</h1>
<div class="bar">
${nav}
<form method="post" class="undo">${hidden(review)}<button name="choice" value="undo"${canUndo ? '' : ' disabled'}>Undo</button></form>
</div>
<p class="keys muted"><kbd>J</kbd> <kbd>K</kbd> next, last · <kbd>Enter</kbd> accept · <kbd>X</kbd> reject · <kbd>E</kbd> change · <kbd>Z</kbd> undo</p>
<p role="status" class="said">${plain(said)}</p>
</header>
<ol class="items">
${shown.map((item, at) => itemMarkup(item, at, review)).join('\n')}
</ol>
</div>`;
}

function itemMarkup(item: Item, at: number, review: Review): string {
	const { id, asks, what, read, quotes, choices, change } = item;
	const own = `<input type="hidden" name="item" value="${plain(id)}">`;
	const accept = choices.find(({ key }) => key === 'accept');
	const rest = choices.filter((choice) => choice !== accept);
	const buttons = [...(accept ? [accept] : []), ...rest].map((choice) =>
		button(choice, choices.indexOf(choice), at)
	);
	const answers =
		buttons.length === 0 ? '' : `<form method="post">${hidden(review)}${own}${buttons.join('')}</form>`;
	const changing =
		change === null
			? ''
			: `<details><summary>${item.choices.length === 0 ? 'Add' : 'Change'}</summary><form method="post">${hidden(review)}${own}${change.fields.map((one) => fieldMarkup(one, at)).join('')}<button name="choice" value="change" aria-describedby="what-${at}">Save</button></form></details>`;
	return `<li tabindex="0" aria-labelledby="asks-${at} what-${at}">
<p class="asks" id="asks-${at}">${plain(asks)}</p>
<div class="reading"><h2 id="what-${at}"><bdi>${plain(what)}</bdi>${read === '' ? '' : ` <span>· ${plain(read)}</span>`}</h2>${quotes.map(quoteMarkup).join('')}</div>
<div class="answers">${answers}${changing}</div>
</li>`;
}

function button({ label, key }: Choice, index: number, at: number): string {
	const keyed = key === null ? '' : ` data-key="${key}"`;
	return `<button name="choice" value="${index}"${keyed} aria-describedby="what-${at}">${plain(label)}</button>`;
}

function fieldMarkup({ name, label, value, options }: Field, at: number): string {
	const id = `${name}-${at}`;
	const input =
		options === null
			? `<input id="${id}" name="field-${name}" value="${plain(value)}" autocomplete="off">`
			: `<select id="${id}" name="field-${name}">${options.map((one) => `<option${one === value ? ' selected' : ''}>${plain(one)}</option>`).join('')}</select>`;
	return `<label for="${id}">${plain(label)}</label>${input}`;
}

function quoteMarkup({ before, words, after, article, title, sentence }: Quote): string {
	const href = `../articles/${encodeURIComponent(article)}/#s${sentence}`;
	return `<p class="said-so">${plain(before)}${words === '' ? '' : `<mark>${plain(words)}</mark>`}${plain(after)} <a href="${href}" class="muted"><bdi>${plain(title)}</bdi>, sentence ${sentence}</a></p>`;
}

function hidden({ token, query }: Review): string {
	return `<input type="hidden" name="token" value="${plain(token)}"><input type="hidden" name="query" value="${plain(query)}">`;
}
