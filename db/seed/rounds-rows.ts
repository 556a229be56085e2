import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { aspects, selfDescriptionAnswers } from '#app/domain/rounds/applying/self-description.rules.ts'
import type { DepartmentSlug } from './departments.ts'
import { departmentId } from './lives.ts'
import { commsAccountId } from './people-rows.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'

const roundId = townId('round', 'zweite-runde')
const questionId = townId('round-question', 'zweite-runde', 1)

const invitation = `Wie sieht dein Tag im Rathaus wirklich aus? Für die zweite Runde suchen wir Menschen, die in **eigenen Worten** davon erzählen.

## Was dich erwartet

- ein Vormittag zum Auftakt, mit Bildrecht und ersten Texten
- so viele Beiträge, wie du magst: Du setzt dir dein Ziel selbst
- Ansprechpersonen, die helfen, wenn es hakt

Du brauchst keine Erfahrung. Alles ist Arbeitszeit, und aufhören kannst du jederzeit.`

const applicants: ReadonlyArray<{
  slug: string
  name: string
  department: DepartmentSlug
  linkedin: 'yes' | 'no' | 'not-yet'
  job: string
  motivation: string
  worries: string | null
}> = [
  {
    slug: 'nora.winkler',
    name: 'Nora Winkler',
    department: 'kita',
    linkedin: 'not-yet',
    job: 'Ich leite die Waldgruppe der Kita am Mühlbach.',
    motivation: 'Viele wissen nicht, wie viel Planung in einem Vormittag im Wald steckt.',
    worries: 'Dass Kinder auf Bildern zu erkennen sind.',
  },
  {
    slug: 'emre.sahin',
    name: 'Emre Şahin',
    department: 'it',
    linkedin: 'yes',
    job: 'Ich halte die Rechner in den Schulen am Laufen.',
    motivation: 'Ich möchte zeigen, dass IT in der Stadt mehr ist als Drucker.',
    worries: null,
  },
  {
    slug: 'greta.lindholm',
    name: 'Greta Lindholm',
    department: 'buergerbuero',
    linkedin: 'no',
    job: 'Ich stelle Ausweise aus und höre den ganzen Tag Geschichten.',
    motivation: 'Am Schalter lernt man die Stadt kennen wie nirgends sonst.',
    worries: 'Wie viel Zeit es wirklich braucht.',
  },
  {
    slug: 'paul.ostermann',
    name: 'Paul Ostermann',
    department: 'liegenschaften',
    linkedin: 'yes',
    job: 'Ich kümmere mich um die Sanierung unserer Turnhallen.',
    motivation: 'Baustellen sind spannend, wenn jemand sie erklärt.',
    worries: null,
  },
  {
    slug: 'hanh.nguyen',
    name: 'Hanh Nguyen',
    department: 'finanzen',
    linkedin: 'yes',
    job: 'Ich plane den Haushalt für Schulen und Sport.',
    motivation: 'Haushalt klingt trocken. Dabei entscheidet er über den Spielplatz um die Ecke.',
    worries: 'Ob Zahlen überhaupt jemand lesen will.',
  },
  {
    slug: 'tobias.krahl',
    name: 'Tobias Krahl',
    department: 'sportbuero',
    linkedin: 'not-yet',
    job: 'Ich vergebe Hallenzeiten an 84 Vereine.',
    motivation: 'Ohne Vereine wäre hier abends das Licht aus.',
    worries: null,
  },
  {
    slug: 'leonie.marx',
    name: 'Leonie Marx',
    department: 'werkstudierende',
    linkedin: 'yes',
    job: 'Ich arbeite neben dem Studium im Klimateam.',
    motivation: 'Meine Freundinnen wissen nicht, dass man hier studienbegleitend arbeiten kann.',
    worries: null,
  },
  {
    slug: 'viktor.sommer',
    name: 'Viktor Sommer',
    department: 'smart-city',
    linkedin: 'yes',
    job: 'Ich messe, wo im Sommer Bäume fehlen.',
    motivation: 'Daten sollen Menschen helfen. Das möchte ich zeigen.',
    worries: null,
  },
  {
    slug: 'carla.fuhrmann',
    name: 'Carla Fuhrmann',
    department: 'kita',
    linkedin: 'no',
    job: 'Ich koche für 90 Kinder.',
    motivation: 'In der Küche passiert mehr als Nudeln.',
    worries: 'Ich schreibe nicht gern. Reicht ein kurzer Text?',
  },
  {
    slug: 'omar.haddad',
    name: 'Omar Haddad',
    department: 'personal',
    linkedin: 'yes',
    job: 'Ich begleite unsere Auszubildenden.',
    motivation: 'Ich habe selbst hier gelernt und möchte andere neugierig machen.',
    worries: null,
  },
  {
    slug: 'inga.brandt',
    name: 'Inga Brandt',
    department: 'tourismus',
    linkedin: 'yes',
    job: 'Ich führe Gäste durch die Altstadt.',
    motivation: 'Ich kenne hinter jeder Tür eine Geschichte.',
    worries: null,
  },
  {
    slug: 'stefan.rudolf',
    name: 'Stefan Rudolf',
    department: 'buergerbuero',
    linkedin: 'not-yet',
    job: 'Ich berate Menschen, die neu in die Stadt ziehen.',
    motivation: 'Ankommen ist ein gutes Thema.',
    worries: 'Kommentare, auf die ich keine Antwort weiß.',
  },
  {
    slug: 'mira.petrovic',
    name: 'Mira Petrović',
    department: 'wirtschaftsfoerderung',
    linkedin: 'yes',
    job: 'Ich helfe kleinen Läden durch den Förderdschungel.',
    motivation: 'Gründerinnen sollen wissen, dass wir da sind.',
    worries: null,
  },
  {
    slug: 'jens.albrecht',
    name: 'Jens Albrecht',
    department: 'liegenschaften',
    linkedin: 'no',
    job: 'Ich bin Hausmeister in zwei Grundschulen.',
    motivation: 'Ohne uns bleibt die Schule kalt. Das darf man ruhig wissen.',
    worries: 'Ich war noch nie auf LinkedIn.',
  },
]

