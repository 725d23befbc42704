import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseMarkdown } from '@/domain/pages/parse-markdown'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

test('the first release that is told of is the one that is built here', () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const blocks = parseMarkdown(readFileSync(path.join(ROOT, 'docs/pages/releases.md'), 'utf8'))
  expect(blocks.find(({ kind }) => kind === 'heading')).toEqual({ kind: 'heading', text: version })
})
