import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import type { Answer, Question } from './ask'
import { faceOf, findInnards } from './judge'
import { findLeaks } from './leaks'
import { namesOf, nobodysUnder } from './objects'
import { type AskedFor, type Extent, pathsOf, questionsAt } from './questions'
import type { PageRule } from './rules'
import type { Asker } from './asker'

/** What a walk needs of the service: to ask it, and to see what that changed. */
export interface Walked {
  readonly ask: (asker: Asker, question: Question) => Promise<Answer>
  readonly findChanges: () => Promise<readonly string[]>
}

/** Whoever has given a passphrase and no code yet: for every page but one a stranger. */
export const HALF = 'half a sign-in'

/** Where somebody gives a passphrase, or then a code. */
const SIGN_IN = /^\/sign-in(\/code)?(\?|$)/

/** A question, and what was answered. */
interface Asked extends AskedFor {
  readonly answer: Answer
}

/** Asks for everything at the addresses of one rule as one person, and says all that is not as declared. */
export async function walkPage(
  service: Walked,
  rule: PageRule,
  asker: Asker,
  { headers = {}, ...extent }: Extent & { readonly headers?: Record<string, string> },
): Promise<readonly string[]> {
  const asked = await askEach(service, asker, headers, questionsAt(rule, asker, extent))
  const changes = await service.findChanges()
  const allowedOwners = asked
    .filter(({ allowed }) => allowed)
    .flatMap(({ objects }) =>
      (rule.writes ?? []).flatMap((chain) => [chain, withFrameworkCode(objects.framework, chain)]),
    )
  return [
    ...asked.flatMap((one) => judgeOne(rule, asker, one).map((fault) => `${one.path}: ${fault}`)),
    ...compareForbidden(rule, asker, asked),
    ...changes
      .filter((change) => !allowedOwners.some((owner) => change.endsWith(` of ${owner}`)))
      .map((change) => `asking changed ${change}`),
  ].map((fault) => `${asker.name} asks ${fault}`)
}

/** What all share stands at one address, whichever objects it is asked about: that is asked once, and judged for each. */
async function askEach(
  { ask }: Walked,
  asker: Asker,
  headers: Record<string, string>,
  questions: readonly AskedFor[],
): Promise<readonly Asked[]> {
  const answers = new Map<string, Answer>()
  for (const path of new Set(questions.map(({ path }) => path)))
    answers.set(path, await ask(asker, { path, headers }))
  return questions.flatMap((one) => {
    const answer = answers.get(one.path)
    return answer ? [{ ...one, answer }] : []
  })
}

function judgeOne(rule: PageRule, asker: Asker, { objects, allowed, answer }: Asked): string[] {
  return [
    ...judgeStatus(rule, asker, allowed, answer),
    ...(allowed && !isSentOn(answer) && !answer.body.includes(rule.shows(objects))
      ? [`"${rule.shows(objects)}" is not on the page`]
      : []),
    ...findInnards(answer).map((found) => `shows what is inside, ${found}`),
    ...findLeaks(rule, asker, { objects, answer }).map((mark) => `tells of "${mark}"`),
  ]
}

function isSentOn({ status }: Answer): boolean {
  return status >= 300 && status < 400
}

function judgeStatus(rule: PageRule, asker: Asker, allowed: boolean, answer: Answer): string[] {
  const { status, headers } = answer
  if (asker.role === null && rule.stranger === 'sign-in') return judgeStranger(rule, asker, answer)
  if (asker.role !== null && rule.sendsOn)
    return headers.location === rule.sendsOn ? [] : [`is not sent on to ${rule.sendsOn}`]
  const isRefused = asker.role === null && rule.stranger === 401
  const expected = isRefused ? [401] : statusesOf(rule, allowed)
  return expected.includes(status) ? [] : [`answered ${status} and not ${expected.join(' or ')}`]
}

/** A stranger is shown the way to sign in; half a sign-in the one page on which it goes on. */
function judgeStranger({ isForHalf }: PageRule, { name }: Asker, { status, headers }: Answer): string[] {
  const isTheirs = isForHalf && name === HALF
  const isRight = isTheirs ? status === 200 : status === 307 && SIGN_IN.test(headers.location ?? '')
  return isRight ? [] : [`answered ${status} and not the way to sign in`]
}

function statusesOf({ status = 200 }: PageRule, allowed: boolean): number[] {
  return allowed ? [status] : [404, 400]
}

/** Another's must look exactly as what is nowhere; each page says whose it is, who may be the person that is asked about. */
function compareForbidden(rule: PageRule, { personId }: Asker, asked: readonly Asked[]): string[] {
  if (rule.of !== 'provider') return []
  const face = ({ answer, objects }: Asked) => faceOf(answer, [...namesOf(objects), personId ?? ''])
  const others = Object.entries(nobodysUnder).flatMap(([code, nobodys]) =>
    pathsOf(rule, nobodys).flatMap((_, place) => {
      const measure = asked.filter(({ objects }) => objects === nobodys)[place]
      const theirs = asked.filter(
        ({ objects, path, allowed }) =>
          !allowed && objects.framework === code && pathsOf(rule, objects)[place] === path,
      )
      const real = theirs.filter(({ objects }) => ['ZZ1', 'ZZ2'].includes(objects.provider))
      return measure ? real.filter((one) => face(one) !== face(measure)) : []
    }),
  )
  return others.map(({ path }) => `${path}: what is another's can be told from what is not there`)
}
