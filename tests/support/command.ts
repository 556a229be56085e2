import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** What a command printed and how it ended. */
export type CommandResult = { code: number | null; output: string; errors: string }

/** Runs a command of `app/cli` in a process of its own, as npm would, with nothing configured but `env`. */
export async function runCommandFile(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<CommandResult> {
  const file = fileURLToPath(new URL(`../../app/cli/${name}.ts`, import.meta.url))
  const unset = { DATABASE_URL: '', DEMO: '', ORIGIN: '', APP_SECRET: '', PORT: '', SMTP_URL: '' }
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...unset, ...env } })
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, output, errors }
}
