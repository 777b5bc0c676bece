/**
 * What a page of slides may run besides the site's own files: reveal.js writes its speaker's window, and the size of
 * a printed page, as text within the page. Each is named by its checksum, as version 6.0.2 has it; another version
 * needs others, and the test of the speaker view says so.
 */
const speakerScript = 'sha256-GzCveToXhSIzS3M5eQeRm3McVRB7cYneYKwTkzA3wDk=';
const styles = [
	'sha256-FO8+tEZY4XAJsThREbo8dTCiyACqv1VGgxX0NfVfEAs=',
	'sha256-5xD7BLNoCy5KqrwJT7ZNtKA6nRIflvmd6piSuRBY1V0=',
	'sha256-uwqwH8SmTydlmBTfWOio5L8SYhAU+rODi8qQ08ca+B8='
];

/** A page with its content security policy widened by what reveal.js writes. */
export function withDeckPolicy(html: string): string {
	return html
		.replace("script-src 'self'", `$& '${speakerScript}'`)
		.replace("style-src 'self'", `$& ${styles.map((hash) => `'${hash}'`).join(' ')}`);
}
