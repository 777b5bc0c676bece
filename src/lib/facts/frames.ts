/**
 * Words that say something different of what stands before them and of what stands behind: who attacks is
 * blamed, what is attacked is not. Each line two valences in hundredths, for a target before and for one
 * behind, a colon, then verbs and nouns by lemma, phrases as in `themes.yaml`, parted by semicolons.
 */
export const frames = `
-50 0: attack; assault; undermine; dismantle; threaten; threat; neglect; betray; betrayal; sabotage; wreck; destroy; destruction; ruin; damage; harm; hurt; weaken; erode; erosion
-50 0: endanger; jeopardise; distort; steal; plunder; exploit; abandon; squander; starve; decimate; gut; demolish; break up; hollow out; sell off; privatise; axe; scrap; slash; abolish; close down; shut down
-50 0: misunderstand; ignore; dismiss; deny; despise; undo; smear; insult; mislead; deceive; punish; penalise; victimise; impoverish; demonise; scapegoat; fail; let down; turn * back on; take away
-50 0: lay off; cut support for; withdraw support for; cut funding|grant for|to|of; rule * out; rule out; water down; risk undermining; declare war on; war on; loss of; lack of; lack; danger to; damage to; risk to
-50 0: do nothing for; leave to; paper over; play politics with; pass the buck; turn a blind eye; talk down; rob; drag * feet; wash * hands of; hide behind; blow a hole in
-45 0: purport; pretend; talk up; pay lip service to; lay claim to; cloak; disguise; dress up; dress up in; masquerade as; trumpet; pose as; profess; boast; jump at the first opportunity to; bold claim
-50 -60!: fig leaf for; smokescreen for; smoke screen for; veneer for; cover for; excuse for; pretext for; alibi for; window dressing for; dressing for; front for; euphemism for; code for; shorthand for; apology for
0 -50: oppose; opposition to; resist; resistance to; reject; rejection of; fight; fight against; campaign against; protest against; march against; vote against; object to; argue against; case against; stand against
0 -50: condemn; criticise; criticism of; denounce; deplore; blame; accuse; mock; ridicule; lambast; attack on the policy of; slam; decry; expose; warn against; warn of; speak out against; anger at; fury at; outcry over
0 -45: halt; reverse; defeat; repeal; prevent; avert; tackle; combat; stamp out; victim of; suffer from; suffer under
0 -45!: problem with; trouble with; failure of; failing of; weakness of|in; flaw in; fault of; wrong with
0 -45: at the mercy of; dislike of; distrust of; fear of; brunt of; cruelty of; folly of; hypocrisy of; risk that; danger that; fear that; forced by; hit by; hurt by; damaged by; caused by; blamed on; in the face of
0 -35: accelerated|unprecedented|deep|drastic|severe|swingeing|massive|brutal|savage|harsh|crude|arbitrary|front-loaded *? *? *? =cuts; unlike; in contrast to; different approach to; rather than; instead of; hard to sell; no thanks to
0 -45!: cede to; cede * * * to; cede * * * * to; surrender to; surrender * * to; surrender * * * to; surrender * * * * to; hand * to; lose ground to; give ground to; leave * to; trust * to; at the hands of
45 45: support; =backs; =backed; =backing; to back; welcome; defend; protect; embrace; champion; promote; strengthen; improve; respect; honour; nurture; encourage; celebrate; cherish; restore; revive; sustain; safeguard
45 45: stand up for; invest in; build on; draw on; believe in; committed to; push for; push hard|harder|hardest on|for; campaign for; fight for; call for; work with; benefit of; benefit from; do more for|to; get right
0 45: case for; support for; praise for; argue for; realise; praise; admire; applaud; commend; salute; hail; extol; deserve; route to; key to; importance of; forge; merit of; strength of; lesson of; central role for; role for
0 40: should seek; look for a; look to; grasp; seize; harness; create our own; need for; thanks to; in favour of; our * principle|value|tradition|vision|ideal|idea of; our principle|value|tradition|vision|ideal|idea of; our own; proud of; faith in; future for
45 0: help; enable; empower; rescue; heal; deliver for; contribute; give power to; give real power to; pledge; transcend; contain no fewer than
0 0: commitment to; dedication to; devotion to; claim to; discussion|debate|question|argument about|over|on the merit of; learn from; in need of; support and; need; better example of
-35 0: =cut; =cutting; =reducing
0 0: cut emission|cost|carbon|waste|red|crime|poverty|tax; cutting emission|cost; cut through; reduce poverty|crime|emission|inequality
0 30: creation of; need to create; =creating a; real; true; truly; genuine; genuinely
-40 0: criticism|attack|complaint|pressure|warning|fire|opposition from|by
-50 -50!: to blame for; blame for; guilty of; responsible for
30 45: coherence|clarity|honesty|decency|wisdom to|in|of; grasp the nettle; grasp the * nettle; grasp the * * nettle
-35 0: close; =closing; =closes; squeeze; freeze; shrink; ration; withhold; downgrade; sideline; silence; bully; burden; saddle; trap; evict; deport; lie about; mislead about; gamble with; tinker with; meddle in
-45 0: break * promise; break its|their|his|her promise; go back on; renege on; backtrack on; dither; flounder; bungle; botch; mishandle; mismanage; miss the point; duck; dodge; shirk; evade; bury * head
-45 0: fall hard|harder|hardest on; hit the poor|poorest|vulnerable|sick|young|disabled; pull the rug from; leave * behind; leave * worse off; turn its|their|his|her back on; kick away; rip up; tear up; strip
-40 0: cost us|them|people|families; run out of; out of step with; obsessed with; hell-bent on; bent on; blind to; deaf to; in denial about; complicit in; hostage to; in hock to; in thrall to; in the pocket of
40 0: weather; keep * promise; keep its|their|his|her promise; stand by; live up to; listen to; care for|about; bring together; lift; tackle poverty|inequality|unemployment|crime; lead the way; blaze a trail; open doors to
40 0: add up; make sense; understand; grasp the scale; get the point; rise to; win back; set an example; show the way; save * job; cut crime|poverty|waste|red; reduce poverty|inequality|crime|unemployment; face up to
0 40: admire; thank; trust; vote for; side with; stand with; stand up for; more of; long live; tribute to; hat to; pleasure to; miss the; save our; hands off our; the best of; the point of
0 -40: end; scrap the; stop the; stop these; say no to; no to; call time on; enough of; sick of; tired of; fed up with; ashamed of; let down by; betrayed by; abandoned by; failed by; cheated by; misled by; ruined by
0 -40: no case for; no mandate for; no excuse for; no justification for; without a mandate for; price of; cost of; casualty of; only a fool would *
`;
