/** The field of the form that a refusal belongs to: a choice that is gone, else the address. */
export function refusedField(reason: string): 'topicId' | 'url' {
  return reason === 'unknown-choice' ? 'topicId' : 'url'
}
