import type { Answer } from './ask'
import type { Asker } from './asker'
import type { Objects } from './objects'
import type { KnownAction, post } from './post'
import type { ActionRule } from './rules'

type Done = Awaited<ReturnType<typeof post>>

export function judgeDone({ answer, changes }: Done, rule: ActionRule, objects: Objects): string[] {
  const { answersWith } = rule
  if (answersWith) return judgeAnswered({ answer, changes }, answersWith)
  const next = rule.leadsTo ?? '/returns/'
  const owners = rule.writes(objects).map((owner) => (owner === objects.provider ? objects.profile : owner))
  const isRight = rule.isSilent ? answer.status === 200 : sentOnTo(answer)?.startsWith(next)
  // The trail of a provider is one, whichever framework an event is about.
  const isTheirs = (change: string) =>
    change === `audit_chain of ${objects.provider}` || owners.some((owner) => change.endsWith(` of ${owner}`))
  const others = changes.filter((change) => !isTheirs(change))
  return [
    ...others.map((change) => `changed ${change}`),
    ...(changes.length === 0 ? ['changed nothing'] : []),
    ...(isRight ? [] : [`answered ${answer.status}, not the next page`]),
  ]
}

function judgeAnswered({ answer, changes }: Pick<Done, 'answer' | 'changes'>, text: string): string[] {
  const isRight = answer.status === 200 && answer.body.includes(text)
  return [
    ...changes.map((change) => `changed ${change}`),
    ...(isRight ? [] : [`answered ${answer.status} without "${text}"`]),
  ]
}

export function judgeRefused({ answer, changes }: Done, { role }: Asker, { rule }: KnownAction): string[] {
  const isKept = rule.stranger === 'in-place' && answer.status === 200 && sentOnTo(answer) === undefined
  const isRight = role === null ? isKept || sentOnTo(answer)?.startsWith('/sign-in') : answer.status === 404
  return [
    ...changes.map((change) => `changed ${change}`),
    ...(isRight ? [] : [`answered ${answer.status} ${sentOnTo(answer) ?? ''}`]),
  ]
}

/** Where the answer leads, whether a browser follows it or the page's script does. */
function sentOnTo({ headers }: Answer): string | undefined {
  return headers.location ?? headers['x-action-redirect']?.toString()
}

export function compare(face: string, measure: string): string[] {
  return face === measure ? [] : ["what is another's can be told from what is not there"]
}
