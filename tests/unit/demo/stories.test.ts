import { describe, expect, it } from 'vitest'
import { demoQuarter } from '@/demo/demo-quarter'
import { drawQuarter } from '@/demo/draw-quarter'
import { type DemoProvider, providers } from '@/demo/providers'
import { ANSWER, LAST_QUARTER } from '@/demo/stories'
import { numberIn } from '@/domain/kinds/field'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { wilsonInterval } from '@/domain/statistics/wilson-interval'
import { submittedQuarters } from '../../factories/demo-quarters'

const OPEN = knownPeriod('2026-27-Q2')
const all = new Map(providers.map((provider) => [provider.code, submittedQuarters(provider, OPEN)]))

describe('the stories of the demo are in its figures', () => {
  it('shows at ZZ5 a completion of programmes that rose by more than chance', () => {
    const [first, last] = [shareOf('ZZ5', '106', 0, 3), shareOf('ZZ5', '106', 13, 16)]
    expect(last.lower).toBeGreaterThan(first.upper + 0.1)
  })

  it('shows at ZZ9 patients who wait about twice as long as they did', () => {
    const [first, last] = [meanOf('ZZ9', 0, 3), meanOf('ZZ9', 13, 16)]
    expect(last).toBeGreaterThan(1.8 * first)
  })

  it('shows at ZZ16 far fewer patients with quality of life recorded than at any other, in the latest year', () => {
    const others = providers.filter(({ code }) => code !== 'ZZ16' && code !== 'ZZ20')
    const lowest = Math.min(...others.map(({ code }) => shareOf(code, '109', 13, 16).lower))
    expect(shareOf('ZZ16', '109', 13, 16).upper).toBeLessThan(lowest - 0.1)
  })

  it('has a provider without cordotomy, and others with none to four a quarter', () => {
    expect(new Set(linesOf('ZZ2', '102').map(({ state }) => state))).toEqual(new Set(['not-offered']))
    const counts = linesOf('ZZ1', '102').map(({ figures }) => numberIn(figures, 'denominator') ?? 0)
    expect(Math.max(...counts)).toBeLessThanOrEqual(4)
    expect(Math.min(...counts)).toBe(0)
  })

  it('has two late returns', () => {
    const late = [...all].flatMap(([code, quarters]) =>
      quarters.filter(({ submission }) => submission.late).map(({ quarter }) => `${code} ${quarter}`),
    )
    expect(late).toEqual(['ZZ2 16', 'ZZ11 12'])
  })

  it('has one missing quarter', () => {
    const missing = [...all].filter(([, quarters]) => quarters.length < LAST_QUARTER + 1)
    expect(missing.map(([code]) => code)).toEqual(['ZZ13'])
    expect(all.get('ZZ13')?.map(({ quarter }) => quarter)).not.toContain(14)
  })

  it('has one return that was copied forward and thinly explained', () => {
    const copied = [...all].flatMap(([code, quarters]) =>
      quarters
        .filter(({ submission }) => submission.warnings.some((warning) => warning.code === 'C21'))
        .map(({ quarter, submission }) => ({ code, quarter, said: submission.about['explanation'] })),
    )
    expect(copied).toEqual([{ code: 'ZZ8', quarter: 15, said: 'The figures are the same again.' }])
  })

  it('has a quarter whose surveys are not available', () => {
    expect(linesOf('ZZ2', '204').map(({ state }) => state)).toContain('not-available')
  })

  it('has a provider that starts the treatment of one to three patients a quarter', () => {
    const patients = linesOf('ZZ20', '103').map(({ figures }) => numberIn(figures, 'patients') ?? 0)
    expect(Math.max(...patients)).toBeLessThanOrEqual(3)
  })
})

