/** Unit tests that take more than a second and a half, which `npm run test:quick` leaves to `npm test`. */
export const slowTests = [
	// every pattern is searched for a text that makes it slow
	'tests/regexps.test.ts',
	// builds that are killed, run at once, or read what is hard to read
	'tests/scripts/processes.test.ts',
	'tests/scripts/cases.test.ts',
	'tests/scripts/output.test.ts',
	'tests/scripts/settings.test.ts',
	'tests/scripts/settingsWords.test.ts',
	'tests/data/inPieces.test.ts',
	'tests/scripts/generated.test.ts',
	'tests/scripts/schemas.test.ts',
	'tests/processes/children.test.ts',
	'tests/frozen/freeze.test.ts',
	'tests/serving/hosts.test.ts',
	'tests/serving/server.test.ts',
	// every claim and every mark of every chart, in many states
	'tests/charts/claims.test.ts',
	'tests/charts/large.test.ts',
	'tests/charts/registry.test.ts',
	'tests/charts/state.test.ts',
	'tests/statistics/evidence.test.ts',
	// every route, read as code
	'tests/routes/unlinked.test.ts',
	// long tables of sentences
	'tests/lab/judged.test.ts',
	'tests/facts/money/amounts.test.ts',
	'tests/facts/money/figures.test.ts',
	'tests/facts/names/names.test.ts',
	'tests/text/sentences/quotation.test.ts',
	'tests/text/sentences/sentences.test.ts',
	'tests/lab/evaluate.test.ts'
] as const;
