import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseNarrowed } from '@/domain/organisations/narrow-register'
import type { Register, RegisteredProvider } from '@/domain/organisations/register'
import { OrganisationsScreen } from '@/features/organisations/components/organisations-screen'
import { toOrganisationsView } from '@/features/organisations/to-organisations-view'

const aProvider = (code: string, overrides: Partial<RegisteredProvider> = {}): RegisteredProvider => ({
  ...{ code, name: `Service ${code}`, region: 'North', opened: '2020-04-01', closed: null },
  ...{ commissionerCode: 'NORTH', commissionerName: 'North', providerLead: 'Ann Lead' },
  ...{ commissionerLead: 'Bea Lead', successorCode: null, succeededOn: null },
  ...overrides,
})
const register: Register = {
  today: '2026-11-29',
  providers: [
    aProvider('ZZ1'),
    aProvider('ZZ2', { providerLead: null }),
    aProvider('ZZ3', { opened: '2027-04-01' }),
    aProvider('ZZ4', { closed: '2026-03-31', successorCode: 'ZZ1', succeededOn: '2026-04-01' }),
    aProvider('ZZ5', { closed: '2025-03-31' }),
  ],
  commissioners: [{ code: 'NORTH', name: 'North', answersFor: 3, reads: 0 }],
}
const viewOf = (q = '', show = '') => toOrganisationsView('hsps-1767', register, parseNarrowed(q, show))
const htmlOf = (...asked: [string?, string?]) =>
  renderToStaticMarkup(<OrganisationsScreen {...viewOf(...asked)} imported={null} />)

test('a provider is a line that says how it stands, and what it lacks', () => {
  expect(viewOf().providers.map(({ code, state }) => `${code} ${state}`)).toEqual([
    'ZZ1 Open',
    'ZZ2 Open, no provider’s lead',
    'ZZ3 Opens on 1 April 2027',
  ])
})

test('those that have closed stand folded below the open ones, and by themselves where they are asked for', () => {
  const [open = '', folded = ''] = htmlOf().split('<details')
  expect(open).not.toContain('ZZ4')
  expect(folded).toContain('2 closed providers')
  expect(folded).toContain('Merged into ZZ1 on 1 April 2026')
  for (const show of ['closed', 'missing', 'all']) expect(htmlOf('', show)).not.toContain('<details')
  expect(htmlOf('', 'closed')).toContain('ZZ5')
})

test('what is looked for is looked for among the folded ones too', () => {
  expect(htmlOf('ZZ5')).toContain('1 closed provider')
  expect(htmlOf('ZZ2')).not.toContain('<details')
})
