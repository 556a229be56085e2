import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/kernel/context.ts'
import { navigationGroupsFor } from '#app/ui/navigation.ts'
import { BottomBar } from '#app/ui/shell/bottom-bar.tsx'
import { PageFooter } from '#app/ui/shell/page-footer.tsx'
import { SideNavigation } from '#app/ui/shell/side-navigation.tsx'
import { render, tags, words } from '#tests/support/markup.ts'

const navigation = (component: typeof BottomBar, own: Role[], current: string | null) =>
  render(createElement(component, { groups: navigationGroupsFor(own), current, name: 'Samira Yıldız' }))

const currentLinks = (markup: string) =>
  tags(markup, 'a')
    .filter(link => link['aria-current'] === 'page')
    .map(link => link.href)

describe.each([
  ['the left column', SideNavigation],
  ['the bar at the bottom', BottomBar],
])('%s', (_name, component) => {
  test('marks the page one is on, for eyes and ears', () => {
    expect(currentLinks(navigation(component, ['ambassador'], '/themen'))).toEqual(['/themen'])
  })

  test('marks nothing on a page that no entry leads to', () => {
    expect(currentLinks(navigation(component, ['ambassador'], null))).toEqual([])
  })

  test('has a heading per role only when there are several', () => {
    expect(words(navigation(component, ['comms'], null))).not.toContain('Kommunikation')
    const both = words(navigation(component, ['ambassador', 'comms'], null))
    expect(both).toContain('Kommunikation')
  })

  test('leads to every page of the roles and out', () => {
    const markup = navigation(component, ['comms', 'hr'], null)
    const paths = navigationGroupsFor(['comms', 'hr']).flatMap(group =>
      group.entries.map(entry => entry.path),
    )
    expect(tags(markup, 'a').map(link => link.href)).toEqual(paths)
    expect(tags(markup, 'form')).toEqual([expect.objectContaining({ method: 'post', action: '/abmelden' })])
    expect(words(markup)).toContain('Angemeldet als Samira Yıldız')
  })
})

describe('the bar at the bottom', () => {
  const beforeMore = (markup: string) => markup.slice(0, markup.indexOf('<details'))

  test('has four entries within reach, the others behind "Mehr"', () => {
    const markup = navigation(BottomBar, ['ambassador'], null)
    expect(tags(beforeMore(markup), 'a').map(link => link.href)).toEqual([
      '/heute',
      '/themen',
      '/beitraege',
      '/fotos',
    ])
    expect(words(markup.slice(markup.indexOf('<summary')))).toMatch(/^Mehr Zahlen Termine Nachrichten Profil/)
  })

  test('has "Mehr" also for few entries, because the way out is there', () => {
    const markup = navigation(BottomBar, ['hr'], null)
    expect(tags(beforeMore(markup), 'a')).toHaveLength(2)
    expect(words(markup.slice(markup.indexOf('<summary')))).toBe('Mehr Angemeldet als Samira Yıldız Abmelden')
  })

  test('shows on "Mehr" that the page one is on is behind it', () => {
    const marked = (current: string) =>
      tags(navigation(BottomBar, ['ambassador'], current), 'summary')[0]?.class?.includes('current')
    expect(marked('/profil')).toBe(true)
    expect(marked('/heute')).toBe(false)
  })

  test('works without scripts: "Mehr" is the browser\'s own', () => {
    const markup = navigation(BottomBar, ['ambassador'], null)
    expect(tags(markup, 'details')).toHaveLength(1)
    expect(tags(markup, 'button').map(button => button.type)).toEqual(['submit'])
  })
})

test('the foot of every page leads to the small print, in both languages', () => {
  const paths = ['/ueber', '/leitlinien', '/datennutzung', '/barrierefreiheit', '/leichte-sprache']
  for (const locale of ['de', 'en'] as const) {
    expect(tags(render(createElement(PageFooter), locale), 'a').map(link => link.href)).toEqual(paths)
  }
})
