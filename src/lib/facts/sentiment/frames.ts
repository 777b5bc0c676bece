/**
 * Words that say something different of what stands before them and of what stands behind: who attacks is
 * blamed, what is attacked is not. Each line two valences in hundredths, for a target before and for one
 * behind, a colon, then verbs and nouns by lemma, phrases as in `themes.yaml`, parted by semicolons.
 */
export const frames = `
-50 -60!: fig leaf for; smokescreen for; smoke screen for; veneer for; cover for; excuse for; pretext for
-50 -60!: alibi for; window dressing for; dressing for; front for; euphemism for; code for; shorthand for
-50 -60!: apology for
-50 -50!: to blame for; blame for; guilty of
-50 0: attack; assault; undermine; dismantle; threaten; threat; neglect; betray; betrayal; sabotage; wreck
-50 0: destroy; destruction; ruin; damage; harm; hurt; weaken; erode; erosion; endanger; jeopardise; distort
-50 0: steal; plunder; exploit; abandon; squander; starve; decimate; demolish; break up; hollow out
-50 0: sell off; privatise; axe; scrap; slash; abolish; close down; shut down; misunderstand; ignore
-50 0: dismiss; deny; despise; undo; smear; insult; mislead; deceive; punish; penalise; victimise
-50 0: impoverish; demonise; scapegoat; fail; let down; turn * back on; take away; lay off; cut support for
-50 0: withdraw support for; cut funding|grant for|to|of; rule * out; rule out; water down; risk undermining
-50 0: declare war on; war on; loss of; lack of; lack; danger to; damage to; risk to; do nothing for
-50 0: paper over; play politics with; pass the buck; turn a blind eye; talk down; rob; drag * feet
-50 0: wash * hands of; hide behind; blow a hole in
-45 0: purport; pretend; talk up; pay lip service to; lay claim to; cloak; disguise; dress up; dress up in
-45 0: masquerade as; trumpet; pose as; profess; boast; jump at the first opportunity to; bold claim
-45 0: break * promise; break its|their|his|her promise; go back on; renege on; backtrack on; dither
-45 0: flounder; bungle; botch; mishandle; mismanage; miss the point; duck; dodge; shirk; evade; bury * head
-45 0: fall hard|harder|hardest on; hit the poor|poorest|vulnerable|sick|young|disabled; pull the rug from
-45 0: leave * behind; leave * worse off; turn its|their|his|her back on; rip up; tear up; strip
-40 0: criticism|attack|complaint|pressure|warning|fire|opposition from|by; cost us|them|people|families
-40 0: run out of; out of step with; obsessed with; hell-bent on; bent on; blind to; deaf to
-40 0: in denial about; complicit in; hostage to; in hock to; in thrall to; in the pocket of
-35 0: =cut; =cutting; =reducing; close; =closing; =closes; squeeze; freeze; shrink; ration; withhold
-35 0: downgrade; sideline; silence; bully; burden; saddle; trap; evict; deport; lie about; mislead about
-35 0: gamble with; tinker with; meddle in
0 -50: oppose; opposition to; resist; resistance to; reject; rejection of; fight; fight against
0 -50: campaign against; protest against; march against; vote against; object to; argue against
0 -50: case against; stand against; condemn; criticise; criticism of; denounce; deplore; blame; accuse; mock
0 -50: ridicule; lambast; slam; decry; expose; warn against; warn of
0 -50: speak out against; anger at; fury at; outcry over
0 -45: halt; reverse; defeat; repeal; prevent; avert; tackle; combat; stamp out; victim of; suffer from
0 -45: suffer under; at the mercy of; dislike of; distrust of; fear of; brunt of; cruelty of; folly of
0 -45: hypocrisy of; risk that; danger that; fear that; forced by; hit by; hurt by; damaged by; caused by
0 -45: blamed on; in the face of
0 -45!: problem with; trouble with; failure of; failing of; weakness of|in; flaw in; fault of; wrong with
0 -45!: cede to; cede * * * to; cede * * * * to; surrender to; surrender * * to; surrender * * * to
0 -45!: surrender * * * * to; lose ground to; give ground to; at the hands of
0 -40: end the; end these; put an end to; =ending; stop the; say no to; no to; call time on; enough of
0 -40: sick of; tired of; fed up with; ashamed of; let down by; betrayed by; abandoned by; failed by
0 -40: cheated by; misled by; ruined by; no case for; no mandate for; no excuse for; no justification for
0 -40: without a mandate for; casualty of; only a fool would *
0 -35: accelerated|unprecedented|deep|drastic|severe|swingeing|massive|brutal|savage|harsh|crude|arbitrary|front-loaded *? *? *? =cuts
0 -35: unlike; in contrast to; different approach to; rather than; instead of; hard to sell; no thanks to
0 0: commitment to; dedication to; devotion to; claim to
0 0: discussion|debate|question|argument about|over|on the merit of; learn from; in need of
0 0: cut emission|cost|carbon|waste|red|crime|poverty|tax; cutting emission|cost; cut through
0 0: reduce poverty|crime|emission|inequality
0 30: creation of; need to create; =creating a; real; true; truly; genuine; genuinely
0 40: should seek; look for a; look to; grasp; seize; harness; create our own; need for; thanks to
0 40: in favour of; our * principle|value|tradition|vision|ideal|idea of
0 40: our principle|value|tradition|vision|ideal|idea of; proud of; faith in; future for; thank; trust
0 40: vote for; side with; stand with; long live; tribute to; save our; hands off our
0 45: case for; support for; praise for; argue for; realise; praise; admire; applaud; commend; salute; hail
0 45: extol; deserve; route to; key to; importance of; forge; merit of; strength of; lesson of
0 45: central role for; role for
30 45: coherence|clarity|honesty|decency|wisdom to|in|of; grasp the nettle; grasp the * nettle
30 45: grasp the * * nettle
40 0: no fewer than; no less than
40 0: weather; keep * promise; keep its|their|his|her promise; stand by; live up to; listen to
40 0: care for|about; bring together; lift; tackle poverty|inequality|unemployment|crime; lead the way
40 0: blaze a trail; open doors to; add up; make sense; understand; grasp the scale; get the point; rise to
40 0: win back; set an example; show the way; save * job; cut crime|poverty|waste|red
40 0: reduce poverty|inequality|crime|unemployment; face up to
45 0: help; enable; empower; rescue; heal; deliver for; contribute; give power to; give real power to
45 0: pledge; transcend
45 45: support; =backs; =backed; =backing; to back; welcome; defend; protect; embrace; champion; promote
45 45: strengthen; improve; respect; honour; nurture; encourage; celebrate; cherish; restore; revive
45 45: sustain; safeguard; stand up for; invest in; build on; draw on; believe in; committed to; push for
45 45: push hard|harder|hardest on|for; campaign for; fight for; call for; work with; benefit of
45 45: benefit from; do more for|to; get right
`;
