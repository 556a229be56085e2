import { describe, expect, test } from 'vitest'
import { type Role, roles } from '#app/domain/kernel/context.ts'
import {
  allEntries,
  currentPath,
  navigationFor,
  navigationGroupsFor,
  startPathFor,
} from '#app/ui/navigation.ts'
import { publicPages } from '#app/ui/shell/public-pages.ts'

const pathsFor = (...own: Role[]) => navigationFor(own).map(entry => entry.path)

describe('where work begins', () => {
  test.each<[Role[], string]>([
    [['ambassador'], '/heute'],
    [['comms'], '/programm'],
    [['hr'], '/berichte/recruiting'],
    [['oversight'], '/transparenz'],
    [['admin'], '/konten'],
    [['admin', 'comms'], '/programm'],
    [['comms', 'ambassador'], '/heute'],
    [[], '/profil'],
  ])('%j begins at %s', (own, path) => {
    expect(startPathFor(own)).toBe(path)
  })
})

describe('what somebody finds in the navigation', () => {
  test('an ambassador finds own things only', () => {
    expect(pathsFor('ambassador')).toEqual([
      '/heute',
      '/themen',
      '/beitraege',
      '/fotos',
      '/zahlen',
      '/termine',
      '/nachrichten',
      '/profil',
    ])
  })

  test('comms has within reach of the thumb what is needed in a room full of people', () => {
    expect(pathsFor('comms').slice(0, 4)).toEqual(['/programm', '/menschen', '/veranstaltungen', '/fotos'])
  })

  test('own work comes first, whatever the order of the roles', () => {
    expect(pathsFor('comms', 'ambassador')).toEqual(pathsFor('ambassador', 'comms'))
    expect(pathsFor('comms', 'ambassador').indexOf('/heute')).toBe(0)
  })

  test('several roles see the union, each page once', () => {
    const everything = pathsFor(...roles)
    expect(new Set(everything).size).toBe(everything.length)
    for (const role of roles) expect(everything).toEqual(expect.arrayContaining(pathsFor(role)))
  })

  test('a page of two roles stands in the group that comes first', () => {
    const [comms, admin] = navigationGroupsFor(['comms', 'admin'])
    expect(comms?.entries.map(entry => entry.path)).toContain('/einstellungen')
    expect(admin?.entries.map(entry => entry.path)).toEqual(['/konten', '/protokoll'])
  })

  test('a group that has nothing new is left out', () => {
    for (const groups of [navigationGroupsFor([]), navigationGroupsFor([...roles])]) {
      expect(groups.filter(group => group.entries.length === 0)).toEqual([])
    }
  })

  test('nobody without the role is led to the pages of comms', () => {
    const others = pathsFor('ambassador', 'hr', 'oversight')
    for (const path of ['/programm', '/menschen', '/mails', '/einstellungen'])
      expect(others).not.toContain(path)
  })
})

describe('a page that no entry leads to', () => {
  test.each([
    ['/mitmachen/zweite-runde', 'elsewhere.join'],
    ['/bewerbung/abc', 'elsewhere.application'],
    ['/ideen/ABCDEF', 'elsewhere.ideas'],
    ['/berichte/umfrage', 'elsewhere.pulseReport'],
    ['/onboarding/nachweis/1', 'elsewhere.onboarding'],
    ['/vereinbarungen/guidelines/lesen', 'elsewhere.agreements'],
    ['/hilfe/kommunikation', 'help'],
  ])('%s has the name of its part in the window: %s', (pathname, key) => {
    const path = currentPath(publicPages, pathname)
    expect(publicPages.find(page => page.path === path)?.key).toBe(key)
  })

  test('is not taken for one of another part that begins alike', () => {
    expect(currentPath(publicPages, '/onboarding-uebersicht')).toBeNull()
  })
})

describe('which entry a page belongs to', () => {
  test.each([
    ['/beitraege', '/beitraege'],
    ['/beitraege/neu', '/beitraege'],
    ['/berichte/image', '/berichte/image'],
    ['/berichte/image/druck', '/berichte/image'],
    ['/berichte/recruiting', '/berichte/recruiting'],
    ['/beitraegewesen', null],
    ['/berichte', null],
    ['/', null],
  ])('%s belongs to %s', (pathname, path) => {
    expect(currentPath(allEntries, pathname)).toBe(path)
  })

  test('of two entries above each other the nearer one is meant', () => {
    const entries = [{ path: '/berichte' }, { path: '/berichte/image' }]
    expect(currentPath(entries, '/berichte/image/druck')).toBe('/berichte/image')
    expect(currentPath(entries, '/berichte/recruiting')).toBe('/berichte')
  })
})
