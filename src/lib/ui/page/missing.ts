/**
 * The page for an address that is none, as a host serves it: an empty shell that a script fills. This puts into it a
 * title, and what to read where no script runs.
 *
 * @param home the address of the site's first page
 */
export function withoutScript(shell: string, home: string): string {
	const style = 'max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1.125rem/1.5 Georgia, serif';
	return shell
		.replace('</head>', '<title>No such page · Pullquote</title>$&')
		.replace(
			'</body>',
			`<noscript><main style="${style}"><h1>There is no page at this address</h1><p><a href="${home}">Go to the overview</a> or to <a href="${home}charts/">all charts</a></p></main></noscript>$&`
		);
}
