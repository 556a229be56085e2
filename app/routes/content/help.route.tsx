import { guarded } from '#app/web/guard.ts'

export { HelpPage as default } from './help.page.tsx'

export const loader = guarded('public', () => null)
