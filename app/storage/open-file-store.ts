import { resolve } from 'node:path'
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

/** Opens the place where files lie: a folder of the data directory, or an object store that speaks S3. */
export function openFileStore(place: { folder: string } | { objects: ObjectStore }): FileStore {
  const disk = new Disk('folder' in place ? folderDriver(place.folder) : objectDriver(place.objects))
  return {
    put: (key, bytes) => disk.put(key, bytes),
    async get(key) {
      // What is not there is an answer here, as it is for the two stores below.
      return (await disk.exists(key)) ? disk.getBytes(key).catch(missing) : undefined
    },
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

function missing(error: unknown): undefined {
  if (error instanceof errors.E_CANNOT_READ_FILE) return undefined
  throw error
}

async function* listAll(disk: Disk): ReturnType<FileStore['list']> {
  let page: string | undefined
  do {
    const answer = await disk.listAll('', { recursive: true, ...(page ? { paginationToken: page } : {}) })
    for (const object of answer.objects) {
      if (!object.isFile) continue
      const { lastModified } = await disk.getMetaData(object.key)
      yield { key: object.key, writtenAt: Temporal.Instant.fromEpochMilliseconds(lastModified.getTime()) }
    }
    page = answer.paginationToken
  } while (page)
}
