export const uploadsNotices = {
  'files-taken': 'The figures from the files have been taken over.',
  'page-files-taken': 'The figures of the page have been taken over.',
  'upload-discarded': 'The files are forgotten. Nothing was stored.',
  'import-undone': 'The figures from this file are deleted.',
}
