import { analysing, type Analysis, type Step } from '../analysis.ts';
import { readArticles, type Corpus } from '../corpus/articles.ts';
import { withRights } from '../corpus/article/articleRights.ts';
import { inTheirLanguages } from '../corpus/languages.ts';
import { endingsInWords } from '../corpus/readers/readers.ts';
import { Refusal } from '../corpus/refusal.ts';
import { titled } from '../corpus/settings/missing.ts';
import { readGeneralNames, readSettings } from '../corpus/settings/readSettings.ts';
import type { Source, Store } from '../corpus/source.ts';
import type { Models } from '../facts/models.ts';
import type { Memory } from '../facts/remembered.ts';
import type { Manifest, Problem, Report } from '../schema.ts';
import type { Settings } from '../settings.ts';
import type { Article } from '../text/article/article.ts';
import { run as plain } from '../text/stages.ts';
import { messageLines, within } from '../text/file/messageLines.ts';
import { compareProblems, messageLine } from '../text/file/problems.ts';
import { plural } from '../wording/numbers.ts';
import type { Hash } from './inPieces.ts';
import { suggest, type Suggested } from '../suggest/suggest.ts';
import { OwnFault } from './ownFault.ts';
import type { Voice } from './voice.ts';
import { SchemaFault, writeData } from './writeData.ts';

/** What data are built from, and where they go. */
export interface DataBuild {
	articles: Source;
	settings: Source;
	/** where `pullquote.yaml` is, if not beside the settings */
	corrections?: Source;
	/** what every corpus starts with: `data/general/` */
	general: Source;
	/** empty */
	out: Pick<Store, 'name' | 'write'>;
	/** asked for once articles and settings are read */
	models(): Models;
	/** the day in UTC, ISO 8601: for warnings of dates in the future, which are said and not written */
	today: string;
	/** where the site is published; null where `site.yaml` says it */
	address: string | null;
	/** what may be shown of articles of which neither they nor `site.yaml` say it: `full` where nothing is given */
	rights?: string | null;
	/** makes SHA-256 checksums, where there is a faster way than this program's own */
	hash?: () => Hash;
	/** where unchanged articles are found as they were read by these settings, for the names that suggestions are made of or for all */
	memory?: (settings: Settings, what: 'names' | 'all') => Memory;
	/** refuses a corpus of which an article was skipped */
	strict: boolean;
}

/** What a build wrote, and what is to be said of it. */
export interface BuiltData {
	report: Report;
	manifest: Manifest;
	themes: number;
	names: number;
	/** files that are no articles by their names */
	others: number;
	/** articles that their authors hold back */
	drafts: number;
	/** what nobody has said, and is suggested and used */
	suggested: Suggested;
	/** as they were read */
	articles: readonly Article[];
	/** what may be shown of how many articles, where nobody has said it */
	assumed: { rights: string; articles: number } | null;
}

/**
 * From articles and settings to every file of the data: the one way, on a disk and in a browser. The same files and
 * models give the same bytes.
 * @throws {Refusal} where the articles, the settings or the output stand in the way
 * @throws {OwnFault} where this program does
 */
