/**
 * Words that say something different of what stands before them and of what stands behind: who attacks is
 * blamed, what is attacked is not. Each line two valences in hundredths, for a target before and for one
 * behind, a colon, then verbs and nouns by lemma, phrases as in `themes.yaml`, parted by semicolons.
 */
export const frames = `
-50 0: attack; assault; undermine; dismantle; threaten; threat; neglect; betray; betrayal; sabotage; wreck; destroy; destruction; ruin; damage; harm; hurt; weaken; erode; erosion
-50 0: endanger; jeopardise; distort; steal; plunder; exploit; abandon; squander; starve; decimate; gut; demolish; break up; hollow out; sell off; privatise; axe; scrap; slash; abolish; close down; shut down
-50 0: misunderstand; ignore; dismiss; deny; despise; undo; smear; insult; mislead; deceive; punish; penalise; victimise; impoverish; demonise; scapegoat; fail; let down; turn back on; take away
-50 0: lay off; cut support for; withdraw support for; rule out; water down; risk undermining; declare war on; war on; loss of; lack of; lack; danger to; damage to; risk to; do nothing for; leave to
-40 0: purport; pretend; talk up; pay lip service to; lay claim to; cloak; disguise; dress up; dress up in; masquerade as; trumpet; pose as; claim to; profess; boast; jump at the first opportunity to
-50 -60: fig leaf for; smokescreen for; smoke screen for; veneer for; cover for; excuse for; pretext for; alibi for; window dressing for; dressing for; front for; euphemism for; code for; shorthand for; apology for
0 -50: oppose; opposition to; resist; resistance to; reject; rejection of; fight; fight against; campaign against; protest against; march against; vote against; object to; argue against; case against; stand against
0 -50: condemn; criticise; criticism of; denounce; deplore; blame; accuse; mock; ridicule; lambast; attack on the policy of; slam; decry; expose; warn against; warn of; speak out against; anger at; fury at; outcry over
0 -45: halt; reverse; defeat; repeal; prevent; avert; tackle; combat; stamp out; cede * * * to; cede to; surrender to; lose ground to; problem with; trouble with; failure of; failing of; victim of; suffer from; suffer under
0 -45: in the face of; despite; instead of; rather than; at the mercy of; dislike of; distrust of; fear of; brunt of; impact of; effect of; consequence of; hit by; hurt by; damaged by; force by; caused by; blame on
45 45: support; back; welcome; defend; protect; embrace; champion; promote; strengthen; improve; respect; honour; value; nurture; encourage; celebrate; cherish; restore; revive; sustain; safeguard
45 45: stand up for; invest in; build on; draw on; believe in; committed to; pledge to; push for; campaign for; fight for; call for; work with; benefit of; merit of; strength of; benefit from; learn from; value of
0 45: need; need for; case for; support for; praise for; argue for; realise; praise; admire; applaud; commend; salute; hail; extol; deserve; route to; key to; importance of; seek; create; creation of; forge; demand; look for
45 0: help; enable; empower; rescue; heal; deliver for; contribute; give power to; give real power to; give expression to; pledge; pledge to
`;
