import { afterAll, beforeAll, beforeEach } from 'vitest'
import { LinkedInServer } from './linkedin-server.ts'

/** LinkedIn for one test file, fresh for each test. */
export function useLinkedInServer(): LinkedInServer {
  const server = new LinkedInServer()
  beforeAll(() => server.open())
  beforeEach(() => server.reset())
  afterAll(() => server.close())
  return server
}
