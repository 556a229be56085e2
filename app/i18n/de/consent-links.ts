export const consentLinks = {}
