import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { between, randomFor } from './random.ts'
import { berlinMinute, workingDayUntil } from './town-calendar.ts'

/** What Lindental's page has posted, the latest first, one about every nine days. `boosted` ones ran as an ad as well. */
const texts: ReadonlyArray<string | { boosted: string }> = [
  'Richtfest am neuen Hort: Im Sommer ziehen hier 75 Kinder ein.\n\nDanke an alle, die mitgebaut haben.',
  { boosted: 'Wir suchen Erzieher:innen für drei Kitas. Teilzeit, Vollzeit, Quereinstieg: Sprich uns an.' },
  'Wie wird eigentlich ein Bauantrag geprüft? Fünf Schritte, die fast niemand kennt.',
  'Ab Montag: Personalausweis mit Termin am Samstag.',
  'Der Winterdienst ist bereit. Was um vier Uhr früh im Bauhof passiert, zeigen wir euch hier.',
  'Unser Ausbildungsjahrgang stellt sich vor: neun Menschen, sechs Berufe, ein Rathaus.',
  'Der Haushalt in vier Bildern: woher das Geld kommt und wohin es geht.',
  'Drei neue Radabstellanlagen am Bahnhof. Die Idee kam aus der Bürgerwerkstatt.',
  { boosted: 'Ingenieur:in für Tiefbau gesucht: Du planst, wo unsere Stadt in zehn Jahren fährt und geht.' },
  'Die Stadtbücherei hat jetzt auch montags auf. Warum das gar nicht so einfach war.',
  'Hitzetag in der Kita: So bleibt es drinnen kühl.',
  'Spielplatz am Fluss: Ihr habt abgestimmt, gebaut wird das Klettergerüst.',
  'Ein Tag im Klärwerk. Nichts für feine Nasen, aber wichtig für alle.',
  'Digitaler Bauantrag: Die ersten hundert sind da.',
  'Vater werden und Abteilung leiten. Wie Elternzeit im Bauamt funktioniert.',
  'Danke an 214 Wahlhelfer:innen.',
  'Die alte Feuerwache wird ein Haus für Vereine. Baubeginn ist im Frühjahr.',
  'Was macht eine Wohnberaterin? Ein Gespräch über Wartelisten und gute Nachrichten.',
  'Tag der offenen Tür im Rathaus: Das waren eure Fragen.',
  { boosted: 'Verwaltung ist nichts für dich? Vielleicht doch. Freie Stellen für den Quereinstieg.' },
  'Neue Bäume für die Lindenallee: Warum es diesmal keine Linden sind.',
  'Kita-Plätze: Stand der Vergabe und was Eltern jetzt wissen sollten.',
  'Der Bürgerbus fährt jetzt bis ins Gewerbegebiet.',
  'So entsteht ein Bebauungsplan. Und wann ihr mitreden könnt.',
  'Unsere Auszubildenden haben die Ausbildungsmesse geplant. Komplett selbst.',
  'Wasserrohrbruch in der Oberstadt: Danke für eure Geduld.',
  'Zwei Jahre Homeoffice-Vereinbarung: Was gut läuft und was nicht.',
  'Neu im Rathaus: die Ideenwand im Erdgeschoss.',
  'Wärmeplanung: Welche Straßen zuerst drankommen und warum.',
  'Der Wochenmarkt zieht um, für genau neun Monate.',
  { boosted: 'Praktikum im Jugendamt: Bewirb dich bis Ende des Monats.' },
  'Mülleimer zählen mit: Was der Bauhof aus Füllständen lernt.',
  'Brückensanierung am Mühlgraben: zwei Wochen früher fertig.',
  'Fachtag Kita-Leitung: Elf Einrichtungen, ein Thema.',
  'Wie eine Stadt Strom spart: Unser Rathaus macht den Anfang.',
  'Lesepat:innen gesucht, ab einer Stunde im Monat.',
  'Stadtfest: Der Aufbau in dreißig Sekunden.',
  'Neue Leitung im Ordnungsamt: „Ich will, dass man uns versteht.“',
  'Die Musikschule klingt jetzt auch digital.',
  'Gleichstellung im Rathaus: der Bericht, und was wir daraus machen.',
]

/** A post of the page with what it will have brought when nobody looks at it any more. */
export type TownPagePost = {
  id: string
  day: Day
  publishedAt: string
  title: string
  boosted: boolean
  impressions: number
  clicks: number
  reactions: number
  comments: number
  reposts: number
  follows: number
}

/** The page's posts of about the last year, the latest first, all of them days ago. */
export function planPagePosts(today: Day): TownPagePost[] {
  return texts.map((text, index) => {
    const random = randomFor('page-post', index)
    const day = workingDayUntil(addDays(today, -11 - 9 * index - between(random, 0, 3)))
    const publishedAt = berlinMinute(day, between(random, 8 * 60 + 30, 15 * 60))
    const impressions = between(random, 1400, 5200)
    const boosted = typeof text !== 'string'
    const per = (least: number, most: number) =>
      Math.round((impressions * between(random, least, most)) / 1000)
    return {
      // LinkedIn's numbers hold the moment in their upper 41 bits.
      id: String((BigInt(Date.parse(publishedAt)) << 22n) + BigInt(between(random, 1, 4_000_000))),
      ...{ day, publishedAt, boosted, impressions },
      title: typeof text === 'string' ? text : text.boosted,
      clicks: per(18, boosted ? 70 : 40),
      reactions: per(14, 38),
      comments: per(1, 5),
      reposts: per(1, 4),
      follows: per(0, 3),
    }
  })
}
