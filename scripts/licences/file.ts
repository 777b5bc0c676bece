/** The licences of all that is in a site, from its root. */
export const licencesFile = 'licences.txt';