export async function buildData(build: DataBuild, voice: Voice): Promise<BuiltData> {
	const { progress } = voice;
	const warn = ({ name }: Source, problems: Problem[]): void => {
		progress.clear();
		const { lines, all } = messageLines(name, problems);
		for (const line of lines) voice.warn(line);
		const every = problems.toSorted(compareProblems).map((found) => messageLine(within(name, found)));
		voice.note(every, all);
	};

	const general = await readGeneralNames(build.general);
	warn(build.general, general.problems);
	if (!general.names) throw new Refusal(null);
	const {
		settings,
		unsaid,
		problems: faults,
		forArticles,
		ofCorrections
	} = await readSettings(build.settings, general.names, build.corrections);
	warn(build.settings, faults);
	if (!settings) throw new Refusal(null);
	voice.done('settings');

	progress.start(`Reading ${build.articles.name}`);
	const corpus = await readArticles(build.articles, build.today, async (done, of) => {
		progress.at(done, of);
		await voice.pause();
	});
	const languages = inTheirLanguages(corpus.articles, corpus.files, settings.site.language);
	const { rights: givenRights = null } = build;
	const rightsFor = settings.site.article_rights ?? givenRights;
	const allowed = rightsFor === null ? null : withRights(languages.articles, rightsFor);
	corpus.articles = allowed?.articles ?? languages.articles;
	corpus.problems.push(...languages.problems);
	warn(build.articles, corpus.problems);
	checkEnough(corpus, build);
	const curated = forArticles(corpus.articles, corpus.found > corpus.articles.length);
	warn(build.settings, curated.problems);
	if (curated.problems.some(({ code }) => code.startsWith('E'))) throw new Refusal(null);
	voice.done('reading');

	progress.start(`Analysing ${plural(corpus.articles.length, 'article')}`);
	const site = {
		...titled(settings.site, corpus.articles.length),
		address: build.address ?? settings.site.address
	};
	const suggested = inPlace(build.articles.name, () =>
		suggest(
			corpus.articles,
			unsaid,
			settings,
			() => build.models(),
			build.memory?.({ ...settings, themes: [], targets: [], figures: [] }, 'names')
		)
	);
	voice.done('suggestions');
	const used: Settings = {
		...settings,
		site,
		figures: curated.figures,
		themes: [...settings.themes, ...suggested.themes],
		targets: [...settings.targets, ...suggested.targets]
	};
	const analysis = await analyse(corpus, used, build, voice);
	const uncorrected = ofCorrections(analysis.corrections?.setAside ?? []);
	warn(build.corrections ?? build.settings, uncorrected);

	progress.start(`Writing ${build.out.name}`);
	const report: Report = {
		found: corpus.found,
		accepted: corpus.articles.length,
		skipped: corpus.found - corpus.articles.length,
		// what is said of today is not written: the same articles give the same bytes on any day
		problems: [...corpus.problems, ...faults, ...curated.problems, ...uncorrected]
			.filter(({ code }) => code !== 'W202')
			.sort(compareProblems)
	};
	const content = { ...analysis, settings: used, slides: curated.slides, report };
	const manifest = await writeData(build.out, content, () => voice.pause(), build.hash).catch(
		(error: unknown) => {
			throw error instanceof SchemaFault ? new OwnFault(build.out.name, error) : error;
		}
	);
	const names = new Set(analysis.datasets.names.map(({ name }) => name)).size;
	return {
		report,
		manifest,
		themes: used.themes.length,
		names,
		others: corpus.others,
		drafts: corpus.drafts,
		suggested,
		articles: corpus.articles,
		assumed:
			allowed !== null && allowed.unsaid > 0 && settings.site.article_rights === null && rightsFor !== null
				? { rights: rightsFor, articles: allowed.unsaid }
				: null
	};
}

/** The analysis a step at a time, shown as it goes; what fails is said of the file that was being read. */
async function analyse(
	corpus: Corpus,
	settings: Settings,
	build: DataBuild,
	voice: Voice
): Promise<Analysis> {
	const place = (step: Step): string => {
		if (step === 'settings') return build.settings.name;
		if (step === 'facts') return build.articles.name;
		return `${build.articles.name}/${corpus.files.get(step.article) ?? ''}`;
	};
	const steps = inPlace(build.settings.name, () =>
		analysing(corpus.articles, settings, () => build.models(), plain, true, build.memory?.(settings, 'all'))
	);
	let doing: Step = 'settings';
	for (let read = -1; ; read++) {
		const next: IteratorResult<Step, Analysis> = inPlace(place(doing), () => steps.next());
		if (next.done) {
			voice.done('statistics');
			return next.value;
		}
		doing = next.value;
		if (doing === 'facts') voice.done('analysis');
		voice.progress.at(Math.max(read, 0), corpus.articles.length);
		await voice.pause();
	}
}

/** Whether enough was read to be worth putting in place of what is there. */
function checkEnough({ articles, found }: Corpus, { articles: { name }, strict }: DataBuild): void {
	const skipped = found - articles.length;
	if (found === 0)
		throw Refusal.of(name, 'E171', 'no article in the folder', `add files ending in ${endingsInWords()}`);
	if (articles.length === 0)
		throw Refusal.of(name, 'E172', `none of ${plural(found, 'article')} could be read`);
	const many = skipped >= 20 && skipped > found * 0.05;
	if (many || (strict && skipped > 0)) {
		const why = many ? 'more than 5 %' : '--strict asks for all';
		throw Refusal.of(name, 'E172', `${skipped} of ${plural(found, 'article')} skipped (${why})`);
	}
}

/** Work on one file: what goes wrong in it is our own fault, and is said of that file. */
function inPlace<Result>(place: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw new OwnFault(place, error);
	}
}
