import { answerParent } from '#app/domain/kernel/answer-parent.ts'

// Does what it is told, good or bad: for the tests of the process it runs in.
type Order = {
  do: 'count' | 'say-who-you-are' | 'count-environment' | 'turn-in-circles' | 'eat' | 'crash' | 'throw'
  bytes?: Uint8Array
}

answerParent<Order>(async order => {
  if (order.do === 'count') return order.bytes?.length
  if (order.do === 'say-who-you-are') return process.pid
  if (order.do === 'count-environment') return Object.keys(process.env).length
  if (order.do === 'crash') process.abort()
  if (order.do === 'throw') throw new Error('a bug in the worker')
  const eaten: number[][] = []
  for (;;) if (order.do === 'eat') eaten.push(Array.from({ length: 100_000 }, (_, at) => at))
})
