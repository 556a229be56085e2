import { parentPort } from 'node:worker_threads'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'

// Reads one file after the other as the program does, only that the thread lives on: ten thousand threads take long.
parentPort?.on('message', file => {
  try {
    parentPort?.postMessage({ read: decodeExport(file) })
  } catch (error) {
    parentPort?.postMessage({ crash: error instanceof Error ? `${error.stack}` : String(error) })
  }
})
