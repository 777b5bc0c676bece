import { hashOf } from '../present/deck/policy.ts';

/** How the framework begins its own script: its two entries, and then what it does with them. */
const begins = /Promise\.all\(\[\s*import\("([^"\n]+)"\),\s*import\("([^"\n]+)"\)\s*\]\)\.then\(/;

/**
 * A page whose framework waits for a sign of its reader; one without the framework as it is. Its policy names the
 * script as it now is.
 *
 * @param files addresses of the scripts that the page needs, from the page
 * @param late late.ts as a script
 * @throws {Error} where the framework begins in another way
 */
export function startedLate(html: string, files: Iterable<string>, late: string): string {
	// it is a page's last, and what an article says cannot end it or begin another
	const at = html.lastIndexOf('<script>');
	const own = html.slice(at + '<script>'.length, html.indexOf('</script>', at));
	if (at < 0 || !own.includes('__sveltekit_')) return html;
	const [start, kit = '', app = ''] = begins.exec(own) ?? [];
	const hash = `'${hashOf(own)}'`;
	if (start === undefined || !html.includes(hash))
		throw new Error('the framework begins a page in another way → src/lib/start/inPage.ts');
	const all = [...new Set([kit, app, ...files])];
	const waiting = own.replace(start, () => `(${late})(${JSON.stringify(all)}, `);
	return html.replace(own, () => waiting).replace(hash, () => `'${hashOf(waiting)}'`);
}
