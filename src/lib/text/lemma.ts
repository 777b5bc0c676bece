/**
 * Words that the rules below would read wrongly, each line one dictionary form and the forms that lead to
 * it. Ambiguous forms ("left", "felt" apart) take the reading that political prose uses most.
 */
const irregular = `
be am is are was were been being 's 're
have has had having
do does did done doing
go goes went gone going
say says said saying
make made making
take took taken taking
give gave given giving
come came coming
become became becoming
overcome overcame overcoming
welcome welcomed welcoming
know knew known
think thought thinks
feel felt
find found
lead led
build built
rebuild rebuilt
bring brought
buy bought
teach taught
seek sought
fight fought
catch caught
hold held
uphold upheld
withhold withheld
keep kept
lose lost losing
mean meant
meet met
pay paid
repay repaid
run ran
rise rose risen
arise arose arisen
see saw seen seeing
foresee foresaw foreseen
oversee oversaw overseen
sell sold
send sent
spend spent
lend lent
speak spoke spoken
stand stood
understand understood
withstand withstood
tell told
win won
write wrote written writing
grow grew grown
draw drew drawn
withdraw withdrew withdrawn
choose chose chosen choosing
fall fell fallen
begin began begun
break broke broken
drive drove driven driving
eat ate eaten
forget forgot forgotten
get got gotten getting
hide hid hidden hiding
lay laid
mislay mislaid
lie lying lies lied
die dying dies died
tie tying ties tied
show shown
shake shook shaken
steal stole stolen
swear swore sworn
throw threw thrown
wear wore worn
tear tore torn
bear bore borne
bite bit bitten
freeze froze frozen
forgive forgave forgiven
forbid forbade forbidden
deal dealt
dream dreamt
leave leaves leaving
learn learnt
burn burnt
sing sang sung
sink sank sunk
drink drank drunk
swim swam swum
ring rang rung
spring sprang sprung
strike struck striking
stick stuck
hang hung hanging
swing swung
dig dug
sit sat
shoot shot
light lit
slide slid
sleep slept
sweep swept
weep wept
creep crept
flee fled
feed fed
breed bred
bleed bled
speed sped
cling clung
fling flung
wind wound
bind bound
grind ground
free freed frees freeing
agree agreed agrees agreeing
disagree disagreed disagrees disagreeing
guarantee guaranteed guarantees guaranteeing
decree decreed
pledge pledged pledging
use using used uses
reuse reusing reused
accuse accusing accused
amuse amusing amused
refuse refusing refused
excuse excuses excusing excused
abuse abusing abused
focus focusing focused focuses focussing focussed
create creating created
recreate recreating recreated
excite exciting excited
invite inviting invited
unite uniting united
reunite reuniting reunited
ignite igniting ignited
incite inciting incited
recite reciting recited
rewrite rewriting rewrote rewritten
despite
complete completing completed
compete competing competed
delete deleting deleted
promote promoting promoted
devote devoting devoted
denote denoting denoted
quote quoting quoted
escape escaping escaped
reshape reshaping reshaped
convene convening convened
intervene intervening intervened
concede conceding conceded
precede preceding preceded
supersede superseding superseded
interfere interfering interfered
adhere adhering adhered
sphere spheres
oblige obliging obliged
plunge plunging plunged
lunge lunging lunged
challenge challenging challenged
revenge revenging
avenge avenging avenged
cringe cringing cringed
infringe infringing infringed
impinge impinging impinged
hinge hinging hinged
breathe breathing breathed
bathe bathing bathed
clothe clothed
soothe soothing soothed
loathe loathing loathed
compile compiling compiled
schedule scheduling scheduled
reconcile reconciling reconciled
exile exiled
smile smiling smiled
evolve evolving evolved
believe believing believed
paste pasting pasted
taste tasting tasted
waste wasting wasted
haste
telephone telephoning telephoned
condone condoning condoned
postpone postponing postponed
dethrone dethroned
atone atoned
refuel refuelling refuelled
cancel cancelling cancelled
travel travelling travelled
label labelling labelled
model modelling modelled
channel channelling channelled
fuel fuelling fuelled
level levelling levelled
counsel counselling counselled
compel compelling compelled
propel propelling propelled
expel expelling expelled
rebel rebelling rebelled
signal signalling signalled
rival rivalling rivalled
control controlling controlled
patrol patrolling patrolled
enrol enrolling enrolled
fulfil fulfilling fulfilled
instil instilling instilled
appal appalling appalled
bias biased biases
gas gases
bus buses
virus viruses
bonus bonuses
campus campuses
status
census censuses
consensus
crisis crises
analysis analyses
basis
thesis theses
hypothesis hypotheses
emphasis emphases
synthesis syntheses
axis
oasis oases
life lives
wife wives
knife knives
half halves halved halving
shelf shelves
self selves
wolf wolves
thief thieves
leaf
loaf loaves
calf calves
man men
woman women
chairman chairmen
chairwoman chairwomen
spokesman spokesmen
spokeswoman spokeswomen
businessman businessmen
businesswoman businesswomen
gentleman gentlemen
policeman policemen
child children
grandchild grandchildren
schoolchild schoolchildren
foot feet
tooth teeth
mouse mice
goose geese
ox oxen
penny pennies
criterion criteria
phenomenon phenomena
index indices indexes
appendix appendices
movie movies
cookie cookies
pie pies
zombie zombies
ache aches aching ached
headache headaches
cache caches
psyche psyches
avalanche avalanches
niche niches
axe axes
shoe shoes
horseshoe horseshoes
throe throes
woe woes
toe toes
foe foes
canoe canoes
quiz quizzes
will won't
can can't cannot
shall shan't
series
species
news
politics
economics
ethics
physics
mathematics
statistics
athletics
logistics
dynamics
tactics
always
perhaps
thus
towards
afterwards
forwards
backwards
upwards
downwards
onwards
besides
sometimes
nowadays
whereas
overseas
indoors
outdoors
upstairs
downstairs
headquarters
barracks
lens lenses
means
alms
innings
crossroads
chaos
cosmos
pathos
ethos
themselves
ourselves
yourselves
its
his
hers
ours
yours
theirs
this
us
yes
plus
minus
versus
various
previous
thing things
something
anything
nothing
everything
king kings
ring rings
string strings
spring springs
wing wings
bring brings bringing
evening evenings
morning mornings
during
ceiling ceilings
sibling siblings
darling darlings
sterling
housing
wellbeing
being beings
hundred hundreds
sacred
wicked
naked
rugged
hatred
kindred
embed embedded embedding
shed sheds shedding
indeed
biomass
texas
wales
brussels
athens
paris
james
charles
jones
davies
pickles
williams
roberts
adams
edwards
phillips
rogers
stephens
stevens
evans
owens
hughes
thomas
nicholas
lucas
jesus
christmas
st
mp mps
tv tvs
cd cds
pc pcs
corps
clothes
kudos
canvas canvases
caucus caucuses
lightning
diabetes
debut debuted debuting
owe owed owing owes
vie vied vies vying
panic panicked panicking
traffic trafficked trafficking
mimic mimicked mimicking
pence
proceeds
thanks
`;

