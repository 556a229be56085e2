import { z } from 'zod'
import { participationStates } from '../participation.rules.ts'

/** Which people a list shows, from the address of the page; what makes no sense is left out of the filter. */
export const peopleFilterSchema = z.object({
  state: z.enum(participationStates).nullable().catch(null),
  departmentId: z.guid().nullable().catch(null),
  search: z.string().trim().max(80).catch(''),
})

export type PeopleFilter = z.output<typeof peopleFilterSchema>
