import { expect, test } from 'vitest'
import { signDeclaration } from '@/operations/sign-declaration'
import { aDeclaration } from '../../factories/declaration'
import { registerOrganisations } from '../../factories/organisations'
import { typePart } from '../../factories/typed-declaration'
import { valueOf } from '../returns/entering'
import { statementsOf } from '../returns/statements-of'
import { IN_TIME, draw, fillIn, openYear, shown } from './declaring'

const { lead1, executive1 } = await registerOrganisations()
await openYear()

test.each(['documents', '007'])(
  'the part %s is saved in at most eight statements, whatever it holds',
  async (part) => {
    const page = await draw(lead1, part)
    const typed = typePart(part, aDeclaration().parts[part])
    const statements = await statementsOf(async () => valueOf(await page(lead1, typed)))
    expect(statements[0]).toMatch(/^BEGIN/)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
  },
)

test('a declaration is signed in at most eight statements', async () => {
  await fillIn(lead1)
  const posted = await shown(executive1)
  const statements = await statementsOf(async () =>
    valueOf(await signDeclaration(executive1, posted, IN_TIME)),
  )
  expect(statements.at(-1)).toBe('COMMIT')
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
})
