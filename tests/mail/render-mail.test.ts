import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { MailTemplate } from '#app/domain/outbox/mail-template.rules.ts'
import { renderMail, renderSubject } from '#app/mail/render-mail.ts'
import { aStoredMail, LINK_ID, mailTemplates, TOWN } from '#tests/support/mails.ts'

const token = linkToken(TOWN.secret, LINK_ID)
const open = { revealLinks: true }

const everyMail = mailTemplates.flatMap(template =>
  (['de', 'en'] as const).map(locale => [template, locale] as const),
)

const subjects: Record<MailTemplate, { de: string; en: string }> = {
  invitation: {
    de: 'Einladung zu Stadtstimmen (Lindental)',
    en: 'Your invitation to Stadtstimmen (Lindental)',
  },
  'password-reset': { de: 'Neues Passwort für Stadtstimmen', en: 'A new password for Stadtstimmen' },
  'nudge-first': { de: 'Drei Ideen für November 2026', en: 'Three ideas for November 2026' },
  'nudge-second': {
    de: 'Noch etwas Zeit im November 2026, und drei neue Ideen',
    en: 'Some time left in November 2026, and three new ideas',
  },
  'suggestion-accepted': {
    de: 'Dein Themenvorschlag ist in der Bibliothek',
    en: 'Your topic is now in the library',
  },
  'suggestion-declined': { de: 'Zu deinem Themenvorschlag', en: 'About the topic you suggested' },
  'invitation-staff': {
    de: 'Einladung zu Stadtstimmen (Lindental)',
    en: 'Your invitation to Stadtstimmen (Lindental)',
  },
  'application-confirm': { de: 'Bitte bestätige deine Bewerbung', en: 'Please confirm your application' },
  'application-known': { de: 'Deine Bewerbung ist schon da', en: 'We already have your application' },
  'application-ambassador': {
    de: 'Du gehörst schon zu Stadtstimmen',
    en: 'You already belong to Stadtstimmen',
  },
  'application-accepted': {
    de: 'Du bist dabei: Stadtstimmen (Lindental)',
    en: 'You are in: Stadtstimmen (Lindental)',
  },
  'application-accepted-staff': {
    de: 'Du bist dabei: Stadtstimmen (Lindental)',
    en: 'You are in: Stadtstimmen (Lindental)',
  },
  'application-waiting': { de: 'Zu deiner Bewerbung', en: 'About your application' },
  'application-declined': { de: 'Zu deiner Bewerbung', en: 'About your application' },
  'event-signed-up': {
    de: 'Du bist angemeldet: Auftakt-Workshop',
    en: 'You are signed up: Auftakt-Workshop',
  },
  'event-waiting': {
    de: 'Du stehst auf der Warteliste: Auftakt-Workshop',
    en: 'You are on the waiting list: Auftakt-Workshop',
  },
  'event-moved-up': { de: 'Du hast einen Platz: Auftakt-Workshop', en: 'You have a place: Auftakt-Workshop' },
  'event-changed': { de: 'Geändert: Auftakt-Workshop', en: 'Changed: Auftakt-Workshop' },
  'event-cancelled': { de: 'Abgesagt: Auftakt-Workshop', en: 'Cancelled: Auftakt-Workshop' },
  'event-reminder': { de: 'Zur Erinnerung: Auftakt-Workshop', en: 'A reminder: Auftakt-Workshop' },
  'pulse-opened': { de: 'Sechs kurze Fragen an dich, anonym', en: 'Six short questions for you, anonymous' },
  'consent-ask': { de: 'Dürfen wir Fotos von Mila Klein zeigen?', en: 'May we show photos of Mila Klein?' },
  'consent-ask-paper': { de: 'Dürfen wir Fotos von dir zeigen?', en: 'May we show photos of you?' },
  'consent-given': {
    de: 'Danke: deine Einwilligung, und wie du sie widerrufst',
    en: 'Thank you: your consent, and how to withdraw it',
  },
  'consent-withdrawn': { de: 'Dein Widerruf ist angekommen', en: 'Your withdrawal has arrived' },
  'consent-renew': { de: 'Eine Einwilligung läuft am 19.12.2026 aus', en: 'A consent ends on 19/12/2026' },
  'consent-renew-paper': {
    de: 'Eine Einwilligung läuft am 19.12.2026 aus',
    en: 'A consent ends on 19/12/2026',
  },
  'consents-expiring': { de: 'Einwilligungen: was sich ändert', en: 'Consents: what changes' },
  'take-down': {
    de: 'Bitte nimm Fotos heraus, bis 24.11.2026',
    en: 'Please take photos down by 24/11/2026',
  },
  'take-down-reminder': {
    de: 'Heute ist der Tag: ein Foto herausnehmen',
    en: 'Today is the day: taking a photo down',
  },
  'take-down-escalated': { de: 'Löschungen: 2 Fotos noch offen', en: 'Take-downs: 2 photos still open' },
  farewell: { de: 'Danke, dass du dabei warst', en: 'Thank you for having been part of it' },
  'farewell-kept': { de: 'Danke, dass du dabei warst', en: 'Thank you for having been part of it' },
  'connection-ends': {
    de: 'Deine Verbindung mit LinkedIn endet am 22.11.2026',
    en: 'Your connection to LinkedIn ends on 22/11/2026',
  },
  welcome: { de: 'Willkommen bei Stadtstimmen', en: 'Welcome to Stadtstimmen' },
  'onboarding-reminder': {
    de: 'Dein Onboarding: was noch offen ist',
    en: 'Your onboarding: what is still open',
  },
}

