import { listPeople } from '#app/domain/ambassadors/ambassadors.server.ts'
import { peopleFilterSchema } from '#app/domain/ambassadors/by-comms/people-filter.schema.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { guarded } from '#app/web/guard.ts'

export { PeoplePage as default } from './people.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, url }) => {
  const filter = peopleFilterSchema.parse({
    state: url.searchParams.get('stand'),
    departmentId: url.searchParams.get('bereich'),
    search: url.searchParams.get('suche'),
  })
  return {
    filter,
    people: await listPeople(ctx.db, filter),
    departments: (await listDepartments(ctx.db)).map(({ id, name }) => ({ id, name })),
  }
})
