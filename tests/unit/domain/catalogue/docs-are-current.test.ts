import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedDocs } from '../../../../scripts/generated-docs'

test('the documents written from the catalogue are current; if not, run `npm run docs`', async () => {
  for (const [path, text] of Object.entries(await generatedDocs()))
    expect(await readFile(path, 'utf8'), path).toBe(text)
})
