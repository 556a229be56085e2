import { describe, expect, test } from 'vitest'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { FilterForm } from '#app/ui/filter-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { StatTile } from '#app/ui/stat-tile.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import { TileMap } from '#app/ui/tile-map.tsx'
import { element as h, render, tags, words } from '#tests/support/markup.ts'

describe('headings', () => {
  test('a page has exactly one first heading', () => {
    const markup = render(h(Page, { title: 'Heute', preline: 'Donnerstag', intro: 'Hallo' }))
    expect(tags(markup, 'h1')).toHaveLength(1)
    expect(words(markup)).toBe('Donnerstag Heute Hallo')
  })

  test('a section is a region named by its heading', () => {
    const markup = render(h(Section, { title: 'Ideen' }))
    expect(tags(markup, 'section')[0]?.['aria-labelledby']).toBe(tags(markup, 'h2')[0]?.id)
  })

  test.each([2, 3, 4] as const)('the title of a card fits below its surroundings: level %i', level => {
    const markup = render(h(Card, { title: 'Kita-Alltag', level, href: '/themen/kita' }))
    expect(tags(markup, `h${level}`)).toHaveLength(1)
    expect(tags(markup, 'a')).toEqual([{ href: '/themen/kita' }])
  })
})

describe('kinds are said by a sign or a word, never by colour alone', () => {
  test.each(['info', 'success', 'warning', 'danger'] as const)('%s has its picture', kind => {
    for (const markup of [
      render(h(Alert, { kind, title: 'Hinweis' })),
      render(h(Badge, { kind, children: 'Aktiv' })),
    ]) {
      expect(tags(markup, 'span').some(span => span.class?.includes(`kern-icon--${kind}`))).toBe(true)
    }
  })

  test('only what needs to be heard at once interrupts', () => {
    expect(render(h(Alert, { kind: 'danger', title: 'Das ging nicht' }))).toContain('role="alert"')
    expect(render(h(Alert, { kind: 'info', title: 'Gut zu wissen' }))).not.toContain('role=')
  })

  test('tiles say whether they are there', () => {
    const tiles = [
      { id: 'a', label: 'Kita', on: true, text: '3 Beiträge' },
      { id: 'b', label: 'Finanzen', on: false, text: 'noch nicht zu sehen' },
    ]
    expect(words(render(h(TileMap, { label: 'Bereiche', tiles })))).toBe(
      'Kita 3 Beiträge – Finanzen noch nicht zu sehen',
    )
  })

  test('steps say what is done, what is next and what comes later', () => {
    const steps = [
      { label: 'Konto', state: 'done' },
      { label: 'Gespräch', state: 'current', text: 'Mit Katharina' },
      { label: 'Erstes Thema', state: 'open' },
    ] as const
    const markup = render(h(Steps, { label: 'Onboarding', steps }))
    expect(words(markup)).toBe('Konto erledigt 2 Gespräch jetzt dran Mit Katharina 3 Erstes Thema kommt noch')
    expect(tags(markup, 'li').map(step => step['aria-current'])).toEqual([undefined, 'step', undefined])
  })

  test('a preview says what is new, what changes, what stays and what was not understood', () => {
    const items = [
      { key: 'a', kind: 'new', label: '12.11.', after: '240' },
      { key: 'b', kind: 'changed', label: '13.11.', before: '90', after: '110' },
      { key: 'c', kind: 'same', label: '14.11.', after: '5' },
      { key: 'd', kind: 'unclear', label: 'Zeile 4' },
    ] as const
    const markup = render(h(DiffList, { label: 'Vorschau', items }))
    expect(words(markup)).toBe(
      '+ neu 12.11. 240 ~ ändert sich 13.11. 90 110 = bleibt 14.11. 5 ? nicht verstanden Zeile 4',
    )
    expect(markup).toContain('<del>90</del><ins>110</ins>')
  })
})

