import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generatedDocs } from './generated-docs'

for (const [path, text] of Object.entries(await generatedDocs())) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  console.log(`Wrote ${path}`)
}
