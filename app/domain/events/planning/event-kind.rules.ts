/** What an event is about, in the order in which a programme usually needs them. */
export const eventKinds = ['kick-off', 'photo', 'writing', 'network', 'check-in'] as const

export type EventKind = (typeof eventKinds)[number]

/** Whether a text, such as one from an address, names a kind. */
export function isEventKind(text: string): text is EventKind {
  return (eventKinds as readonly string[]).includes(text)
}
