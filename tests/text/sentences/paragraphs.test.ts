import { expect, test } from 'vitest';
import { paragraphs } from '#lib/text/sentences/paragraphs.ts';

const texts = (body: string): string[] => paragraphs(body).map(({ start, end }) => body.slice(start, end));

test.each([
	['One.\n\nTwo.', ['One.', 'Two.']],
	['One\nline and more.\n\n\n\nTwo.\n', ['One\nline and more.', 'Two.']],
	['One.\r\n\r\nTwo\r\nlines.', ['One.', 'Two\r\nlines.']],
	['One.\r\rTwo\rlines.', ['One.', 'Two\rlines.']],
	['  One. \n\u00a0\n Two.', ['One.', 'Two.']],
	['# A title\nThe text.', ['# A title', 'The text.']],
	['Text:\n- one\n- two\nand more', ['Text:', '- one', '- two\nand more']],
	['It began in\n2010. Then', ['It began in\n2010. Then']],
	['–not a list\nat all', ['–not a list\nat all']],
	['', []],
	[' \n\t\n', []]
])('paragraphs(%j)', (body, expected) => {
	expect(texts(body)).toEqual(expected);
});
