/** Own questions of one call: enough to learn something, few enough that people apply. */
export const mostQuestions = 8

/** The order after one question moved a place up or down; at the end it stays where it is. */
export function movedQuestion(order: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const from = order.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = order[to]
  if (from === -1 || other === undefined) return [...order]
  return order.map((each, index) => (index === from ? other : index === to ? id : each))
}
