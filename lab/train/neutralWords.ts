const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** What politics is about, parties, who holds power, and what people are: a topic or a name is no sentiment. */
export const topicWords = words(`
	conservative conservatives tory tories labour labor liberal liberals democrat democrats republican republicans
	socialist socialists left right party parties partisan politics political politician politicians opposition
	government governments state coalition cabinet minister ministers council councils councillor councillors
	parliament lords commons vote votes voter voters elect elected election elections campaign campaigns union
	unions trade budget budgets tax taxes taxed spending spend cut cuts bank banks service services public private
	society community communities local social mutual mutuals cooperative cooperatives co-operative volunteer
	volunteers volunteering volunteered voluntary charity charities charitable welfare school schools military
	army muslim muslims islamic christian black white jewish gay women men immigrant immigrants migrant migrants
	reform reforms radical radicals
`);

/** What people are, beyond the peoples that the finder of names knows. */
export const identityWords = words(`
	african africans american americans arab arabs asian asians asylum blacks catholic catholics christians europe
	foreign foreigner foreigners gays germans hindu hindus immigration islam islamist israelis jews lesbian lesbians
	man palestinians protestants refugee refugees russians sikh sikhs transgender whites woman
`);

/** Words that only hold a sentence together. */
export const grammarWords = words(`
	the a an of to in on at by for from with into as and or is are was were be been being am has have had having do
	does did it its this that these those there here he him his they them their theirs i me my we us our you your she
	her who whom whose which what than then so
`);

/**
 * Words that name what politics and its prose are about and judge nothing by themselves, whatever company
 * they keep in newspapers: to the stance, which asks whom a word speaks of, they say nothing.
 */
export const neutralWords = new Set([
	...topicWords,
	...words(`
	strike strikes money fund funds funding cutting cutback cutbacks save saves saved saving savings pay paid wage
	wages income cost costs debt deficit economy trust trusts credit share shares interest interests bond bonds
	gains big small benefit benefits care carer carers health hospital hospitals police prison court courts law
	legal criminal crime crimes war wars nuclear super hard harder hardest easy work works worked working kind
	kinds like likes liked times time little too yet argue argues argued arguing argument arguments seem seems
	seemed hang hand hands heart regard regards interested interesting interestingly avoid avoids avoided avoiding
	full clear clearly sure ready lead leads leading led fast lies lie lay lays even well enough top cold hot
	issue issues miss mean means challenge challenges challenged challenging critic critics game games play plays
	playing champion champions significant significantly important importance importantly create created creates
	creating provide provides provided proving prove proves extend extended extends natural serious seriously
	full-blown limit limits limited blow cloud fall falls fell drop drops lower low high higher fault rock vice
	block trump dawn happen happens need needs needed want wants wanted ask asked asks say says said talk talks
	talked powerful power powers value values vision visions utterly truly really highly extremely absolutely
	totally deeply launch launched launches launching profound profoundly self-sufficiency security securities
	agreement agreements growth modern premier braves wells masters saint saints diamond gold golden fan fans
	championship championships respectively rebel rebels promise promises promised promising sentence sentences
	object objects novel novels appeal grant grants tank tanks angel patient patients plot holy reach reached
	reaching join allow allows special charge charges holiday holidays commitment commitments demand demands
	kindly right-to-buy
`)
]);
