/** Addresses within the site, each said once. */
import { resolve } from '$app/paths';
import type { Site } from '../schema.ts';

/** The full address of a page or file of the published site, by its path from the site's root: `/charts/`. */
export function absolute({ address }: Pick<Site, 'address'>, path: `/${string}`): string {
	return address + path;
}

/** The reader, at a sentence or from the top. */
export function articleLink(article: string, sentence?: number): string {
	const page = resolve('/(site)/articles/[article]', { article });
	return withSlash(page) + (sentence === undefined ? '' : `#s${sentence}`);
}

/** A theme's page, at an article's mentions or from the top. */
export function themeLink(theme: string, article?: string): string {
	const page = resolve('/(site)/themes/[theme]/[[page]]', { theme });
	return withSlash(page) + (article === undefined ? '' : `#in-${article}`);
}

/** A name's page, by its slug. */
export function nameLink(slug: string, article?: string): string {
	const page = resolve('/(site)/names/[name]/[[page]]', { name: slug });
	return withSlash(page) + (article === undefined ? '' : `#in-${article}`);
}

/** The index of names, at one of its pages, from 1. */
export function nameIndexLink(page: number): string {
	return withSlash(resolve('/(site)/names/a-z/[page]', { page: String(page) }));
}

/** A page of the list of articles, from 1. */
export function articlesLink(page: number): string {
	if (page === 1) return withSlash(resolve('/(site)/articles'));
	return withSlash(resolve('/(site)/articles/page/[page]', { page: String(page) }));
}

/** The sentences behind a stance. */
export function stanceLink(target: string, article?: string): string {
	const page = resolve('/(site)/sentiment/[target]/[[page]]', { target });
	return withSlash(page) + (article === undefined ? '' : `#in-${article}`);
}

/** The figures, at one's card or from the top. */
export function figureLink(figure?: string): string {
	return withSlash(resolve('/(site)/figures')) + (figure === undefined ? '' : `#${figure}`);
}

/** The articles as strips of sentences. */
export function sentimentLink(): string {
	return withSlash(resolve('/(site)/sentiment'));
}

export function chartLink(slug: string): string {
	return withSlash(resolve('/(site)/charts/[chart]', { chart: slug }));
}

/** A chart for another site's frame; the variant as `embedStates` names it. */
export function embedLink(slug: string, variant: string): string {
	return withSlash(resolve('/embed/[chart]/[...variant]', { chart: slug, variant }));
}

/** A page of a list that begins at an address, from 1. */
export function pageLink(start: string, page: number): string {
	return page === 1 ? start : `${start}${page}/`;
}

function withSlash(path: string): string {
	return path.endsWith('/') ? path : path + '/';
}
