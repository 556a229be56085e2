import { type ChildProcess, fork } from 'node:child_process'
import { findSource } from './find-source.ts'
import { failure, type Result, success } from './result.ts'
import type { WorkLimits } from './run-worker.ts'

/** How long a process that has nothing to do is kept for the next question, and how many it answers. */
const KEPT_MILLISECONDS = 10_000
const MOST_ANSWERS = 25

type Kept = { child: ChildProcess; answers: number; until: NodeJS.Timeout }
const kept = new Map<string, Kept[]>()

/**
 * Runs a worker file in a process of its own: pixels of strangers are decoded there and nowhere else. A process and
 * not a thread, because what decodes them is native code, which only the end of a process stops and frees.
 * @param worker path below the project's folder
 * @param keep whether the process may answer the next question too: not while it is the first to look at a file
 * @returns the worker's answer, 'too-costly' when it was ended from outside (time, memory, a crash of native code).
 * An exception in the worker is a bug and becomes one here.
 */
export async function runApart<Answer>(
  worker: string,
  question: object,
  limits: WorkLimits,
  keep = false,
): Promise<Result<Answer, 'too-costly'>> {
  const waiting = takeKept(worker)
  const answer = waiting && (await askWithin<Answer>(waiting, worker, question, limits, keep))
  // A process that waited may have been ended meanwhile, by the system or by its own time: not this question's fault.
  if (answer && answer !== 'ended') return answer
  const fresh = { child: start(worker, limits), answers: 0 }
  const answered = await askWithin<Answer>(fresh, worker, question, limits, keep)
  return answered === 'ended' ? failure('too-costly') : answered
}

type Asked = Pick<Kept, 'child' | 'answers'>

async function askWithin<Answer>(
  { child, answers }: Asked,
  worker: string,
  question: object,
  { milliseconds }: WorkLimits,
  keep: boolean,
): Promise<Result<Answer, 'too-costly'> | 'ended'> {
  let timeIsUp = false
  const timer = setTimeout(() => {
    timeIsUp = true
    child.kill('SIGKILL')
  }, milliseconds)
  let goesOn = false
  try {
    const answer = await ask<Answer>(child, question, worker)
    goesOn = keep && answer.ok && answers + 1 < MOST_ANSWERS
    return answer.ok || timeIsUp ? answer : 'ended'
  } finally {
    clearTimeout(timer)
    if (goesOn) keepFor(worker, child, answers + 1)
    else child.kill('SIGKILL')
  }
}

function start(worker: string, { heapMegabytes }: WorkLimits): ChildProcess {
  return fork(findSource(worker, import.meta.url), [], {
    // It gets neither our environment nor our options: it needs no more than the question. The allocator of Linux
    // keeps memory for every thread that decodes; told to share, it keeps less than half.
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '1' },
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

function ask<Answer>(
  child: ChildProcess,
  question: object,
  worker: string,
): Promise<Result<Answer, 'too-costly'>> {
  let complaint = ''
  const listen = (text: Buffer) => {
    complaint = (complaint + text.toString()).slice(-2000)
  }
  child.stderr?.on('data', listen)
  return new Promise<Result<Answer, 'too-costly'>>((resolve, reject) => {
    child.once('message', answer => resolve(success(answer as Answer)))
    child.once('error', reject)
    child.once('close', code =>
      code === null ? resolve(failure('too-costly')) : reject(new Error(`${worker}: ${complaint || code}`)),
    )
    // A child that died at once closes the pipe while the question is on its way; 'close' tells the story.
    child.send(question, () => undefined)
  }).finally(() => {
    child.stderr?.off('data', listen)
    child.removeAllListeners()
    // What may still go wrong with it concerns nobody any more.
    child.on('error', () => undefined)
  })
}

function takeKept(worker: string): Kept | undefined {
  const idle = kept.get(worker)?.pop()
  if (!idle) return undefined
  clearTimeout(idle.until)
  if (!idle.child.connected || idle.child.killed) return takeKept(worker)
  hold(idle.child, true)
  return idle
}

function keepFor(worker: string, child: ChildProcess, answers: number): void {
  const until = setTimeout(() => child.kill('SIGKILL'), KEPT_MILLISECONDS).unref()
  hold(child, false)
  kept.set(worker, [...(kept.get(worker) ?? []), { child, answers, until }])
}

// A process that waits for work keeps no program from ending, and ends with it.
function hold(child: ChildProcess, held: boolean): void {
  const change = held ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
  const errors = child.stderr as (typeof child.stderr & Partial<Record<typeof change, () => void>>) | null
  errors?.[change]?.()
}
