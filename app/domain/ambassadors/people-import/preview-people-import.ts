import { listDepartments } from '#app/domain/departments/departments.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { type Success, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type CheckedLine, checkLines } from './check-lines.rules.ts'
import { insertImport, insertLines, selectKnownAddresses } from './people-import.queries.ts'
import { type ListRefusal, readList } from './read-list.ts'

const LONGEST_FILE_NAME = 250
const LINES_PER_STATEMENT = 1000

/**
 * Reads a list of people and keeps for a day what each line would do, so that comms can look at it and
 * confirm. Nobody is invited.
 * @returns the list's id
 */
export async function previewPeopleImport(
  ctx: Ctx<AccountActor>,
  file: { name: string; bytes: Uint8Array },
): Promise<Success<string> | ListRefusal> {
  const read = readList(file.bytes)
  if (!read.ok) return read
  const addresses = [...new Set(read.value.map(({ email }) => email.toLowerCase()))]
  const known = await selectKnownAddresses(ctx.db, addresses)
  const lines = checkLines(read.value, known, await listDepartments(ctx.db))
  const id = newId()
  await inTransaction(ctx.db, async trx => {
    await insertImport(trx, {
      id,
      uploadedBy: ctx.actor.accountId,
      fileName: storableName(file.name),
      uploadedAt: ctx.now.toString(),
      state: 'waiting',
    })
    for (let from = 0; from < lines.length; from += LINES_PER_STATEMENT) {
      const some = lines.slice(from, from + LINES_PER_STATEMENT)
      await insertLines(
        trx,
        some.map(line => ({ importId: id, ...storableLine(line) })),
      )
    }
  })
  return success(id)
}

// The name comes from a stranger's request; a database takes no zero bytes, and half a character is none.
function storableName(name: string): string {
  return [...name.replace(/\p{Cc}/gu, '').toWellFormed()].slice(0, LONGEST_FILE_NAME).join('')
}

// What is wrong in a line may be of any length: it is kept to be recognised, not to be used.
function storableLine(line: CheckedLine): CheckedLine {
  const short = (text: string) => [...text].slice(0, LONGEST_CELL).join('')
  const { name, email, departmentName } = line
  return { ...line, name: short(name), email: short(email), departmentName: short(departmentName) }
}

const LONGEST_CELL = 254
