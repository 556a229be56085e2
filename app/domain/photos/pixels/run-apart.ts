import { fork } from 'node:child_process'
import { findSource } from '#app/domain/kernel/find-source.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** What one piece of work may cost before it is given up. */
export type WorkLimits = { milliseconds: number; heapMegabytes: number }

/**
 * Runs a worker file in a process of its own: pixels of strangers are decoded there and nowhere else. A process and
 * not a thread, because what decodes them is native code, which only the end of a process stops and frees.
 * @param worker path below the project's folder
 * @returns the worker's answer, 'too-costly' when it was ended from outside (time, memory, a crash of native code).
 * An exception in the worker is a bug and becomes one here.
 */
export function runApart<Answer>(
  worker: string,
  question: unknown,
  limits: WorkLimits,
): Promise<Result<Answer, 'too-costly'>> {
  const child = fork(findSource(worker, import.meta.url), [], {
    // It gets neither our environment nor our options: it needs no more than the question.
    env: { NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: limits.milliseconds,
    killSignal: 'SIGKILL',
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    complaint = (complaint + text).slice(-2000)
  })
  return new Promise<Result<Answer, 'too-costly'>>((resolve, reject) => {
    child.once('message', answer => resolve(success(answer as Answer)))
    child.once('error', reject)
    // After an answer this comes too late to matter.
    child.once('close', code =>
      code === null ? resolve(failure('too-costly')) : reject(new Error(`${worker}: ${complaint || code}`)),
    )
    // A child that died at once closes the pipe while the question is on its way; 'close' tells the story.
    child.send(question as object, () => undefined)
  }).finally(() => child.kill('SIGKILL'))
}
