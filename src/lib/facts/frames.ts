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
0 -35: accelerated|unprecedented|deep|drastic|severe|swingeing|massive|brutal|savage|harsh|crude|arbitrary|front-loaded =cuts; unlike; in contrast to; different approach to; rather than; instead of; hard to sell; no thanks to
0 -45!: cede to; cede * * * to; cede * * * * to; surrender to; surrender * * * to; hand * to; lose ground to; give ground to; leave * to; trust * to; at the hands of
45 45: support; back; welcome; defend; protect; embrace; champion; promote; strengthen; improve; respect; honour; nurture; encourage; celebrate; cherish; restore; revive; sustain; safeguard
45 45: stand up for; invest in; build on; draw on; believe in; committed to; push for; push hard|harder|hardest on|for; campaign for; fight for; call for; work with; benefit of; benefit from; do more for|to; get right
0 45: case for; support for; praise for; argue for; realise; praise; admire; applaud; commend; salute; hail; extol; deserve; route to; key to; importance of; forge; merit of; strength of; lesson of; central role for; role for
0 40: grasp; seize; harness; create our own; need for; thanks to; in favour of; our * principle|value|tradition|vision|ideal|idea of; our principle|value|tradition|vision|ideal|idea of; our own; proud of; faith in; future for
45 0: help; enable; empower; rescue; heal; deliver for; contribute; give power to; give real power to; pledge; transcend; contain no fewer than
0 0: commitment to; dedication to; devotion to; claim to; merit of * proposal; discussion|debate|question|argument about|over|on the merit of; learn from; in need of; support and; need; better example of
-35 0: =cut; =cutting; =reducing
0 0: cut emission|cost|carbon|waste|red|crime|poverty|tax; cutting emission|cost; cut through; reduce poverty|crime|emission|inequality
0 30: creation of; need to create; =creating a; real; true; truly; genuine; genuinely
`;
