export const pulseNotices = {}
