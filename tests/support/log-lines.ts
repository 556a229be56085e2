import { afterEach, beforeEach, vi } from 'vitest'

/** What the program writes into its log during a test, instead of on the screen: the lines, and what they say. */
export function useLogLines() {
  let written: string[] = []
  beforeEach(() => {
    written = []
    vi.spyOn(process.stdout, 'write').mockImplementation(text => {
      written.push(String(text))
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  return {
    lines: () => written,
    entries: () => written.map(line => JSON.parse(line) as Record<string, unknown>),
  }
}
