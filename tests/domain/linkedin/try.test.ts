import {test} from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
test('x', () => { console.log(JSON.stringify(decodeExport(personalExport()), null, 1)); console.log(JSON.stringify(decodeExport(personalExport({generation:'content-5', language:'unknown', dates:'d.m.yyyy'})))) })
