import { escaped } from '#lib/ui/html.ts';
import { attribute, edited, readPage, withBlanks, type Edits, type Element } from '../tools/html.ts';

/** The frame of one of the site's pages, which has no script of its own, around something else. */
export function framed(page: string, title: string, main: string): string {
	const edits = readPage(page).elements.flatMap((element): Edits => {
		const { name, attributes, whole, inner } = element;
		if (name === 'title') return [{ ...inner, text: escaped(title) }];
		if (name === 'main') return [{ ...inner, text: main }];
		if (isOfThatPage(element)) return [{ ...whole, text: '' }];
		if (name === 'head')
			return [{ from: inner.to, to: inner.to, text: '<link rel="stylesheet" href="../.review.css">' }];
		if (name === 'body')
			return [{ from: inner.to, to: inner.to, text: '<script src="../.review.js" defer></script>' }];
		const content = attributes.get('content');
		// what is answered goes to this page, and nowhere else
		if (content?.value.includes("form-action 'none'"))
			return [
				{
					...content,
					text: attribute('content', content.value.replace("form-action 'none'", "form-action 'self'"))
				}
			];
		const current = attributes.get('aria-current');
		return current === undefined ? [] : [{ ...withBlanks(page, current), text: '' }];
	});
	return edited(page, edits);
}

/** Whether an element says something of the page that the frame is taken from: its address, what it is about. */
function isOfThatPage({ name, attributes }: Element): boolean {
	if (name === 'link') return attributes.get('rel')?.value === 'canonical';
	const said = attributes.get('property')?.value ?? attributes.get('name')?.value ?? '';
	return name === 'meta' && /^(?:og:|twitter:|description$)/.test(said);
}
