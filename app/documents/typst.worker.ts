// Sets one document and answers with its bytes. A thread of its own: the first page costs a quarter of a second, and
// the compiler would keep any process alive that has loaded it.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

const template = readFileSync(new URL('form.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create()
const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(workerData) } })
const document = compiled.result
if (!document) {
  const [problem] = compiler.fetchDiagnostics(compiled.takeDiagnostics() ?? fail())
  throw new Error(`The form could not be set: ${JSON.stringify(problem)}`)
}
parentPort?.postMessage(new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' as PdfStandard })))

function fail(): never {
  throw new Error('The form could not be set, and the compiler does not say why')
}
