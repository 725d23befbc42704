import { expect, test } from 'vitest'
import { roles } from '@/domain/access/roles'
import { sayDuties } from '@/domain/access/say-duties'
import { parseMarkdown } from '@/domain/pages/parse-markdown'

test('every role has its line, and each says all that it may', () => {
  const [list] = parseMarkdown(sayDuties())
  const lines = list?.kind === 'list' ? list.items : []
  expect(lines.map(([name]) => name?.text)).toEqual(Object.values(roles).map(({ name }) => name))
  const counts = lines.map(
    (runs) =>
      runs
        .map(({ text }) => text)
        .join('')
        .split(';').length,
  )
  expect(counts.every((count, index) => count >= (Object.values(roles)[index]?.may.length ?? 0))).toBe(true)
})
