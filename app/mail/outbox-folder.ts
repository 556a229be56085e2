import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Which of these mails still have a row. */
export type StoredMails = (mailIds: readonly string[]) => Promise<ReadonlySet<string>>

/** Writes a mail as a file that any mail program opens. A half-written one never carries the final name. */
export async function writeMailFile(directory: string, mailId: string, content: Buffer): Promise<void> {
  await mkdir(directory, { recursive: true })
  const temporary = join(directory, `.${mailId}.eml.part`)
  await writeFile(temporary, content)
  await rename(temporary, join(directory, `${mailId}.eml`))
}

/**
 * Deletes the files of mails whose row is gone: what the database has forgotten must not live on in a folder. Only
 * files that carry the name of a mail are touched; a folder that does not exist has none. Doing it twice changes
 * nothing.
 * @returns how many files went
 */
export async function sweepMailFiles(directory: string, stored: StoredMails): Promise<number> {
  const files = (await namesIn(directory)).flatMap(name => {
    const mailId = mailFile.exec(name)?.[1]
    return mailId === undefined ? [] : [{ name, mailId }]
  })
  let swept = 0
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce)
    const kept = await stored(some.map(({ mailId }) => mailId))
    for (const { name, mailId } of some) {
      if (kept.has(mailId)) continue
      await rm(join(directory, name), { force: true })
      swept += 1
    }
  }
  return swept
}

const atOnce = 500
const mailFile = /^\.?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.eml(?:\.part)?$/

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