describe('what was sent twice, and what was judged', () => {
  it('has one quarter whose programme was typed wrongly first, and one that the commissioner asked about', () => {
    expect(mistakes()).toEqual([
      { at: 'ZZ3 15', asked: false },
      { at: 'ZZ15 15', asked: true },
    ])
    const { lines, mistake } = demoQuarter(providerOf('ZZ3'), 15)
    expect({ ...mistake?.lines, 106: null }).toEqual({ ...lines, 106: null })
    expect(mistake?.lines[106]).not.toEqual(lines[106])
  })

  it('answers at ZZ15 what the commissioner asked: more patients were measured than the first version says', () => {
    const { lines, mistake } = demoQuarter(providerOf('ZZ15'), 15)
    const [first, last] = [mistake?.lines[109]?.['numerator'], lines[109]?.['numerator']]
    expect(Number(first)).toBeLessThan(0.7 * Number(last))
    const [answered] = linesOf('ZZ15', '109', 15, 15)
    expect(answered).toMatchObject({ explanation: ANSWER, figures: { numerator: Number(last) } })
  })

  it('accepts a year of most providers, and leaves the newest three quarters to judge', () => {
    const accepted = each().filter(({ demo }) => demo.acceptedAfter !== null)
    expect(new Set(accepted.map(({ quarter }) => quarter))).toEqual(new Set([8, 9, 10, 11, 12, 13]))
    expect(new Set(accepted.map(({ code }) => code)).size).toBe(22)
    for (const { demo } of accepted)
      expect(demo.acceptedAfter).toBeGreaterThan(demo.submittedAfter ?? Infinity)
  })
})

describe('the figures of the demo', () => {
  it('are the same whenever they are drawn', () => {
    for (const provider of providers) expect(drawQuarter(provider, 4)).toEqual(drawQuarter(provider, 4))
    expect(drawQuarter(providerOf('ZZ1'), 0)[106]).toMatchObject({ denominator: '55', numerator: '43' })
  })

  it('do not depend on the day of loading', () => {
    const later = submittedQuarters(providerOf('ZZ1'), knownPeriod('2027-28-Q4'))
    const figuresOf = (quarters: typeof later) =>
      quarters.map(({ submission }) => submission.lines.map(({ figures }) => figures))
    expect(figuresOf(later)).toEqual(figuresOf(all.get('ZZ1') ?? []))
  })

  it('differ between providers and between quarters', () => {
    const drawn = providers.flatMap((provider) =>
      quarters().map((quarter) => JSON.stringify(drawQuarter(provider, quarter))),
    )
    expect(new Set(drawn).size).toBe(drawn.length)
  })
})

function each() {
  return providers.flatMap((provider) =>
    quarters().map((quarter) => ({ code: provider.code, quarter, demo: demoQuarter(provider, quarter) })),
  )
}

function mistakes() {
  return each().flatMap(({ code, quarter, demo: { mistake } }) =>
    mistake ? [{ at: `${code} ${quarter}`, asked: mistake.question !== null }] : [],
  )
}

function quarters(): readonly number[] {
  return Array.from({ length: LAST_QUARTER + 1 }, (_, quarter) => quarter)
}

function providerOf(code: string): DemoProvider {
  const provider = providers.find((each) => each.code === code)
  if (!provider) throw new Error(`The demo has no ${code}`)
  return provider
}

function linesOf(code: string, indicator: string, from = 0, to = LAST_QUARTER) {
  const submitted = (all.get(code) ?? []).filter(({ quarter }) => quarter >= from && quarter <= to)
  return submitted.flatMap(({ submission }) =>
    submission.lines.filter((line) => line.indicator === indicator),
  )
}

function sumOf(
  code: string,
  indicator: string,
  field: string,
  [from, to]: readonly [number, number],
): number {
  const numbers = linesOf(code, indicator, from, to).map(({ figures }) => numberIn(figures, field) ?? 0)
  return numbers.reduce((sum, number) => sum + number, 0)
}

function shareOf(code: string, indicator: string, from: number, to: number) {
  const of = (field: string) => sumOf(code, indicator, field, [from, to])
  const interval = wilsonInterval(of('numerator'), of('denominator'))
  if (!interval) throw new Error(`${code} counts nobody on ${indicator}`)
  return interval
}

function meanOf(code: string, from: number, to: number): number {
  const of = (field: string) => sumOf(code, '103', field, [from, to])
  return of('totalDays') / of('patients')
}
