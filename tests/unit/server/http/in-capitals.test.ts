import { expect, test } from 'vitest'
import { inCapitals } from '@/server/http/in-capitals'

function typed(address: string) {
  const found = inCapitals(new URL(address, 'http://localhost'))
  return found && `${found.pathname}${found.search && '?'}${found.search}`
}

test.each([
  ['/dashboards/providers/zz9', '/dashboards/providers/ZZ9'],
  ['/dashboards/providers/zZ9/2026-27/106', '/dashboards/providers/ZZ9/2026-27/106'],
  ['/dashboards/providers/zz9/2026-27-q2/received', '/dashboards/providers/ZZ9/2026-27-Q2/received'],
  [
    '/dashboards/providers/zz9/trends/106.csv?period=2026-27-q2&as=first',
    '/dashboards/providers/ZZ9/trends/106.csv?period=2026-27-Q2&as=first',
  ],
  ['/dashboards?period=to-2026-27-q2&sort=106', '/dashboards?period=to-2026-27-Q2&sort=106'],
  ['/dashboards/indicators/106/TO-2026-27-Q2', '/dashboards/indicators/106/to-2026-27-Q2'],
])('%s leads to %s', (address, there) => {
  expect(typed(address)).toBe(there)
  expect(typed(there)).toBeNull()
})

test.each([
  '/dashboards?period=anything',
  '/dashboards/providers/ZZ9?period=2026-27-Q2&as=first',
  '/dashboards/providers/constructor',
  '/dashboards/providers/ZZ9/2026-27-q9/106',
  '/returns/zz9-2026-27-q2?period=2026-27-q2',
])('%s stays as it is', (address) => {
  expect(typed(address)).toBeNull()
})
