export const pageFiguresNotices = {
  'page-import-undone': 'The figures from this file of the page are deleted.',
}