const exceptions = new Map<string, string>();
for (const line of irregular.split('\n')) {
	const [base, ...forms] = line.split(' ');
	if (base === undefined || base === '') continue;
	for (const form of [base, ...forms]) if (!exceptions.has(form)) exceptions.set(form, base);
}
// "being" is a form of "be" far more often than a noun.
exceptions.set('being', 'be');

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/**
 * The dictionary form of a word: "cuts", "cutting" → "cut"; "communities" → "community"; "was" → "be";
 * "Labour’s" → "labour"; "co-operatives" → "cooperative", "co-op" → "coop". British English; one reading
 * per form, whatever the sentence. A comparative is a word of its own, so that "a bigger society" is not
 * "big society". Unknown words go by their endings, so a rare name may lose its s: show readers the word
 * as written, and count by this.
 *
 * @param lower the word in lower case with straight apostrophes
 */
export function lemma(lower: string): string {
	const known = exceptions.get(lower);
	if (known !== undefined) return known;
	const apostrophe = lower.lastIndexOf("'");
	if (apostrophe > 0) {
		const tail = lower.slice(apostrophe + 1);
		if (tail === 's' || tail === 're' || tail === 've' || tail === 'll' || tail === 'd' || tail === 'm') {
			const head = lower.slice(0, apostrophe);
			// A possessive is no verb: only a plural goes, so that "Jones's" and "the meeting's" keep their form.
			return exceptions.get(head) ?? (head.includes('-') ? lemma(head) : withoutPlural(head));
		}
		if (tail === 't' && lower.charCodeAt(apostrophe - 1) === 0x6e)
			return lemma(lower.slice(0, apostrophe - 1));
		return lower;
	}
	if (lower.includes('.')) return withoutPoints(lower);
	if (lower.includes('-')) return compound(lower);
	if (lower.length < 4) return lower;
	if (lower.endsWith('s')) return withoutPlural(lower);
	if (lower.endsWith('ing')) return withoutEnding(lower, 3);
	if (lower.endsWith('ied') && lower.length > 4) return lower.slice(0, -3) + 'y';
	if (lower.endsWith('ed') && !lower.endsWith('eed')) return withoutEnding(lower, 2);
	return lower;
}

