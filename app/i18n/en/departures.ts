/** Leaving the programme, coming back, one's own data. */
export const departures = {}
