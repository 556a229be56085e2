export const peopleImportNotices = {}
