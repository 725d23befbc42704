import type { Actor } from '@/domain/access/actor'
import { type CaseKey, stageAfter, stages } from '@/domain/cases/case'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { dayAfter } from '@/domain/periods/days-left'
import type { Period } from '@/domain/periods/period'
import { listSignalCases } from '@/operations/read/list-signal-cases'
import { raiseQuery } from '@/operations/raise-query'
import { takeCaseStep } from '@/operations/take-case-step'
import { writeMessage } from '@/operations/write-message'
import { ANSWER_DAYS, demoCases, demoQueries } from './conversations'
import { type People, personOf } from './people'
import { providers } from './providers'
import { valueOrThrow } from './value-or-throw'

/** What somebody asked, and what followed from alarms and alerts: each by whose it is, on past days. */
export async function holdConversations(people: People, periods: readonly Period[], now: Date) {
  const on = (ago: number) => new Date(now.getTime() - ago * 86_400_000)
  for (const query of demoQueries) await converse(people, query, periods, on)
  const keys = await findSignals(people, periods)
  for (const [index, steps] of demoCases.entries()) {
    const key = keys[index]
    if (key) await follow(people, key, steps, on)
  }
}

type On = (ago: number) => Date

async function converse(
  people: People,
  { provider, indicator, quarter, isNational, ...said }: (typeof demoQueries)[number],
  periods: readonly Period[],
  on: On,
) {
  const period = periods[quarter]
  if (!period) return
  const asker = isNational ? nationalOf(people) : commissionerOf(people, provider)
  const lead = personOf(people, 'service-lead', provider)
  const asked = on(said.askedAgo)
  const [year = '', month = '', day = ''] = dayAfter(asked, ANSWER_DAYS).split('-')
  const posted = { framework: framework.code, providerCode: provider, period, indicator, version: 1 }
  const due = { 'due-day': day, 'due-month': month, 'due-year': year }
  const query = valueOrThrow(await raiseQuery(asker, { ...posted, ...due, text: said.question }, asked))
  const { framework: of, providerCode, number } = query
  const write = async (actor: Actor, kind: 'answer' | 'closing', seen: number, text: string, at: Date) =>
    valueOrThrow(
      await writeMessage(actor, { framework: of, providerCode, number, seen, message: { kind, text } }, at),
    )
  if (said.answer) await write(lead, 'answer', 1, said.answer.text, on(said.answer.ago))
  if (said.closing) await write(asker, 'closing', 2, said.closing.text, on(said.closing.ago))
}

/**
 * Figures that stand apart, one of each provider and line, those of the latest quarter first: as many as there are cases to be told. As the
 * commissioner sees them who opens the case: who sees all may judge a little otherwise (ADR 0048).
 */
async function findSignals(people: People, periods: readonly Period[]): Promise<readonly CaseKey[]> {
  const found = new Map<string, CaseKey>()
  for (const quarter of periods.slice(0, -1).toReversed().slice(0, 4)) {
    if (found.size >= demoCases.length) break
    const proposed = []
    for (const commissioner of commissionersOf(people))
      proposed.push(...((await listSignalCases(commissioner, framework, { quarter }))?.proposed ?? []))
    const alarms = proposed.filter(({ level }) => level === 'alarm')
    for (const { level: _, method: _by, ...key } of [...alarms, ...proposed]) {
      const name = `${key.providerCode} ${key.indicator}`
      if (!found.has(name)) found.set(name, key)
    }
  }
  return [...found.values()]
}

async function follow(people: People, key: CaseKey, steps: (typeof demoCases)[number], on: On) {
  const { providerCode } = key
  let stage: ReturnType<typeof stageAfter> = null
  for (const [seen, { ago, outcome = null, text }] of steps.entries()) {
    const by =
      stage && stages[stage].whose === 'provider'
        ? personOf(people, 'service-lead', providerCode)
        : commissionerOf(people, providerCode)
    valueOrThrow(await takeCaseStep(by, { ...key, seen, outcome: outcome ?? '', text }, on(ago)))
    stage = stageAfter({ kind: stage ? stages[stage].step : 'opened', outcome })
  }
}

function commissionerOf(people: People, providerCode: string): Actor {
  const provider = providers.find(({ code }) => code === providerCode)
  if (!provider) throw new Error(`The demo has no ${providerCode}`)
  return personOf(people, 'commissioner', provider.commissioner)
}

/** One person of each commissioner of the demo. */
function commissionersOf(people: People): readonly Actor[] {
  const names = new Set(providers.map(({ commissioner }) => commissioner))
  return [...names].map((name) => personOf(people, 'commissioner', name))
}

/** The national analyst of the demo. */
export function nationalOf(people: People): Actor {
  const analyst = [...people.values()].find(({ memberships }) =>
    memberships.some(({ role }) => role === 'national-analyst'),
  )
  if (!analyst) throw new Error('The demo has no national analyst')
  return analyst
}
