import type { Db } from '#db/open.ts'
import { selectSettings } from './setting.queries.ts'
import { type Settings, settingsSchema } from './settings.schema.ts'

/** The town's settings as they are now, defaults filled in. */
export async function readSettings(db: Db): Promise<Settings> {
  return settingsSchema.parse(await selectSettings(db))
}
