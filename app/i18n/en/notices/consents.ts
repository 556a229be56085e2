export const consentsNotices = {}
