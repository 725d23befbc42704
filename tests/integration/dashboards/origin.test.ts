import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { asSuperuser } from '../../support/database'
import { questionsOf } from './counting-statements'
import * as world from './reporting-world'
import { showOrigin, showProvider } from './pages'

const { Q1, Q2, TODAY } = world
let lead: Actor
let stranger: Actor
let north: Actor

beforeAll(async () => {
  await world.openWorld()
  lead = await world.aPerson('service-lead', 'ZZ1')
  stranger = await world.aPerson('service-lead', 'ZZ2')
  north = await world.aPerson('commissioner', 'NORTH')
  await world.submitWhole(lead, 'ZZ1', Q2, world.completeReturn, world.IN_TIME.Q2)
  await world.correctNumerator(lead, 'ZZ1', '106', 15)
})

function originOf(actor: Actor, overrides: Partial<Parameters<typeof showOrigin>[1]> = {}) {
  return showOrigin(actor, { provider: 'ZZ1', period: Q2, code: '106', version: '', ...overrides })
}

describe('where a figure came from', () => {
  test('the latest version, with those before it', async () => {
    const origin = await originOf(north)
    expect(origin?.line.figures).toEqual({ numerator: 15, denominator: 20 })
    expect(origin?.shown).toMatchObject({
      version: 2,
      byName: 'service-lead ZZ1',
      reason: 'A count was wrong',
    })
    expect(origin?.versions.map(({ version }) => version)).toEqual([2, 1])
  })

  test('an earlier version, as it was', async () => {
    const origin = await originOf(lead, { version: '1' })
    expect(origin?.line.figures).toEqual({ numerator: 12, denominator: 20 })
    expect(origin?.line.entered).toMatchObject({ name: 'service-lead ZZ1', at: world.IN_TIME.Q2 })
  })

  test('which boxes were filled in from another line, and when the registries were read', async () => {
    const origin = await originOf(lead, { code: '107' })
    expect(origin?.filled).toEqual(['denominator'])
    expect(origin?.line.figures).toMatchObject({ numerator: 18, denominator: 24 })
    expect(origin?.about['neuromodulationExtract']).toBe('2026-07-20')
  })

  test('the fingerprint that the database keeps', async () => {
    const [stored] = await asSuperuser<{ sha: string }>(
      `SELECT encode(sha256(convert_to(snapshot, 'UTF8')), 'hex') AS sha FROM submission WHERE version = 1`,
    )
    expect((await originOf(lead, { version: '1' }))?.shown.snapshotSha256).toBe(stored?.sha)
  })

  test('in four questions', async () => {
    expect(await questionsOf(() => originOf(lead))).toHaveLength(4)
  })
})

describe('not there and not yours are the same', () => {
  test.each([
    ['another provider', { provider: 'ZZ2' }],
    ['no provider', { provider: "ZZ1'--" }],
    ['a period without a return', { period: Q1 }],
    ['no period', { period: '2026-27-Q9' }],
    ['no such line', { code: '999' }],
    ['a declared indicator', { code: '001' }],
    ['a version that does not exist', { version: '3' }],
    ['no version', { version: '1e0' }],
  ])('%s', async (_, overrides) => {
    expect(await originOf(lead, overrides)).toBeNull()
  })

  test('a provider of somebody else', async () => {
    expect(await originOf(stranger)).toBeNull()
    expect(await showProvider(stranger, { providerCode: 'ZZ1', period: '' }, TODAY)).toBeNull()
  })

  test('row security answers the same when the scope claims too much', async () => {
    const claiming: Actor = {
      ...stranger,
      memberships: [{ role: 'auditor', framework: 'hsps-1767', organisation: 'National', reaches: 'all' }],
    }
    expect(await originOf(claiming)).toBeNull()
    expect(await showProvider(claiming, { providerCode: 'ZZ1', period: '' }, TODAY)).toBeNull()
  })
})

describe('the page of a provider', () => {
  test('its quarters, newest first, and the results of the latest that was submitted', async () => {
    const view = await showProvider(north, { providerCode: 'ZZ1', period: '' }, TODAY)
    expect(view?.returns.map(({ period, version }) => [period, version])).toEqual([
      [Q2, 2],
      [Q1, 0],
    ])
    expect(view?.shown?.period).toBe(Q2)
    expect(view?.results.find(({ indicator }) => indicator.code === '106')?.cell.said.headline).toBe('75.0%')
  })

  test('of a quarter that was not submitted, every line is missing', async () => {
    const view = await showProvider(lead, { providerCode: 'ZZ1', period: Q1 }, TODAY)
    expect(new Set(view?.results.map(({ cell }) => cell.state))).toEqual(new Set(['missing']))
  })

  test('of a quarter that does not exist, there is none', async () => {
    expect(await showProvider(lead, { providerCode: 'ZZ1', period: 'x' }, TODAY)).toBeNull()
  })
})
