/** Lists of people from a file. */
export const peopleImport = {}
