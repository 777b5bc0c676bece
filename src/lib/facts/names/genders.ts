import { wordSet } from '../../text/words/wordSet.ts';

/** What a title or a first name says of who has it. */
export type Gender = 'woman' | 'man';

const womensTitles = wordSet(
	'Mrs Ms Miss Lady Dame Baroness Princess Queen Viscountess Countess Duchess Madam'
);
const mensTitles = wordSet('Mr Sir Lord Baron Prince King Viscount Earl Duke');

/** First names that only women have, among the common ones of British public life. */
const womensNames = wordSet(`
	Abigail Ada Agnes Alice Alison Amanda Amina Amy Andrea Angela Anita Ann Anna Anne Annette Audrey Barbara Beatrice Beth
	Betty Beverley Bonnie Brenda Bridget Camilla Carol Caroline Catherine Cathy Celia Charlotte Cheryl Chloe Chloë Christina
	Christine Claire Clara Clare Colleen Connie Deborah Debbie Deirdre Diana Diane Donna Doreen Dorothy Edith Edwina Eileen
	Elaine Eleanor Elinor Elizabeth Ella Ellen Ellie Emily Emma Esther Ethel Eva Eve Farah Fatima Felicity Fiona Florence
	Georgina Gillian Gisela Glenda Gloria Grace Gwyneth Hannah Harriet Hazel Heather Heidi Helen Helena Hilary Hillary Holly
	Ingrid Irene Iris Isabel Isobel Ivy Jacqui Jacqueline Jane Janet Janice Jasmine Jennie Jennifer Jenny Jess Jessica Jill
	Joan Joanna Joanne Josephine Joyce Judith Judy Julia Julie Juliet June Justine Karen Kate Katherine Kathleen Kathryn Kathy
	Katie Katy Kirsty Kitty Kylie Laura Lauren Lily Linda Lisa Liz Lois Lorna Lorraine Louise Lucy Luciana Lynn Lynne Mabel
	Maeve Maggie Mandy Margaret Margot Maria Marian Marie Marilyn Marina Marion Marjorie Martha Mary Matilda Maud Maureen
	Maxine Megan Melanie Melissa Michelle Millicent Miranda Moira Molly Mona Monica Muriel Nadia Nadine Nancy Naomi Natalie
	Natasha Nicola Nicole Nina Nora Norma Olivia Oona Orla Pamela Patricia Paula Pauline Peggy Penelope Penny Philippa Phyllis
	Polly Priti Priya Rachel Rachael Rebecca Rebekah Renée Rita Roberta Rosa Rosalind Rose Rosemary Rosie Rowena Ruby Ruth
	Sally Samantha Sandra Sara Sarah Shami Sharon Sheila Shelley Shirley Sian Siân Siobhan Siobhán Sonia Sophia Sophie Stella
	Stephanie Sue Susan Susanna Suzanne Sybil Tamsin Tania Tanya Tara Teresa Tessa Theresa Tina Tracey Tracy Ursula Valerie
	Vanessa Vera Veronica Victoria Viola Virginia Wendy Winifred Yasmin Yvette Yvonne Zara Zoe Zoë
`);

/** First names that only men have. */
const mensNames = wordSet(`
	Aaron Abdul Abraham Adam Adrian Ahmed Aidan Alan Alastair Albert Alec Alexander Alf Alfred Ali Alistair Allan Andrew
	Andy Aneurin Angus Anthony Anton Arnold Arthur Arun Ashok Asif Barack Barry Ben Benjamin Bernard Bernie Bill Bob Boris
	Brandon Brendan Brian Bruce Bryan Calum Carl Carlos Cecil Charles Charlie Chester Christopher Clement Cliff Clive Colin
	Connor Craig Curtis Damian Daniel Danny Darren Dave David Dean Dennis Derek Desmond Dominic Don Donald Doug Douglas Duncan
	Ed Eddie Edgar Edmund Edward Enoch Eric Erik Ernest Ernst Eugene Evan Faisal Felix Fernando Fidel Frank Franklin Fraser
	Fred Freddie Frederick Gabriel Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gerry Gideon Giles Glenn Gordon
	Graeme Graham Grant Greg Gregory Guy Hans Harold Harry Harvey Hassan Henry Herbert Howard Hubert Hugh Hugo Huw Iain Ian
	Ibrahim Igor Imran Isaac Ismail Ivan Ivor Jack Jacob Jacques Jake James Jason Jeff Jeffrey Jeremy Jerome Jesse Jim Jimmy
	Joe Joel John Johnny Jon Jonathan Jonathon Jorge José Joseph Josh Joshua Juan Julian Julius Justin Kamal Karim Karl Keir
	Keith Kelvin Ken Kenneth Kevin Khalid Kofi Kurt Lance Larry Laurence Lawrence Len Leo Leon Leonard Leroy Liam Lloyd Louis
	Lucas Luis Luke Malcolm Manuel Marco Marcus Mario Mark Martin Marvin Mathew Matt Matthew Maurice Max Mehdi Mervyn Michael
	Mick Miguel Mikhail Mike Miles Mohamed Mohammad Mohammed Muhammad Myles Nathan Ned Neil Nelson Niall Nicholas Nick Nigel
	Noel Norman Nye Olaf Oliver Omar Oscar Osama Oswald Otto Owen Pablo Paul Pedro Percy Pete Peter Phil Philip Phillip Pierre
	Quentin Rafael Rajiv Ralph Ramsay Randolph Ray Raymond Reginald René Rhodri Ricardo Richard Rick Rishi Rob Robert Rod
	Roderick Rodney Roger Roland Ron Ronald Rory Ross Roy Rudolf Rufus Rupert Russell Ryan Sadiq Sajid Samir Samuel Saul Scott
	Sean Seán Sebastian Sergei Shane Shaun Sidney Silvio Simon Spencer Stan Stanley Stefan Stephen Steve Steven Stewart Stuart
	Sven Ted Terence Theo Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Tristram Vaughan Vernon Victor Vikram
	Vince Vincent Vladimir Wallace Walter Warren Wayne Wes Wilfred William Winston Xavier Yusuf Zac Zachary
`);

/** What a title says: "Mrs" is a woman's; null where it is anybody's, as "Dr". */
export function genderOfTitle(title: string): Gender | null {
	return womensTitles.has(title) ? 'woman' : mensTitles.has(title) ? 'man' : null;
}

/** What a person's full name says by its first name; null where it says nothing. */
export function genderOfName(name: string): Gender | null {
	const first = name.slice(0, Math.max(0, name.indexOf(' ')));
	return womensNames.has(first) ? 'woman' : mensNames.has(first) ? 'man' : null;
}
