import { listSuggestions } from '#app/domain/topics/topics.server.ts'
import { guarded } from '#app/web/guard.ts'

export { SuggestionsPage as default } from './suggestions.page.tsx'

export const loader = guarded(['comms'], ({ ctx }) => listSuggestions(ctx.db))
