import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type Program = {
  child: ChildProcess
  /** Everything written so far, both streams. */
  output(): string
  /** Waits until the program has written something that matches; ends with an error when it exits first. */
  says(pattern: RegExp): Promise<string>
  /** Waits for the end. @returns the exit code, or the signal's name */
  ended(): Promise<number | string>
}

/** Runs one of the project's own programs as a person at a terminal would, with exactly this environment. */
export function runProgram(file: string, args: string[] = [], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string)
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
      for (const listener of listeners) listener()
    })
  }
  return {
    child,
    output: () => output,
    ended: () => exit,
    says: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)
          if (found) resolve(found[1] ?? found[0])
        }
        listeners.add(look)
        exit.then(code => reject(new Error(`ended with ${code} before saying ${pattern}:\n${output}`)))
        look()
      }),
  }
}