describe.each(everyMail)('%s in %s', (template, locale) => {
  const mail = aStoredMail(template, { locale })

  test('has its subject, also alone', async () => {
    expect((await renderMail(mail, TOWN, open)).subject).toBe(subjects[template][locale])
    expect(await renderSubject(mail, TOWN)).toBe(subjects[template][locale])
  })

  test('greets its recipient by name and leaves no placeholder, in text and in HTML', async () => {
    const { subject, text, body, html } = await renderMail(mail, TOWN, open)
    expect(text).toMatch(locale === 'de' ? /^Hallo Samira Yıldız,\n/ : /^Hello Samira Yıldız,\n/)
    expect(body).toContain('Samira Yıldız,</p>')
    for (const part of [subject, text, body, html]) {
      expect(part).not.toMatch(/\{\{|\}\}|%7B|undefined|\[object/)
    }
  })

  test('is plain text without markup: no brackets of links, no stars, no backslashes', async () => {
    expect((await renderMail(mail, TOWN, open)).text).not.toMatch(/\]\(|\*\*|\\|\n{3}/)
  })

  test('loads nothing: no picture, no script, no style sheet from anywhere', async () => {
    const { html } = await renderMail(mail, TOWN, open)
    expect(html).not.toMatch(/<img|<script|<link|<iframe|url\(|@import/)
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain('prefers-color-scheme: dark')
  })

  test('leads to our own address only', async () => {
    const { body } = await renderMail(mail, TOWN, open)
    const targets = [...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) expect(target.startsWith(`${TOWN.origin}/`)).toBe(true)
  })

  test('is the same every time it is rendered', async () => {
    expect(await renderMail(mail, TOWN, open)).toEqual(await renderMail(mail, TOWN, open))
  })

  test('shows others what it says without the link that acts for its recipient', async () => {
    const { text, body, html } = await renderMail(mail, TOWN, { revealLinks: false })
    for (const part of [text, body, html]) expect(part).not.toContain(token.split('.')[1])
  })
})

describe('what a reminder says', () => {
  test('in German', async () => {
    const { text } = await renderMail(aStoredMail('nudge-first'), TOWN, open)
    const link = `${TOWN.origin}/erinnerung/${token}`
    expect(text).toBe(`Hallo Samira Yıldız,

vielleicht passt dir davon gerade etwas:

- Wie sieht dein Montag aus? (neu für dich)
  ${TOWN.origin}/themen/typischer-montag
- Ein Vormittag in der Kita (passt zu Kita)
  ${TOWN.origin}/themen/kita-vormittag
- Die Zahl des Monats (lange nicht genutzt)
  ${TOWN.origin}/themen/zahl-des-monats

Ein Thema nehmen: ${link}?antwort=thema

Beiträge im November 2026: 0 von 2, so wie du es dir selbst vorgenommen hast. Abwesenheiten sind schon abgezogen. Hast du etwas veröffentlicht und noch nicht eingetragen, genügt der Link zum Beitrag.

Passt es gerade nicht? Das ist in Ordnung:

- Diesen Monat keine Erinnerung mehr: ${link}?antwort=pause
- Um Hilfe bitten, die Kommunikation meldet sich: ${link}?antwort=hilfe
- Ziel ändern, pausieren oder Erinnerungen abstellen: ${TOWN.origin}/profil

Du bekommst diese Mail, weil im November 2026 noch kein Beitrag von dir gezählt ist; alles hier ist freiwillig, und diese Erinnerung geht nur an dich.

Viele Grüße
Stadtstimmen, Lindental
`)
  })

  test('the link that stands alone is its button, the others are words', async () => {
    const { body, html } = await renderMail(aStoredMail('nudge-first'), TOWN, open)
    const href = `href="${TOWN.origin}/erinnerung/${token}?antwort=thema"`
    expect(body).toContain(`<p><a ${href}>Ein Thema nehmen</a></p>`)
    expect(body).not.toMatch(/style=|class=/)
    const buttons = [...html.matchAll(/<a class="action" style="display:inline-block;[^"]*" (href="[^"]*")/g)]
    expect(buttons.map(([, target]) => target)).toEqual([href])
  })

  test('greeting and sender share a paragraph, as in the text', async () => {
    const { body } = await renderMail(aStoredMail('welcome'), TOWN, open)
    expect(body).toContain('Viele Grüße<br />Stadtstimmen, Lindental')
  })

  test('a hidden link keeps its words', async () => {
    const { text, body } = await renderMail(aStoredMail('invitation'), TOWN, { revealLinks: false })
    expect(text).toContain('Passwort festlegen und anfangen: …')
    expect(body).toContain('<p><strong>Passwort festlegen und anfangen</strong></p>')
  })

  test('a note keeps its lines, and without one there is no empty paragraph', async () => {
    const noted = await renderMail(aStoredMail('suggestion-accepted'), TOWN, open)
    expect(noted.body).toContain('<p>Das fehlte uns.<br />Danke dir.</p>')
    expect(noted.text).toContain('\n\nDas fehlte uns.\nDanke dir.\n\n')
    const params = { title: 'Nachts im Klärwerk', note: ' ', topicSlug: 'x' }
    const bare = await renderMail(aStoredMail('suggestion-accepted', { params }), TOWN, open)
    expect(bare.body).not.toContain('<p></p>')
    expect(bare.text).not.toContain('\n\n\n')
  })

  test('a mail of a later version is refused by name', async () => {
    const mail = { ...aStoredMail('welcome'), template: 'constructor' }
    await expect(renderMail(mail, TOWN, open)).rejects.toThrow('There is no mail called constructor')
  })
})
