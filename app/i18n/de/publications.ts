export const publications = {}
