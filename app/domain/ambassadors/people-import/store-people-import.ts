import type { Ctx } from '#app/domain/kernel/context.ts'

/** Stores the people of a confirmed list: all of them or nobody. */
export async function storePeopleImport(_ctx: Ctx, _importId: string): Promise<void> {}
