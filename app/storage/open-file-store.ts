import { join, resolve } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { Disk, errors } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import type { DriverContract } from 'flydrive/types'
import { Temporal } from 'temporal-polyfill'
import type { FileStore } from '#app/domain/kernel/context.ts'

/** An object store that speaks S3, as configured; all of it or none. */
export type ObjectStore = {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** The part of the configuration that says where files lie. */
export type FilePlace = { objectStore: ObjectStore | null; dataDir: string }

/** Opens the place where files lie: the object store that is configured, else a folder of the data directory. */
export function openFileStore({ objectStore, dataDir }: FilePlace): FileStore {
  const disk = new Disk(objectStore ? objectDriver(objectStore) : folderDriver(join(dataDir, 'files')))
  return {
    put: (key, bytes) => disk.put(key, bytes),
    get: key => readBytes(disk, key),
    delete: key => disk.delete(key),
    list: () => listAll(disk),
  }
}

function folderDriver(folder: string): DriverContract {
  return new FSDriver({ location: resolve(folder), visibility: 'private' })
}

// Checksums beyond the signature are new in Amazon's own client; the stores towns run know nothing of them.
function objectDriver({ bucket, region, endpoint, ...credentials }: ObjectStore): DriverContract {
  const client = new S3Client({
    ...{ region, endpoint, credentials, forcePathStyle: true },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return new S3Driver({ client, bucket, visibility: 'private', supportsACL: false })
}

// What is not there is an answer. A store that does not answer is none: then the photo would look lost.
async function readBytes(disk: Disk, key: string): Promise<Uint8Array | undefined> {
  if (!(await disk.exists(key))) return undefined
  try {
    return await disk.getBytes(key)
  } catch (error) {
    if (await disk.exists(key)) throw error
    return undefined
  }
}

async function writtenAt(disk: Disk, key: string): Promise<Temporal.Instant | undefined> {
  try {
    const { lastModified } = await disk.getMetaData(key)
    return Temporal.Instant.fromEpochMilliseconds(lastModified.getTime())
  } catch (error) {
    if (error instanceof errors.E_CANNOT_GET_METADATA) return undefined
    throw error
  }
}

async function* listAll(disk: Disk): ReturnType<FileStore['list']> {
  let page: string | undefined
  do {
    const answer = await disk.listAll('', { recursive: true, ...(page ? { paginationToken: page } : {}) })
    for (const object of answer.objects) {
      if (object.isFile) yield { key: object.key, writtenAt: () => writtenAt(disk, object.key) }
    }
    page = answer.paginationToken
  } while (page)
}
