import type { Db } from '#db/open.ts'

/** Every stored setting; a missing one has its default. */
export async function selectSettings(db: Db): Promise<Record<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute()
  return Object.fromEntries(rows.map(row => [row.key, row.value]))
}

export async function upsertSetting(
  db: Db,
  setting: { key: string; value: unknown; changedAt: string; changedBy: string | null },
): Promise<void> {
  const values = { ...setting, value: JSON.stringify(setting.value) }
  await db
    .insertInto('setting')
    .values(values)
    .onConflict(conflict => conflict.column('key').doUpdateSet(values))
    .execute()
}
