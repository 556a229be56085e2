import { useState } from 'react'
import { MAX_PHOTO_BYTES } from '#app/domain/photos/pixels/picture.rules.ts'
import { MAX_PHOTOS_AT_ONCE, PHOTO_FIELD } from '#app/domain/photos/uploading/upload-choice.schema.ts'
import type { UploadAnswer } from './take-photo.ts'

/** One chosen file: how much of it was sent (0 to 1), and what became of it. */
export type QueuedFile = { key: string; name: string; progress: number; answer: UploadAnswer | null }

/** Sends the files of the form one after the other, each by itself, and tells how far each of them is. */
export function useUploadQueue() {
  const [files, setFiles] = useState<QueuedFile[]>([])
  const [running, setRunning] = useState(false)
  const [nothingChosen, setNothingChosen] = useState(false)

  const change = (key: string, what: Partial<QueuedFile>) =>
    setFiles(all => all.map(file => (file.key === key ? { ...file, ...what } : file)))

  async function send(form: HTMLFormElement) {
    const fields = new FormData(form)
    const chosen = fields.getAll(PHOTO_FIELD).filter(entry => entry instanceof File && entry.name !== '')
    setNothingChosen(chosen.length === 0)
    if (chosen.length === 0) return
    const queued = (chosen as File[]).map((file, index) => ({ file, key: String(index) }))
    setFiles(queued.map(({ key, file }) => ({ key, name: file.name, progress: 0, answer: null })))
    setRunning(true)
    for (const [index, { key, file }] of queued.entries()) {
      const answer =
        index < MAX_PHOTOS_AT_ONCE
          ? await sendOne(file, fields, progress => change(key, { progress }))
          : ({ name: file.name, ok: false, reason: 'too-many-files' } as const)
      change(key, { progress: 1, answer })
    }
    setRunning(false)
    form.reset()
  }

  return { files, running, nothingChosen, send }
}

/** Sends one file; `fetch` does not tell how far it is, this does. */
function sendOne(file: File, fields: FormData, onProgress: (share: number) => void): Promise<UploadAnswer> {
  const { name } = file
  // The server would say the same after the whole way.
  if (file.size > MAX_PHOTO_BYTES) return Promise.resolve({ name, ok: false, reason: 'too-large' })
  const body = new FormData()
  for (const [field, value] of fields) if (field !== PHOTO_FIELD) body.append(field, value)
  body.append(PHOTO_FIELD, file)
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', '/fotos/neu/datei')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(isAnswer(request.response) ? { ...request.response, name } : notSent(name))
    request.onerror = () => resolve(notSent(name))
    request.send(body)
  })
}

function notSent(name: string): UploadAnswer {
  return { name, ok: false, reason: 'not-sent' }
}

function isAnswer(response: unknown): response is UploadAnswer {
  return typeof response === 'object' && response !== null && 'ok' in response
}
