import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const script = 'app/cli/drop-face-weights.js'
const kinds = ['age_gender', 'face_expression', 'face_landmark_68', 'face_recognition', 'tiny_face_detector']

/** A project with this script, as it lies after installing; without the package, if so wanted. */
function aProject({ installed }: { installed: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'stadtstimmen-weights-'))
  mkdirSync(join(folder, 'app/cli'), { recursive: true })
  cpSync(script, join(folder, script))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const model = join(folder, 'node_modules/@vladmandic/face-api/model')
  if (installed) {
    mkdirSync(model, { recursive: true })
    for (const kind of [...kinds, 'ssd_mobilenetv1']) {
      writeFileSync(join(model, `${kind}_model.bin`), 'weights')
      writeFileSync(join(model, `${kind}_model-weights_manifest.json`), '[]')
    }
  }
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, script), ...args], {
      encoding: 'utf8',
    })
    return { status, stderr }
  }
  return { model, run }
}

describe('after installing', () => {
  test('only the weights that find faces are left', () => {
    const { model, run } = aProject({ installed: true })
    expect(run()).toEqual({ status: 0, stderr: '' })
    expect(readdirSync(model)).toEqual([
      'ssd_mobilenetv1_model-weights_manifest.json',
      'ssd_mobilenetv1_model.bin',
    ])
    expect(run()).toEqual({ status: 0, stderr: '' })
  })

  test('nothing is wrong where the package is missing', () => {
    const { model, run } = aProject({ installed: false })
    expect(run()).toEqual({ status: 0, stderr: '' })
    expect(run('--check')).toEqual({ status: 0, stderr: '' })
    expect(existsSync(model)).toBe(false)
  })
})

describe('the check', () => {
  test('names every file that must not be there, and deletes none', () => {
    const { model, run } = aProject({ installed: true })
    const { status, stderr } = run('--check')
    expect(status).toBe(1)
    for (const kind of kinds) expect(stderr).toContain(`${kind}_model.bin`)
    expect(stderr).not.toContain('ssd_mobilenetv1')
    expect(readdirSync(model)).toHaveLength(12)
    run()
    expect(run('--check').status).toBe(0)
  })

  test('is part of installing and of npm run check', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(scripts.postinstall).toBe(`node ${script}`)
    expect(scripts.check).toContain(`node ${script} --check`)
  })

  test('can be run by a Node that reads no types: the file is plain JavaScript', () => {
    expect(readFileSync(script, 'utf8')).not.toMatch(/\.ts'|: string|import type/)
  })
})
