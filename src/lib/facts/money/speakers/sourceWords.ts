/** Words by which the source of a sum is found: who says so, and how. */
import { wordSet } from '../../../text/words/wordSet.ts';

export const reportingVerbs = wordSet(`
	admits admitted announced announces argued argues believes called calls calculated calculates claimed claims concluded concludes
	confirmed declared declares estimated estimates expects fear feared fears forecast forecasts found insisted noted notes put pledged pledges predicted
	predicts projected projects promised promises proposed puts reckoned reckons reported reports revealed reveals said says stated states
	suggested suggests thinks told unveiled warned warns wrote writes believe calculate claim estimate expect insist
	predict reckon say suggest warn admitted added saying claiming posted offered offers recommends recommended argue
	report reveal show showed shows underlined highlighted earmarked derided compared anticipates anticipated hopes hoped
	authorised authorising approved plans planned promising dismissed announce launch launched launches confirm confirms posts highlights wants wanted asked asks asking blamed blames accused accuses values
`);

/** Between a subject and its verb. */
export const beforeVerbs = wordSet(
	'has have had also now recently yesterday today already further himself herself who even still'
);

export const bodyNouns = wordSet(`
	company firm airline bank charity government group council party ministry department watchdog regulator union
	executive administration carrier retailer manufacturer club commission agency trust insurer giant court authority
	body college university hospital society parliament congress brewer builder supermarket carmaker
`);

/** Before a name, these make it a firm's. */
export const firmNouns = wordSet(`
	company firm airline bank charity group carrier retailer manufacturer insurer giant brewer builder supermarket carmaker
	watchdog regulator agency union
`);
/** What an organisation has, that acts for it. */
export const partNouns = wordSet(
	'subsidiary subsidiaries unit arm division bosses executives management managers directors officials shareholders'
);

export const pronouns = wordSet('he she it they we i you who which that this');
export const determiners = wordSet(
	'the a an this that its their his her our another one some many two several'
);
export const small = wordSet(
	'that this will would has have is are was were and or but as in at by to from said says for who which'
);
export const calendar = wordSet(`
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december
`);
