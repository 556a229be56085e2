import { type APIRequestContext, expect, request } from '@playwright/test'

/**
 * Somebody who goes through our forms without a browser: the same addresses, their own cookies. Stories let one
 * person do everything on a screen, and the many others this way.
 */
export type Colleague = {
  read(path: string): Promise<string>
  /** Sends a form as a page of ours would. Fails unless the answer leads on. @returns where it leads */
  send(path: string, form: Record<string, string>): Promise<string>
  leave(): Promise<void>
}

/** A colleague of this town, signed in as nobody. */
export async function aColleague(townUrl: string): Promise<Colleague> {
  const api = await request.newContext({
    baseURL: townUrl,
    extraHTTPHeaders: { 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'de' },
  })
  return colleagueWith(api)
}

/** Whoever is signed in with these cookies, such as `page.request` of a story. */
export function colleagueWith(api: APIRequestContext): Colleague {
  return {
    async read(path) {
      const response = await api.get(path)
      expect(response.status(), path).toBe(200)
      return response.text()
    },
    async send(path, form) {
      const headers = { 'Sec-Fetch-Site': 'same-origin' }
      const response = await api.post(path, { form, headers, maxRedirects: 0 })
      expect(response.status(), `${path}: ${(await response.text()).slice(0, 500)}`).toBe(302)
      return response.headers().location ?? ''
    },
    leave: () => api.dispose(),
  }
}

/** Opens the link of an invitation, sets a password and is signed in from then on. */
export async function acceptsInvitation(colleague: Colleague, link: string): Promise<void> {
  const password = 'Ein Satz, den nur ich kenne'
  await colleague.send(link, { password, repeat: password })
}

/** Does everything on the own path that a person does by themselves, up to the first post. */
export async function goesTheWholePath(colleague: Colleague, postUrl: string): Promise<void> {
  await colleague.send(await stepPath(colleague, 'Willkommen gelesen'), {})
  await colleague.send(await stepPath(colleague, 'LinkedIn-Profil angelegt'), {})
  await colleague.send(await stepPath(colleague, 'Führungskraft informiert'), { day: '2026-11-19' })
  for (const key of ['guidelines', 'works-agreement']) {
    const path = `/vereinbarungen/${key}/lesen`
    const [, versionId = ''] = /name="versionId" value="([^"]+)"/.exec(await colleague.read(path)) ?? []
    await colleague.send(path, { versionId })
  }
  await colleague.send('/themen/typischer-montag', { intent: 'pick', despiteOthers: 'on' })
  await colleague.send('/beitraege/neu', { url: postUrl, intent: 'log' })
}

async function stepPath(colleague: Colleague, title: string): Promise<string> {
  const path = await colleague.read('/onboarding')
  const links = [...path.matchAll(/href="(\/onboarding\/[0-9a-f-]{36})" aria-label="([^"]*)"/g)]
  const link = links.find(([, , label]) => label?.includes(title))?.[1]
  if (!link) throw new Error(`The path has no step called ${title}`)
  return link
}
