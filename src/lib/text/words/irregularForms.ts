// long: a table of words
import { wordSet } from './wordSet.ts';

/**
 * Words that the rules for endings would read wrongly. In the first two lists each line is one dictionary form and the
 * forms that lead to it; of two lines with one form the first holds. Ambiguous forms ("left", "felt" apart) take the
 * reading that political prose uses most.
 */
const verbs = `
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
bring brought brings bringing
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
ring rang rung rings
spring sprang sprung springs
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
ache aches aching ached
will won't
can can't cannot
shall shan't
embed embedded embedding
shed sheds shedding
debut debuted debuting
owe owed owing owes
vie vied vies vying
panic panicked panicking
traffic trafficked trafficking
mimic mimicked mimicking
`;

const nouns = `
sphere spheres
gas gases
bus buses
virus viruses
bonus bonuses
campus campuses
census censuses
crisis crises
analysis analyses
thesis theses
hypothesis hypotheses
emphasis emphases
synthesis syntheses
oasis oases
life lives
wife wives
knife knives
half halves halved halving
shelf shelves
self selves
wolf wolves
thief thieves
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
lens lenses
thing things
king kings
string strings
wing wings
evening evenings
morning mornings
ceiling ceilings
sibling siblings
darling darlings
being beings
hundred hundreds
mp mps
tv tvs
cd cds
pc pcs
canvas canvases
caucus caucuses
`;

/** Words that only look inflected, and names. */
const unchanged = `
despite haste status consensus basis axis leaf series species news politics economics ethics physics
mathematics statistics athletics logistics dynamics tactics always perhaps thus towards afterwards
forwards backwards upwards downwards onwards besides sometimes nowadays whereas overseas indoors
outdoors upstairs downstairs headquarters barracks means alms innings crossroads chaos cosmos pathos
ethos themselves ourselves yourselves its his hers ours yours theirs this us yes plus minus versus
various previous something anything nothing everything during sterling housing wellbeing sacred
wicked naked rugged hatred kindred indeed biomass corps clothes kudos lightning diabetes pence
proceeds thanks
texas wales brussels athens paris james charles jones davies pickles williams roberts adams edwards
phillips rogers stephens stevens evans owens hughes thomas nicholas lucas jesus christmas st
`;

/** The dictionary form of each irregular form, and of each such dictionary form itself; all in lower case. */
export const irregularForms: ReadonlyMap<string, string> = formsIn(`${verbs}${nouns}`, unchanged);

function formsIn(inflected: string, alone: string): Map<string, string> {
	const forms = new Map<string, string>();
	for (const line of inflected.split('\n')) {
		const [base, ...others] = line.split(' ');
		if (base === undefined || base === '') continue;
		for (const form of [base, ...others]) if (!forms.has(form)) forms.set(form, base);
	}
	for (const word of wordSet(alone)) if (!forms.has(word)) forms.set(word, word);
	return forms;
}
