import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { MAX_PHOTO_BYTES } from '../pixels/picture.rules.ts'

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Why a file is not taken; each has one sentence on the screen, `photos.refusal.<reason>`. */
export type PhotoRefusal =
  | 'empty'
  | 'too-large'
  | 'svg'
  | 'gif'
  | 'heic'
  | 'other-format'
  | 'not-a-picture'
  | 'too-many-pixels'
  | 'too-small'
  | 'broken'
  | 'too-costly'

type Beginning<Kind> = { kind: Kind; at: number; texts: readonly string[] }

// How files of these kinds begin. What a file calls itself, and what the browser says it is, proves nothing.
const taken: ReadonlyArray<Beginning<PhotoType>> = [
  { kind: 'image/jpeg', at: 0, texts: ['\xff\xd8\xff'] },
  { kind: 'image/png', at: 0, texts: ['\x89PNG\r\n\x1a\n'] },
  { kind: 'image/webp', at: 8, texts: ['WEBP'] },
]
const refused: ReadonlyArray<Beginning<PhotoRefusal>> = [
  { kind: 'gif', at: 0, texts: ['GIF8'] },
  {
    kind: 'heic',
    at: 4,
    texts: ['ftypheic', 'ftypheix', 'ftyphevc', 'ftyphevx', 'ftypheim', 'ftypheis', 'ftypmif1', 'ftypmsf1'],
  },
  { kind: 'other-format', at: 4, texts: ['ftypavif', 'ftypavis'] },
  { kind: 'other-format', at: 0, texts: ['II*\0', 'MM\0*', 'BM'] },
]

/** Takes a JPEG, PNG or WebP of at most 15 MB by its first bytes, whatever its name says. */
export function checkPhoto(bytes: Uint8Array): Result<PhotoType, PhotoRefusal> {
  if (bytes.byteLength === 0) return failure('empty')
  if (bytes.byteLength > MAX_PHOTO_BYTES) return failure('too-large')
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  const known = kindOf(taken, start)
  if (known && (known !== 'image/webp' || start.startsWith('RIFF'))) return success(known)
  if (/<svg[\s>]/i.test(start) && !/<html[\s>]/i.test(start)) return failure('svg')
  return failure(kindOf(refused, start) ?? 'not-a-picture')
}

function kindOf<Kind>(beginnings: ReadonlyArray<Beginning<Kind>>, start: string): Kind | undefined {
  return beginnings.find(({ at, texts }) => texts.some(text => start.startsWith(text, at)))?.kind
}

/** A file's name as it is kept: without folders and control characters, at most 200 characters, never empty. */
export function tidyPhotoName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // By characters, not by halves of them.
  const tidy = [...last.replace(/\p{C}/gu, '').trim()].slice(0, 200).join('')
  return tidy === '' ? 'Foto' : tidy
}
