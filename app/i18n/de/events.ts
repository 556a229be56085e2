/** Workshops and meetings, signing up, the calendar, ideas from the room. */
export const events = {}
