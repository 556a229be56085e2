import type { PreviewedFile, UploadAnswers } from '#app/domain/linkedin/imports/upload-preview.rules.ts'

/** What was said in the form below an upload; a page's name stands in a field of its file. */
export function readAnswers(
  form: FormData,
  files: ReadonlyArray<Pick<PreviewedFile, 'importId'>>,
): UploadAnswers {
  const said = (name: string) => form.getAll(name).filter(value => typeof value === 'string')
  const counts = form.get('counts')
  const pages = files.flatMap(({ importId }): Array<[string, string]> => {
    const [page = ''] = said(pageField(importId))
    return page.trim() ? [[importId, page.trim()]] : []
  })
  return {
    leaveOut: said('leaveOut'),
    mine: said('mine'),
    pages: new Map(pages),
    counts: counts === 'typed' || counts === 'file' ? counts : null,
  }
}

/** The field that asks whose page a file is about. */
export function pageField(importId: string): string {
  return `page-${importId}`
}