/** "u.k." → "uk"; a web address stays. */
function withoutPoints(lower: string): string {
	for (let at = 1; at < lower.length; at += 2) if (lower[at] !== '.') return lower;
	return lower.replaceAll('.', '');
}

/** Only the last part of a compound is inflected, and only as a noun: "voluntary-groups", not "well-being". */
function compound(lower: string): string {
	if (lower.startsWith('co-o')) return lower === 'co-op' ? 'coop' : lemma('coo' + lower.slice(4));
	const last = lower.lastIndexOf('-') + 1;
	const tail = lower.slice(last);
	if (tail.length < 4 || !tail.endsWith('s')) return lower;
	return lower.slice(0, last) + (exceptions.get(tail) ?? withoutPlural(tail));
}

function withoutPlural(word: string): string {
	if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is|ous)$/.test(word)) return word;
	if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -3) + 'y' : word.slice(0, -1);
	if (/(?:sses|shes|ches|xes|zzes|..oes|[hlnprt]uses)$/.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
}

/** Take off "ing" or "ed" and mend the stem: "cutting" → "cut", "making" → "make", "opening" → "open". */
function withoutEnding(word: string, length: number): string {
	const stem = word.slice(0, -length);
	if (stem.length < 2 || !/[aeiouy]/.test(stem)) return word;
	const last = stem.at(-1) ?? '';
	if (last === stem.at(-2)) {
		if (stem.length === 3) return stem;
		return 'bdgmnprt'.includes(last) ? stem.slice(0, -1) : stem;
	}
	return needsE(stem) ? stem + 'e' : stem;
}

/** Stems that end as only words in -e do. The lists came from reading what the rules did to common words. */
function needsE(stem: string): boolean {
	if (/(?:[cuvz]|[bcdfgkptz]l|[dlr]g|[^s]s)$/.test(stem)) return true;
	if (
		/(?:[^aeo]ar|[^aeou]ir|quir|(?:pl|gn|st|sc|sh|sn)or|[^o]ur|[^aeo]at|[^aeou]ut|[^eo]ad|[^aeou]id|guid|[^o]od|[^aeou]ud)$/.test(
			stem
		)
	) {
		return stem.length > 2;
	}
	if (
		/(?:[^aeou]in|[^aeo]im|[^o]um|[^aeo]ag|ang|eng|[^o]ok|[^aeo]ak|[^aeo]ik|[^aeo]ib|leg|uk|mot|scath|yp|com)$/.test(
			stem
		)
	) {
		return true;
	}
	return isShort(stem);
}

/** One syllable, ending in one vowel and one consonant: only a lost e explains it ("hop", "tim", "writ"). */
function isShort(stem: string): boolean {
	const last = stem.at(-1);
	if (last === undefined || isVowel(last) || 'wxy'.includes(last)) return false;
	if (!isVowel(stem.at(-2)) || isVowel(stem.at(-3))) return false;
	return !/[aeiouy]/.test(stem.slice(0, -2));
}