// How the fourteen described themselves, in the order of the answers offered.
const counted = { age: [5, 6, 0, 0], career: [0, 5, 5, 0], linkedin: [5, 0, 6] } as const

/** Rows of the call that is open in Lindental: fourteen people applied, nobody has decided yet. */
export function roundRows(today: Day) {
  const opensOn = addDays(today, -12)
  const at = (index: number) => berlin(workingDayUntil(addDays(today, -1 - (index % 9))), `1${index % 6}:25`)
  return {
    round: [
      {
        id: roundId,
        slug: 'zweite-runde',
        title: 'Zweite Runde: Wer erzählt mit?',
        invitation,
        opensOn,
        closesOn: addDays(today, 9),
        kickOffOn: workingDayUntil(addDays(today, 20)),
        places: 8,
        selfDescription: true,
        createdAt: berlin(workingDayUntil(addDays(today, -14)), '11:10'),
        createdBy: commsAccountId,
      },
    ],
    roundQuestion: [
      {
        id: questionId,
        roundId,
        position: 1,
        question: 'Worüber würdest du zuerst erzählen?',
        required: false,
      },
    ],
    application: applicants.map(({ slug, department, ...applicant }, index) => ({
      ...applicant,
      id: townId('application', slug),
      roundId,
      email: `${slug}@lindental.example`,
      departmentId: departmentId(department),
      locale: 'de' as const,
      submittedAt: at(index),
      confirmedAt: at(index),
    })),
    applicationAnswer: applicants.slice(0, 2).map(({ slug }, index) => ({
      applicationId: townId('application', slug),
      questionId,
      answer:
        ['Über den ersten Frost im Wald.', 'Über eine Schule, in der plötzlich nichts mehr ging.'][index] ??
        '',
    })),
    selfDescriptionCount: aspects.flatMap(aspect =>
      selfDescriptionAnswers[aspect].flatMap((answer, index) => {
        const people = counted[aspect][index] ?? 0
        return people > 0 ? [{ roundId, aspect, answer, people }] : []
      }),
    ),
  }
}
