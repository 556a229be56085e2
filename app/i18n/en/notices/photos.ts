export const photosNotices = {}
