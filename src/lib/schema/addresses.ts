import * as v from 'valibot';

/** What may stand in a link: an address that a browser opens or writes a letter to, and nothing that runs or hides. */
export const LinkAddress = v.pipe(
	v.string(),
	v.trim(),
	v.check(
		(address) =>
			/^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}\p{Cc}\p{Cf}]+$/iu.test(address) && URL.canParse(address),
		'must be an address starting with https://, http:// or mailto:'
	)
);

/** Where the site is published, in full: `https://example.org/pullquote`. A slash at its end is left out. */
export const SiteAddress = v.pipe(
	v.string(),
	v.trim(),
	v.regex(
		/^https?:\/\/[^\s/?#"<>\\]+(?:\/[^\s?#"<>\\]*)?$/i,
		'must be an address such as https://example.org/pullquote, with no ? or #'
	),
	v.url('must be an address such as https://example.org/pullquote'),
	v.transform((address) => (address.endsWith('/') ? address.slice(0, -1) : address))
);
