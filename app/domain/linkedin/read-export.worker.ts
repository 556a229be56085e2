import { parentPort, workerData } from 'node:worker_threads'
import { decodeExport } from './decode-export.ts'

// Started by readExport with one file as its data; answers once and ends.
parentPort?.postMessage(decodeExport(workerData))
