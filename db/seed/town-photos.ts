import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { Box } from '#app/domain/photos/processing/renditions.rules.ts'
import { townId } from './town-id.ts'

/** A drawn picture of the demo town as a photo: what is to be seen on it, and where it went. */
export type TownPhoto = {
  /** Also the name of its file beside this one. */
  slug: 'team' | 'playground' | 'town-hall' | 'desk'
  uploadedBy: string
  uploadedOn: Day
  altText: string
  purpose: 'public-relations' | 'recruiting'
  /** Faces with whom they were named as; regions are blurred. */
  boxes: readonly (Box & { kind: 'face' | 'region'; person: string | null; blurred: boolean })[]
  deskItems: readonly ('screen' | 'paper')[]
}

const WIDTH = 1200
const HEIGHT = 800

/** The four photos of Lindental: one locked by a withdrawal, one that waits for a signature, two that are free. */
export function townPhotos(today: Day): TownPhoto[] {
  return [
    {
      ...{ slug: 'team', uploadedBy: 'katharina.vogt', uploadedOn: addDays(today, -34) },
      altText: 'Vier Menschen aus der Verwaltung sitzen an einem Tisch und lächeln, vor ihnen ein Laptop.',
      purpose: 'recruiting',
      boxes: [
        face(260, 380, 74, 'franziska.lohmeier'),
        face(520, 350, 78, 'mehmet.aydin'),
        face(770, 390, 72, 'amara.okafor'),
        face(990, 370, 76, 'lars.petersen'),
      ],
      deskItems: [],
    },
    {
      ...{ slug: 'playground', uploadedBy: 'samira.yildiz', uploadedOn: addDays(today, -6) },
      altText: 'Zwei Kinder und eine Erzieherin auf dem Spielplatz der Kita, die Sonne scheint.',
      purpose: 'public-relations',
      boxes: [
        face(290, 390, 50, 'mila.brandt'),
        face(640, 520, 54, 'emil.owusu'),
        face(800, 330, 72, 'samira.yildiz'),
      ],
      deskItems: [],
    },
    {
      ...{ slug: 'town-hall', uploadedBy: 'katharina.vogt', uploadedOn: addDays(today, -50) },
      altText: 'Das Rathaus von Lindental: helle Mauern, rotes Dach, eine Uhr über dem Eingang.',
      ...{ purpose: 'public-relations', boxes: [], deskItems: [] },
    },
    {
      ...{ slug: 'desk', uploadedBy: 'samira.yildiz', uploadedOn: addDays(today, -2) },
      altText: 'Ein Kollege an seinem Schreibtisch, daneben ein Bildschirm und eine rote Tasse.',
      purpose: 'public-relations',
      boxes: [
        face(900, 330, 84, 'lars.petersen'),
        { kind: 'region', person: null, blurred: true, ...box(172, 222, 386, 236) },
      ],
      deskItems: ['screen'],
    },
  ]
}

/** The id of one of Lindental's photos. */
export function photoId(slug: TownPhoto['slug']): string {
  return townId('photo', slug)
}

// Heads were drawn as ellipses of this radius; a box has some air around them.
function face(x: number, y: number, radius: number, person: string): TownPhoto['boxes'][number] {
  const around = box(x - radius, y - 1.15 * radius, 2 * radius, 2.3 * radius)
  return { kind: 'face', person, blurred: false, ...around }
}

function box(x: number, y: number, width: number, height: number): Box {
  return { x: x / WIDTH, y: y / HEIGHT, width: width / WIDTH, height: height / HEIGHT }
}
