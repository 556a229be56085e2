import type { CoverFacts } from '#app/domain/consents/consent-cover.rules.ts'
import { readCoverFacts } from '#app/domain/consents/consents.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectGateFaces, selectGatePhotos } from './gate.queries.ts'
import type { GateFace, GatePhoto } from './gate.rules.ts'

export type GateFacts = {
  photo: Omit<GatePhoto, 'faces'> & { faces: Array<GateFace & { number: number }> }
  uploadedBy: string | null
  /** Uploaded by somebody of comms, for everybody in the programme. */
  byComms: boolean
  people: CoverFacts[]
}

/** What the gate decides by, for any number of photos in seven queries. Unknown ids are left out. */
export async function readGateFacts(ctx: Pick<Ctx, 'db'>, photoIds: readonly string[]): Promise<GateFacts[]> {
  if (photoIds.length === 0) return []
  const photos = await selectGatePhotos(ctx.db, photoIds)
  const faces = Map.groupBy(await selectGateFaces(ctx.db, photoIds), ({ photoId }) => photoId)
  const people = new Map(
    (await readCoverFacts(ctx, peopleOn([...faces.values()].flat()))).map(person => [person.id, person]),
  )
  return photos.map(({ uploadedBy, byComms, discardedAt, ...photo }) => {
    const marked = faces.get(photo.id) ?? []
    return {
      photo: {
        ...photo,
        discarded: discardedAt !== null,
        faces: marked.map(({ photoId: _, ...face }) => face),
      },
      ...{ uploadedBy, byComms },
      people: peopleOn(marked).flatMap(id => people.get(id) ?? []),
    }
  })
}

/** The people named on these faces, each once. */
export function peopleOn(faces: ReadonlyArray<{ personId: string | null }>): string[] {
  return [...new Set(faces.flatMap(({ personId }) => personId ?? []))]
}
