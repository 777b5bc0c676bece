/**
 * Words and phrases of British politics with a valence that the trained words lack or get wrong: each line
 * one valence in hundredths, on the same scale, a colon, then phrases as in `themes.yaml` parted by semicolons.
 * A phrase takes the place of its words; one of valence 0 silences them ("fair trade", "lie at the heart").
 */
export const idioms = `
-60: fig leaf; smokescreen; smoke screen; trojan horse; slap in the face; stab in the back; kick in the teeth; race to the bottom; house of cards; recipe for disaster
-60: fool; joke; laughing stock; national disgrace; disgrace; disgraceful; own goal; shower; cesspit; stitch-up; fiddle; rip-off; daylight robbery; poll tax on; ideological vandalism; vandalism
-60: double whammy; snake oil; pull the wool over; sell down the river; postcode lottery; bonfire of; car crash; lip service; hot air; dead in the water
-50: veneer; window dressing; rhetorical dressing; dressed up; dress up as; cover for; cloak; masquerade; sham; ruse; con trick; cynical ploy; sleight of hand
-50: out of touch; on the backs of; at all costs; at any cost; at the mercy of; knee-jerk; ill-thought; ill-thought-out; half-baked; back-door; by the back door; doomed to
-50: lay off; laid off; dismantle; decimate; hollow out; run into the ground; asset-strip; sell off; cut to the bone; scrap; axe; scrapped; unviable; jeopardise; gut; privatise; privatisation
-45: blue rinse; small beer; too little too late; drop in the ocean; dead hand; dead end; wild goose chase; empty slogan; empty words|rhetoric|promise; mere rhetoric; hollow
-45: bristling; shrinking; shackle; gung-ho; heavy-handed; ham-fisted; cack-handed; clueless; tin ear; u-turn; shambles; shambolic; omnishambles; cronyism; sleaze; spin; spin doctor
-40: far cry from; fall short; fall apart; come unstuck; hit by; hit hard; worst off; paltry; piecemeal; tokenistic; tokenism; lacklustre; half-hearted; wrong-headed; short-sighted; short-termism
-45: cut * down to size; cut * * down to size; cut * * * down to size
-40: bear the brunt; pay the price; price of; lose out; left behind; left high and dry; fend for themselves; abandon; marginalise; starve of; cash-strapped; on the cheap
-35: lay claim to; purport; so-called; supposed; supposedly; apparent; pretend; pose as; pay lip; mantra; buzzword; bandwagon; gimmick; headline-grabbing; trumpet
-35: undo; fill the vacuum; vacuum; rule out; talk up; short-term; short term; jump at the first opportunity; rearguard; rearguard action; less for; million miles away; gulf between; abyss
0: not enough for|to; no better example; about the merits
-30: fail to; failing to; lack; lack of; unable to; inability; no more than; little more than; at odds; at loggerheads; ring hollow; talk tough; small print
-30: take a beating; have a long way to go; not going to wash; hard to sell; question mark; raise questions; hard to swallow; hard to stomach
-25: ideological; ideologically; dogma; dogmatic; right-wing; hard-right; hard-left; reactionary; technocratic; top-down; centralising
20: people-powered; bottom-up; grassroots; co-operation; cooperation; mutuality; reciprocity; equality; accountability; empower; empowerment; transformative; capability
30: cornerstone; corner stone; backbone; lifeblood; bedrock; lifeline; linchpin; long-term; in partnership; transform; transformation; realise the * potential; potential
35: right track; right direction; step in the right direction; way forward; show the way; room to grow; hit the ground running; punch above; second to none; world-class; well-run
40: be right; get it right; put right
-40: be wrong; get it wrong
0: be right to|of|wing; =worth reflecting|noting|remembering|considering|asking|recalling|saying
40: much-needed; well-meaning; hard-working; hard-won; trailblazer; trailblazing; game changer; fit for purpose; value for money; stand the test; common sense; good sense; go the extra mile
45: best possible; open doors; breath of fresh air; shot in the arm; helping hand; lend a hand; beacon; sea change for the better; success story; flying start; groundbreaking; full potential; highest-quality; high-quality; first-rate; world-beating
-40: not fit for purpose; no panacea; no substitute; no good; no use; no better than; no good reason
0: good society; fair trade; big society; lie at the heart; lie with; no doubt; of course; good deal; great deal; good many; better off; well as; as well as; as good as; good afternoon|morning|evening
0: the poor; the poorest; the most|more vulnerable; the vulnerable; the sick; the needy; the disabled; the unemployed; the jobless; the homeless; the dead; credit union; loan shark; poor people|family|household|child|area
0: for all its|their|his|her fault|failing|flaw|faults; be wrong to dismiss|reject|oppose|attack; goodwill; weather the recession|storm|crisis; for better or worse; foundation trust|hospital; free school; social security; national security; trade union; trust fund; pension fund; wealth of; rich tradition; right to; right of; right-to-buy; bank holiday
0: opposition party; in opposition; leader of the opposition; early opposition; support worker; supporting people; interest rate; vested; welfare state; home secretary; home help; critical mass; sure start
0: the likes of; kind of; sort of; worth of; in terms of; in favour; best of times; poor law; war on; cold war; world war; civil war; death tax; inheritance tax; killer fact; fat chance; at best; no good; good luck
0: such as; as such; care home; care worker; care law; inverse care law; childcare; social care; crisis loan; child poverty; fuel poverty; domestic violence; shadow cabinet; shadow minister; white paper; green paper
`;