describe('tables', () => {
  const columns = [
    { key: 'name', label: 'Bereich', cell: (row: { name: string; posts: number }) => row.name },
    { key: 'posts', label: 'Beiträge', numeric: true, cell: (row: { posts: number }) => row.posts },
  ]
  const rows = [
    { name: 'Kita', posts: 3 },
    { name: 'Finanzen', posts: 1 },
  ]
  const table = (narrow?: 'scroll' | 'stack') =>
    render(
      h(DataTable<(typeof rows)[number]>, {
        caption: 'Zahlen',
        columns,
        rows,
        rowKey: row => row.name,
        narrow,
      }),
    )

  test('name their columns and rows', () => {
    expect(tags(table(), 'th').map(cell => cell.scope)).toEqual(['col', 'col', 'row', 'row'])
  })

  test('are called by their caption', () => {
    const markup = table()
    expect(tags(markup, 'section')[0]?.['aria-labelledby']).toBe(tags(markup, 'caption')[0]?.id)
  })

  test('that scroll sideways can be scrolled with the keyboard', () => {
    expect(tags(table('scroll'), 'section')[0]?.tabindex).toBe('0')
    expect(tags(table('stack'), 'section')).toEqual([])
  })

  test('that become cards keep the heading at each value', () => {
    expect(tags(table('stack'), 'td').map(cell => cell['data-label'])).toEqual(['Beiträge', 'Beiträge'])
  })

  test('set numbers below each other', () => {
    expect(tags(table(), 'td').every(cell => cell.class?.includes('numeric'))).toBe(true)
  })
})

describe('ways to go', () => {
  test('a list that fits on one page has no pages', () => {
    expect(render(h(Pagination, { label: 'Seiten' }))).toBe('')
  })

  test('the first page leads to older things only', () => {
    expect(words(render(h(Pagination, { label: 'Seiten', older: '?seite=2' })))).toBe('Ältere')
  })

  test('a link into a new window gives the other side no hold on ours', () => {
    const [link] = tags(
      render(h(ButtonLink, { href: 'https://linkedin.com', newWindow: true, children: 'Los' })),
      'a',
    )
    expect(link).toMatchObject({ target: '_blank', rel: 'noreferrer' })
  })

  test('the view one is on is marked among the views', () => {
    const tabs = [
      { href: '?stand=aktiv', label: 'Aktiv', current: true, count: 14 },
      { href: '?stand=pause', label: 'Pause', current: false },
    ]
    const markup = render(h(TabLinks, { label: 'Ansichten', tabs }))
    expect(tags(markup, 'a').map(link => link['aria-current'])).toEqual(['page', undefined])
    expect(words(markup)).toBe('Aktiv 14 Pause')
  })

  test('a filter works as an address, without scripts', () => {
    const filters = [
      { name: 'bereich', label: 'Bereich', value: 'kita', options: [{ value: 'kita', label: 'Kita' }] },
    ]
    const search = { name: 'q', label: 'Stichwort', value: 'Winter' }
    const markup = render(h(FilterForm, { label: 'Themen', search, filters, resetHref: '/themen' }))
    expect(tags(markup, 'form')[0]?.method).toBe('get')
    expect(tags(markup, 'button')[0]?.type).toBe('submit')
    expect(tags(markup, 'input')[0]).toMatchObject({ name: 'q', value: 'Winter' })
    expect(tags(markup, 'option').map(option => ['selected' in option, option.value])).toEqual([
      [false, ''],
      [true, 'kita'],
    ])
    expect(words(markup)).toContain('Alles anzeigen')
  })

  test('something that cannot be undone asks back on the page itself', () => {
    const button = h(Button, { variant: 'danger', children: 'Eintrag löschen' })
    const markup = render(h(Confirm, { label: 'Löschen', question: 'Wirklich?', children: button }))
    expect(tags(markup, 'details')[0]).not.toHaveProperty('open')
    expect(words(markup)).toBe('Löschen Wirklich? Eintrag löschen')
  })
})

describe('numbers and pictures', () => {
  test('a number stands with what it counts and with the period before', () => {
    const before = { label: 'Oktober', value: '980' }
    const markup = render(
      h(StatTile, { label: 'Beiträge', value: '1.240', before, sentence: 'in allen Bereichen' }),
    )
    expect(words(markup)).toBe('Beiträge 1.240 Oktober: 980 in allen Bereichen')
  })

  test('a picture says in words what it shows, and its numbers are there as a table', () => {
    const figure = {
      title: 'Reichweite',
      src: '/bild.svg',
      darkSrc: '/bild-dunkel.svg',
      width: 600,
      height: 300,
    }
    const markup = render(
      h(Figure, { ...figure, alt: 'Die Reichweite steigt.', table: 'Tabelle', howCounted: 'Summe' }),
    )
    expect(tags(markup, 'img')[0]).toMatchObject({ alt: 'Die Reichweite steigt.', width: '600' })
    expect(tags(markup, 'source')[0]?.media).toContain('(prefers-color-scheme: dark)')
    expect(words(markup)).toBe('Reichweite Als Tabelle Tabelle So gerechnet Summe')
  })

  test('no facts, no empty list', () => {
    expect(render(h(Chips, { items: [] }))).toBe('')
    expect(words(render(h(Chips, { items: ['15 Min', 'ohne Foto'] })))).toBe('15 Min ohne Foto')
  })
})
