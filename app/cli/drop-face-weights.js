// Runs after `npm install`. The package that finds faces brings more: weights to recognise people and to guess age
// and mood. A town hall must not even have them, so they are deleted here, and `npm run check` looks whether they are
// gone. Plain JavaScript, because it may be run by a Node that cannot read types.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const check = process.argv.includes('--check')
const unwanted = modelFolders().flatMap(folder =>
  readdirSync(folder)
    .filter(name => !name.startsWith('ssd_mobilenetv1_model'))
    .map(name => join(folder, name)),
)

if (check && unwanted.length > 0) {
  console.error(
    `Diese Gewichte dürfen nicht da sein, nur die zum Finden von Gesichtern:\n${unwanted.join('\n')}`,
  )
  process.exitCode = 1
}
if (!check) for (const file of unwanted) rmSync(file, { force: true })

// Everywhere the package may lie; nowhere, if it was not installed.
function modelFolders() {
  const require = createRequire(fileURLToPath(import.meta.url))
  const places = require.resolve.paths('@vladmandic/face-api') ?? []
  return places
    .map(place => join(place, '@vladmandic', 'face-api', 'model'))
    .filter(folder => existsSync(folder))
}
