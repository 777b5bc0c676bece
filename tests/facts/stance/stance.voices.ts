/** A text, and the targets read in it, in order, each with its state; "" where no target stands in the author's words. */
type Table = [text: string, stances: string][];

/** What others are reported to hold is not what the author does. */
export const reported: Table = [
	['He said the big society is a wonderful idea.', 'big-society0'],
	['According to ministers, the big society is a wonderful idea.', 'government0 big-society0'],
	['In the view of ministers, the big society is a wonderful idea.', 'government0 big-society0'],
	['In the mayor’s opinion, the cuts are a disgrace.', 'spending-cuts0'],
	['In her view, the cuts are a disgrace.', 'spending-cuts0'],
	['The cuts are, in the eyes of the union, a disgrace.', 'spending-cuts0'],
	['The big society is a wonderful idea and I love it, said the minister.', 'big-society0 government0'],
	['She says the cuts are a disgrace.', 'spending-cuts0'],
	['Campaigners warned the cuts were cruel and stupid.', 'spending-cuts0'],
	['The bishop believes these cuts are wicked.', 'spending-cuts0'],
	['The cuts are wicked, the bishop says.', 'spending-cuts0'],
	['According to the union, public services are in a shameful state.', 'public-services0'],
	['The big society is a sham, according to the bishops.', 'big-society0'],
	['Councillors claimed that the cuts are savage.', 'spending-cuts0'],
	['The report suggests the big society has been a disaster.', 'big-society0'],
	['His deputy insisted the big society was a triumph.', 'big-society0'],
	['Critics say the good society is a foolish dream.', 'good-society0']
];

/** What is asked is not claimed. */
export const asked: Table = [
	['Is the big society a wonderful idea?', 'big-society0'],
	['Are the cuts fair?', 'spending-cuts0'],
	['Can the good society be a success?', 'good-society0'],
	['Would the big society be better?', 'big-society0'],
	['Do mutuals work well?', 'mutualism0'],
	['Are public services excellent here?', 'public-services0'],
	['Has the big society failed?', 'big-society0'],
	['Was the big society ever popular?', 'big-society0'],
	['What is good about mutualism?', 'mutualism0'],
	['Which public services are the best?', 'public-services0'],
	['How harmful are the cuts?', 'spending-cuts0']
];

/** Quotations in marks of every kind are not the author's words. */
export const marked: Table = [
	['He said: „The big society is a wonderful idea and I love it.“', ''],
	["He said: ``The big society is a wonderful idea and I love it.''", ''],
	["''The big society is a wonderful idea,'' he said.", ''],
	['He said: »The big society is a wonderful idea and I love it.«', ''],
	['He said: «The big society is a wonderful idea and I love it.»', ''],
	['He said: ‹The big society is a wonderful idea and I love it.›', ''],
	['He said: ‚The big society is a wonderful idea and I love it.‘', ''],
	['He said: “The cuts are a disgrace and I hate them.”', ''],
	['He said: "The cuts are a disgrace and I hate them."', ''],
	['‘The cuts are a disgrace to us all,’ she said.', ''],
	['„The cuts are a disgrace to us all,“ she said.', ''],
	['« The cuts are a disgrace to us all », she said.', '']
];

/** Capitals throughout mark no names. */
export const capitals: Table = [
	['THE BIG SOCIETY IS NOT GOOD.', 'big-society−'],
	['THE CUTS ARE A DISGRACE.', 'spending-cuts−'],
	['THE BIG SOCIETY IS A DISASTER.', 'big-society−'],
	['WE SUPPORT PUBLIC SERVICES.', 'public-services+']
];
