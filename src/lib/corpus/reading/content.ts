import { BodyWriter } from '../markup/bodyWriter.ts';
import { HtmlFeed } from '../markup/html.ts';
import { HtmlRules } from '../markup/htmlRules.ts';
import { deepest, nesting } from '../markup/nesting.ts';
import { leftOutFault, type Written } from '../markup/titled.ts';
import type { YamlFault } from '../../text/file/yaml.ts';

/** The text of a field that may hold HTML or none: feeds and tables do not say which. */
export function readContent(text: string): { written: Written; faults: YamlFault[] } {
	const writer = new BodyWriter();
	const left = { code: 0, tables: 0 };
	if (
		/<\/?(?:p|br|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote|img|figure|table|script|iframe)\b/i.test(
			text
		) &&
		nesting(text) <= deepest
	) {
		const feed = new HtmlFeed(new HtmlRules(writer, left));
		feed.feed(text, null);
		feed.finish();
	} else {
		for (const paragraph of text.split(/\r\n|[\r\n]/)) {
			writer.text(paragraph, null);
			writer.end();
		}
	}
	const fault = leftOutFault(left, 0);
	return { written: writer.finish(), faults: fault ? [fault] : [] };
}
