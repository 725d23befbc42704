import { expect, test } from 'vitest'
import { type Role, roles } from '@/domain/access/roles'
import { sayDuties, sayDutiesOf } from '@/domain/access/say-duties'
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

test('whoever gives a role reads what the terms of use say of it, and of one that looks what it may see', () => {
  const terms = sayDuties()
  for (const role of Object.keys(roles) as Role[])
    for (const duty of sayDutiesOf(role).slice(1, -1).split('; ')) expect(terms).toContain(duty)
  expect(sayDutiesOf('executive')).toBe('Sign declarations, never one that they changed.')
  expect(sayDutiesOf('contributor')).not.toContain('read')
  expect(sayDutiesOf('auditor')).toContain('read who did what')
})
