import 'server-only'
import { caseHref } from '@/domain/addresses/cases'
import { type CaseKey, type CaseStanding, type CaseStep, stages, standingAfter } from '@/domain/cases/case'
import { caseId } from '@/domain/cases/case-id'
import { sayDate, sayPeriod } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { type Notice, queueNotices } from './queue-notice'

/** Tells whose step it is next; of an opened case both sides. Nobody of a case that is closed: the provider reads it there. */
export async function tellOfStep(tx: Transaction, key: CaseKey, step: CaseStep): Promise<void> {
  const standing = standingAfter(step)
  if (!standing) return
  const { permission, does, whose } = stages[standing.stage]
  const about = { key: `case/${caseId(key)}/${step.place}`, href: caseHref(key) }
  const facts = factsOf(key, step, standing)
  const { framework, providerCode } = key
  const ofProvider = { framework, providerCode, permission }
  const ofCommissioner = { framework, commissionerOf: providerCode, permission: 'case:decide' } as const
  const notices: readonly Notice[] =
    step.kind === 'opened'
      ? [ofProvider, ofCommissioner].map((to) => ({ ...about, kind: 'case-opened', facts, to }))
      : [
          {
            ...{ ...about, kind: 'case-moved', facts: { ...facts, step: does } },
            to: whose === 'provider' ? ofProvider : ofCommissioner,
          },
        ]
  await queueNotices(tx, notices, step.taken.at)
}

function factsOf({ period, indicator }: CaseKey, { taken }: CaseStep, { dueOn }: CaseStanding) {
  const day = parseIsoDate(dueOn)
  return {
    what: `${indicator} of ${sayPeriod(period)}`,
    by: taken.name,
    due: day ? sayDate(day) : dueOn,
  }
}
