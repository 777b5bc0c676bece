import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from '../project.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** more words than may be quoted of other people's articles */
const longRun = ' old and tired'.repeat(12);

const siteYaml =
	'title: What two articles say\nname: n\ndescription: d\nlanguage: en-GB\nrights: r\narticle_rights: full\n';

let place: string;
let command: string;
let env: NodeJS.ProcessEnv;

test.beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'package-'));
	for (const name of ['project', 'elsewhere', 'articles']) mkdirSync(join(place, name));
	const project = join(place, 'project');
	copyProject(project, 'http://localhost:4173');
	const own = readFileSync(join(project, 'package.json'), 'utf8');
	const npm = (cwd: string, ...args: string[]) =>
		execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
			cwd,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe']
		});
	// npm runs these before and after it packs
	execFileSync(process.execPath, ['scripts/command/package.ts'], { cwd: project, stdio: 'ignore' });
	npm(project, 'pack', '--ignore-scripts', '--pack-destination', place);
	execFileSync(process.execPath, ['scripts/command/package.ts', '--restore'], { cwd: project });
	expect(readFileSync(join(project, 'package.json'), 'utf8')).toBe(own);
	const [tarball = ''] = readdirSync(place).filter((name) => name.endsWith('.tgz'));
	writeFileSync(join(place, 'elsewhere/package.json'), '{}');
	// nothing else is fetched
	npm(join(place, 'elsewhere'), 'install', '--offline', join(place, tarball));
	rmSync(project, { recursive: true });
	command = join(place, 'elsewhere/node_modules/.bin/pullquote');
	env = { ...process.env, XDG_CACHE_HOME: join(place, 'cache') };
	writeFileSync(
		join(place, 'articles/one.md'),
		`# One\n\nThe council made a cut of £3 million in Leeds.\n\nNobody${longRun} came.\n`
	);
	writeFileSync(
		join(place, 'articles/two.html'),
		'<title>Two</title><p>It was <b>wrong</b>, said Ann Lee.</p>'
	);
});
test.afterAll(() => rmSync(place, { recursive: true }));

/** What the command says and ends with, as it is found where it was installed. */
function run(...args: string[]): { code: number | null; said: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
		cwd: place,
		env,
		encoding: 'utf8'
	});
	return { code: status, said: stdout + stderr };
}

test('it holds nothing but itself', () => {
	expect(readdirSync(join(place, 'elsewhere/node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
		'pullquote'
	]);
	const said = JSON.parse(readFileSync(join(place, 'elsewhere/node_modules/pullquote/package.json'), 'utf8'));
	expect(said).not.toHaveProperty('dependencies');
	expect(said).not.toHaveProperty('optionalDependencies');
});

test('shows the site of a folder, which follows a change, and writes nothing there', async ({ page }) => {
	const child = spawn(process.execPath, [command, 'articles', '--port', '0'], { cwd: place, env });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	try {
		await expect.poll(() => said, { timeout: 60_000 }).toMatch(/Pullquote is at \S+/);
		expect(said.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
		const [, home = ''] = /Pullquote is at (\S+)/.exec(said) ?? [];
		await page.goto(`${home}/articles/two/`);
		await expect(page.locator('.text strong')).toHaveText('wrong');
		await page.waitForTimeout(1000);
		writeFileSync(
			join(place, 'articles/two.html'),
			'<title>Two</title><p>It was <b>right</b> after all.</p>'
		);
		// the page that is open shows it by itself
		await expect(page.locator('.text strong')).toHaveText('right', { timeout: 30_000 });
		expect(readdirSync(join(place, 'articles')).sort()).toEqual(['one.md', 'two.html']);
	} finally {
		child.kill('SIGINT');
	}
	expect(await ended).toBe(0);
});

test('builds a site, its data and the file to take away, and forgets', () => {
	expect(run('build', 'articles', '--out', 'site')).toMatchObject({ code: 0 });
	expect(readFileSync(join(place, 'site/articles/one/index.html'), 'utf8')).toContain('£3 million');
	expect(
		readFileSync(join(place, 'site/articles/one/index.html'), 'utf8'),
		'nobody said that it may be shown whole'
	).not.toContain(longRun);
	expect(readFileSync(join(place, 'site/licences.txt'), 'utf8')).toContain('linkedom');
	writeFileSync(join(place, 'articles/site.yaml'), siteYaml);
	expect(run('build', 'articles', '--out', 'site')).toMatchObject({ code: 0 });
	expect(readFileSync(join(place, 'site/articles/one/index.html'), 'utf8')).toContain(longRun);
	rmSync(join(place, 'articles/site.yaml'));
	expect(run('build', 'articles', '--out', 'elsewhere')).toMatchObject({ code: 2 });
	expect(run('data', 'articles', '--out', 'tables')).toMatchObject({ code: 0 });
	expect(readFileSync(join(place, 'tables/articles.csv'), 'utf8')).toContain('\none,');
	expect(run('export', 'articles', '--take-away', 'one.html')).toMatchObject({ code: 0 });
	expect(readFileSync(join(place, 'one.html'), 'utf8')).toContain('What two articles say');
	expect(run('articles/one.md', 'articles/none.md')).toMatchObject({ code: 64 });
	expect(run('data', 'articles/one.md', '--out', 'tables')).toMatchObject({ code: 0 });
	expect(readFileSync(join(place, 'tables/articles.csv'), 'utf8')).not.toContain('\ntwo,');
	expect(run('forget', 'articles').said).toMatch(/^\d+\.\d MB forgotten of /);
	expect(run('--help')).toMatchObject({ code: 0 });
	expect(run('--nonsense')).toMatchObject({ code: 64 });
});
