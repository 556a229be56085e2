import { createRequire, registerHooks } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pixels } from '../pixels/open-picture.ts'

// Runs in the detector's worker only. The package knows more than finding faces: recognising people, guessing age
// and mood. None of that is loaded here, and its weights are deleted after installing.

type FaceApi = typeof import('@vladmandic/face-api')
const require = createRequire(import.meta.url)

/** A face in pixels of the picture it was looked for in. */
export type FoundInPixels = { x: number; y: number; width: number; height: number; score: number }

/** How sure the detector must be. What it finds too much is dismissed by people; what it misses is counted by them. */
const MIN_CONFIDENCE = 0.5

/**
 * Loads the detector with the weights of SSD-MobileNet, all from the installed packages, none from the network.
 * @returns a function that finds the faces in pixels; rejects when anything of it is missing
 */
export async function loadDetector(): Promise<(pixels: Pixels) => Promise<FoundInPixels[]>> {
  // The package asks for all of TensorFlow; three parts of it are enough.
  registerHooks({
    resolve: (wanted, context, next) =>
      wanted === '@tensorflow/tfjs'
        ? {
            url: pathToFileURL(require.resolve('./tensorflow.cjs')).href,
            format: 'commonjs',
            shortCircuit: true,
          }
        : next(wanted, context),
  })
  const tensorflow: typeof import('@tensorflow/tfjs-core') = require('@tensorflow/tfjs')
  const faceApi: FaceApi = require('@vladmandic/face-api/dist/face-api.node-wasm.js')
  const wasm: typeof import('@tensorflow/tfjs-backend-wasm') = require('@tensorflow/tfjs-backend-wasm')
  wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + sep)
  await tensorflow.setBackend('wasm')
  await tensorflow.ready()
  const network = faceApi.nets.ssdMobilenetv1
  await network.loadFromDisk(join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model'))
  const options = new faceApi.SsdMobilenetv1Options({ minConfidence: MIN_CONFIDENCE, maxResults: 200 })
  return async ({ data, width, height, channels }) => {
    const tensor = tensorflow.tensor3d(new Int32Array(data), [height, width, channels], 'int32')
    try {
      const found = await network.locateFaces(tensor as never, options)
      return found.map(({ box, score }) => ({
        x: box.x,
        y: box.y,
        width: box.width,
        height: box.height,
        score,
      }))
    } finally {
      tensor.dispose()
    }
  }
}
