/**
 * Words and phrases of British politics with a valence that the trained words lack or get wrong: each line
 * one valence in hundredths, on the same scale, a colon, then phrases as in `themes.yaml` parted by semicolons.
 * A phrase takes the place of its words; one of valence 0 silences them ("fair trade", "lie at the heart").
 */
export const idioms = `
-60: fig leaf; smokescreen; trojan horse; slap in the face; stab in the back; kick in the teeth
-60: race to the bottom; house of cards; recipe for disaster; fool; joke; laughing stock; national disgrace
-60: disgrace; disgraceful; own goal; cesspit; stitch-up; rip-off; daylight robbery; poll tax on
-60: ideological vandalism; vandalism; double whammy; snake oil; pull the wool over; sell down the river
-60: postcode lottery; bonfire of; car crash; lip service; hot air; dead in the water
-50: veneer; window dressing; rhetorical dressing; dress up as; cover for; cloak; masquerade; sham; ruse
-50: con trick; cynical ploy; sleight of hand; out of touch; on the backs of; at all costs; at any cost
-50: at the mercy of; knee-jerk; ill-thought; ill-thought-out; half-baked; back-door; by the back door
-50: doomed to; lay off; dismantle; decimate; hollow out; run into the ground; asset-strip; sell off
-50: cut to the bone; scrap; axe; unviable; jeopardise; privatise; privatisation
-45: blue rinse; small beer; too little too late; drop in the ocean; dead hand; dead end; wild goose chase
-45: empty slogan; empty words|rhetoric|promise; mere rhetoric; hollow; bristling; shrinking; shackle
-45: gung-ho; heavy-handed; ham-fisted; cack-handed; clueless; tin ear; u-turn; shambles; shambolic
-45: omnishambles; cronyism; sleaze; spin; spin doctor; cut * down to size; cut * * down to size
-45: cut * * * down to size
-40: far cry from; fall short; fall apart; come unstuck; hit by; hit hard; worst off; paltry; piecemeal
-40: tokenistic; tokenism; lacklustre; half-hearted; wrong-headed; short-sighted; short-termism
-40: bear the brunt; pay the price; lose out; left behind; left high and dry; fend for themselves; abandon
-40: marginalise; starve of; cash-strapped; on the cheap; be wrong; get it wrong; not fit for purpose
-40: no panacea; no substitute; no use; no better than; no good reason
-35: lay claim to; purport; so-called; supposed; supposedly; apparent; pretend; pose as; mantra; buzzword
-35: bandwagon; gimmick; headline-grabbing; trumpet; undo; fill the vacuum; vacuum; rule out; talk up
-35: short-term; short term; jump at the first opportunity; rearguard action; less for; million miles away
-35: gulf between; abyss
-30: fail to; failing to; lack; lack of; unable to; inability; no more than; little more than; at odds
-30: at loggerheads; ring hollow; talk tough; small print; take a beating; have a long way to go
-30: not going to wash; hard to sell; question mark; raise questions; hard to swallow; hard to stomach
-25: ideological; ideologically; dogma; dogmatic; right-wing; hard-right; hard-left; reactionary
-25: technocratic; top-down; centralising
0: not only|just|merely|simply; no better example; not enough for|to; about the merits; be right to|of|wing
0: =worth reflecting|noting|remembering|considering|asking|recalling|saying; fair trade
0: lie at the heart; no doubt; of course; good deal; great deal; good many; better off; well as
0: as well as; as good as; good afternoon|morning|evening; the poor; the poorest; the most|more vulnerable
0: the vulnerable; the sick; the needy; the disabled; the unemployed; the jobless; the homeless; the dead
0: credit union; loan shark; poor people|family|household|child|area
0: for all its|their|his|her fault|failing|flaw|faults; be wrong to dismiss|reject|oppose|attack; goodwill
0: weather the recession|storm|crisis; for better or worse; foundation trust|hospital; free school
0: social security; national security; trade union; trust fund; pension fund; wealth of; rich tradition
0: right to; right of; right-to-buy; bank holiday; opposition party; in opposition; leader of the opposition
0: early opposition; support worker; supporting people; interest rate; vested; welfare state; home secretary
0: home help; critical mass; sure start; the likes of; kind of; sort of; worth of; in terms of; in favour
0: best of times; poor law; war on; cold war; world war; civil war; death tax; inheritance tax; at best
0: good luck; such as; as such; care home; care worker; care law; inverse care law; childcare; social care
0: crisis loan; child poverty; fuel poverty; domestic violence; shadow cabinet; shadow minister; white paper
0: green paper
20: people-powered; bottom-up; grassroots; co-operation; cooperation; mutuality; reciprocity; equality
20: accountability; empower; empowerment; transformative; capability
30: cornerstone; corner stone; backbone; lifeblood; bedrock; lifeline; linchpin; long-term; in partnership
30: transform; transformation; realise the * potential; potential
35: right track; right direction; step in the right direction; way forward; show the way; room to grow
35: hit the ground running; punch above; second to none; world-class; well-run
40: be right; get it right; put right; much-needed; well-meaning; hard-working; hard-won; trailblazer
40: trailblazing; game changer; fit for purpose; value for money; stand the test; common sense; good sense
40: go the extra mile
45: best possible; open doors; breath of fresh air; shot in the arm; helping hand; lend a hand; beacon
45: sea change for the better; success story; flying start; groundbreaking; full potential; highest-quality
45: high-quality; first-rate; world-beating
`;
