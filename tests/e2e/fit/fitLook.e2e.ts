/** What the look at a page's text finds, and what it must leave alone: a case of each. */
import { expect, test } from '@playwright/test';
import { look, type Kind } from '../../fit/look.ts';

const long = 'Charities and community groups';

interface Case {
	name: string;
	body: string;
	finds: Kind[];
	/** part of the text that is found */
	text?: string;
}

const cases: Case[] = [
	// must be found
	{
		name: 'cut by a box that hides what does not fit',
		body: `<div style="width:80px;overflow:hidden;white-space:nowrap">${long}</div>`,
		finds: ['cut'],
		text: 'Charities'
	},
	{
		name: 'cut by contain: paint',
		body: `<div style="width:80px;contain:paint;white-space:nowrap">${long}</div>`,
		finds: ['cut']
	},
	{
		name: 'SVG text that starts left of its drawing',
		body: `<svg width="200" height="40"><text x="60" y="20" text-anchor="end">${long}</text></svg>`,
		finds: ['cut']
	},
	{
		name: 'SVG text out of a drawing within a drawing',
		body: `<svg width="300" height="40" style="overflow:visible"><svg x="10" width="60" height="40"><text x="0" y="20">${long}</text></svg></svg>`,
		finds: ['cut']
	},
	{
		name: 'HTML in a drawing that is too narrow for it',
		body: `<svg width="300" height="60"><foreignObject width="70" height="50"><p style="margin:0;white-space:nowrap">${long}</p></foreignObject></svg>`,
		finds: ['cut']
	},
	{
		name: 'two labels of a drawing that meet',
		body: `<svg width="300" height="40"><text x="0" y="20">Public services</text><text x="60" y="22">Volunteering</text></svg>`,
		finds: ['meets'],
		text: 'Public services'
	},
	{
		name: 'slanted labels that meet',
		body: `<svg width="300" height="200"><g transform="rotate(-45 100 100)"><text x="20" y="100">${long}</text></g><g transform="rotate(-45 104 104)"><text x="20" y="104">${long}!</text></g></svg>`,
		finds: ['meets']
	},
	{
		name: 'words of HTML over words of a drawing',
		body: `<div style="position:relative;width:300px"><svg width="300" height="40"><text x="0" y="20">Public services</text></svg><span style="position:absolute;left:40px;top:4px">12.5</span></div>`,
		finds: ['meets']
	},
	{
		name: 'lines of one paragraph that run into one another',
		body: `<p style="width:120px;line-height:0.6">${long}</p>`,
		finds: ['meets']
	},
	{
		name: 'text to the left of the page',
		body: `<p style="margin-left:-30px">${long}</p>`,
		finds: ['outside']
	},
	{
		name: 'a word that widens the page',
		body: `<p>${'w'.repeat(80)}</p>`,
		finds: ['outside', 'sideways']
	},
	{
		name: 'a box that widens the page by its width alone',
		body: `<div style="width:500px;height:10px;background:#ddd"></div>`,
		finds: ['sideways']
	},
	{
		name: 'text at the right where the page hides that it scrolls',
		body: `<style>body{overflow-x:hidden}</style><p style="white-space:nowrap;width:900px">${long} ${long} ${long} ${long}</p>`,
		finds: ['outside', 'sideways']
	},
	{
		name: 'shortened with no title',
		body: `<div style="width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${long}</div>`,
		finds: ['shortened']
	},
	{
		name: 'shortened with a title that says something else',
		body: `<div title="Charities" style="width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${long}</div>`,
		finds: ['shortened']
	},
	{
		name: 'shortened to some lines with no title',
		body: `<div style="width:80px;overflow:hidden;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical">${long} ${long}</div>`,
		finds: ['shortened']
	},
	{
		name: 'a written sign with nothing whole behind it',
		body: `<svg width="200" height="40"><g><text x="0" y="20">Charities and co…</text></g></svg>`,
		finds: ['shortened']
	},
	{
		name: 'text under a header that stays',
		body: `<style>body{margin:0}</style><header style="position:fixed;inset:0 0 auto;height:50px;background:#eee"></header><p>${long}</p>`,
		finds: ['covered']
	},
	{
		name: 'text cut at the bottom of a box of fixed height',
		body: `<div style="width:100px;height:1.2em;overflow:hidden">${long} ${long}</div>`,
		finds: ['cut']
	},
	{
		name: 'a line cut in half at the bottom',
		body: `<div style="width:300px;height:9px;line-height:20px;overflow:hidden">${long}</div>`,
		finds: ['cut']
	},
	{
		name: 'text that runs out of its button',
		body: `<button style="width:70px;height:24px;white-space:nowrap;padding:0;text-align:left">${long}</button>`,
		finds: ['spills']
	},
	{
		name: 'text that runs out of a box of fixed height onto what follows',
		body: `<div style="width:100px;height:20px">${long}</div><p style="margin:0">What follows</p>`,
		finds: ['meets']
	},
	{
		name: 'a rule through a title',
		body: `<div style="height:12px;line-height:24px;border-bottom:2px solid;font-size:20px">Title</div>`,
		finds: ['struck']
	},
	{
		name: 'a chosen option that its control is too narrow for',
		body: `<select style="width:70px"><option>${long}</option></select>`,
		finds: ['cut']
	},
	{
		name: 'a placeholder that its field is too narrow for',
		body: `<input style="width:60px" placeholder="${long}">`,
		finds: ['cut']
	},
	{
		name: 'text below slides that do not scroll',
		body: `<style>html,body{overflow:hidden;height:100%;margin:0}</style><p style="position:absolute;top:595px;margin:0">${long}</p>`,
		finds: ['outside']
	},
	{
		name: 'text out of a scroller to the side that cannot be scrolled to',
		body: `<div style="overflow-x:auto;width:200px"><div style="margin-left:-40px;width:300px">${long}</div></div>`,
		finds: ['cut']
	},
	// must be left alone
	{ name: 'text that wraps', body: `<p style="width:100px">${long} ${long}</p>`, finds: [] },
	{
		name: 'text for those who hear the page',
		body: `<p><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap">${long}</span>Seen</p>`,
		finds: []
	},
	{
		name: 'what details hold back',
		body: `<details><summary>More</summary><div style="width:40px;overflow:hidden;white-space:nowrap">${long}</div></details>`,
		finds: []
	},
	{
		name: 'shortened with the whole text in its title',
		body: `<div title="${long}" style="width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${long}</div>`,
		finds: []
	},
	{
		name: 'a written sign with the whole text in the mark’s label',
		body: `<svg width="200" height="40"><a href="#x" aria-label="${long}: 4 mentions"><text x="0" y="20">Charities and co…</text></a></svg>`,
		finds: []
	},
	{
		name: 'a wide table that scrolls by itself',
		body: `<div style="width:200px;overflow-x:auto"><table><tr><td style="white-space:nowrap">${long} ${long}</td></tr></table></div>`,
		finds: []
	},
	{
		name: 'SVG text out of a drawing that shows it',
		body: `<svg width="100" height="40" style="overflow:visible"><text x="0" y="20">${long}</text></svg>`,
		finds: []
	},
	{
		name: 'labels above and below each other, a word of another size, letters with a halo',
		body: `<p style="line-height:1.1;width:120px">One <b style="font-size:22px">two</b> three <sup>1</sup> four</p><svg width="300" height="60"><text x="0" y="20" stroke="#fff" stroke-width="3">Public</text><text x="0" y="20">Public</text><text x="0" y="37">services</text></svg>`,
		finds: []
	},
	{
		name: 'slanted labels beside one another',
		body: `<svg width="300" height="300"><g transform="rotate(-45 60 270)"><text x="60" y="270">${long}</text></g><g transform="rotate(-45 90 270)"><text x="90" y="270">${long}</text></g></svg>`,
		finds: []
	},
	{
		name: 'what an open dialog stands upon',
		body: `<p>${long}</p><dialog open style="top:0;margin:0;position:absolute"><p>Said in the dialog</p></dialog>`,
		finds: []
	},
	{
		name: 'a header that stays, above what scrolls',
		body: `<style>body{margin:0}</style><header style="position:sticky;top:0;background:#eee">Header</header><p>${long}</p>`,
		finds: []
	},
	{
		name: 'a link to the content that shows with the focus',
		body: `<a href="#content" style="position:absolute;top:-60px">Go to the content</a><p id="content">${long}</p>`,
		finds: []
	},
	{
		name: 'marked words, a framed button, a field that was typed in',
		body: `<p>It is <mark style="padding:0 4px">£4.5 billion</mark> less</p><button>Show</button><input style="width:40px" value="${long}"><select><option>${long}</option></select>`,
		finds: []
	},
	{
		name: 'text that a reader scrolls to, up and down',
		body: `<div style="height:40px;overflow:auto">${`<p>${long}</p>`.repeat(4)}</div>${`<p>${long}</p>`.repeat(40)}`,
		finds: []
	}
];

test('the look at a page’s text finds each of these, and leaves the others alone', async ({ page }) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width: 400, height: 600 });
	for (const { name, body, finds, text } of cases) {
		await page.setContent(`<!doctype html><html lang="en"><body>${body}</body></html>`);
		const { places, faults } = await page.evaluate(look);
		const kinds = [...new Set(faults.map(({ kind }) => kind))].sort();
		expect.soft(kinds, `${name}\n${JSON.stringify(faults, null, 1)}`).toEqual([...finds].sort());
		if (text !== undefined) expect.soft(faults[0]?.text, name).toContain(text);
		// a box has no words
		if (!body.includes('height:10px')) expect.soft(places, name).toBeGreaterThan(0);
	}
	expect(cases.filter(({ finds }) => finds.length > 0).length).toBeGreaterThan(20);
});
