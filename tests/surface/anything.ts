import { callWithScript, toMultipart } from './action-body'
import type { Answer, Question } from './ask'
import type { Asker } from './asker'
import { declared } from './declared'
import { findInnards } from './judge'
import { findLeaks } from './leaks'
import { type Objects, objectsOf } from './objects'
import { actions } from './post'
import type { PageRule } from './rules'
import { BROKEN, type Chance, SPOILED, oneOf } from './strange-questions'
import type { World } from './world'

interface Count {
  readonly calls: number
  readonly faults: readonly string[]
}

/**
 * Asks for every page and file as everybody, of their own, of others' and of nobody's objects, each time spoiled in another way, and posts to
 * every action what no form of ours holds. Whoever asks and whatever it is: nothing is broken, nothing is shown from inside or of others, and
 * nothing is changed.
 */
export async function askAnything(
  world: World,
  askers: readonly Asker[],
  { chance, ofEach, share }: { readonly chance: Chance; readonly ofEach: number; readonly share: number },
): Promise<Count> {
  const places = [world.ZZ1, world.ZZ2, objectsOf('ZZ9')]
  const count = { calls: 0, faults: [] as string[] }
  const isTaken = () => chance() < share
  for (const rule of Object.values({ ...declared.pages, ...declared.routes }))
    for (const asker of askers)
      for (let turn = 0; turn < ofEach; turn += 1) {
        if (!isTaken()) continue
        // A page of nothing in particular is compared as the walk through all pages compares it: its examples name the first provider.
        const drawn = oneOf(chance, places)
        const objects = rule.of === 'nothing' ? world.ZZ1 : drawn
        const [path] = rule.at(objects)
        if (path === undefined) continue
        const question = oneOf(chance, SPOILED)(path, chance)
        count.calls += 1
        count.faults.push(...judge(rule, asker, objects, question, await world.ask(asker, question)))
      }
  for (const { id, rule } of actions)
    for (const asker of askers) {
      if (!isTaken()) continue
      const objects = oneOf(chance, places)
      const fields = oneOf(chance, BROKEN)(chance)
      const body =
        chance() < 0.5
          ? callWithScript(id, rule.state, fields)
          : toMultipart([[`$ACTION_ID_${id}`, ''], ...fields])
      const question = { ...body, method: 'POST', path: rule.page(objects) }
      count.calls += 1
      const answer = await world.ask(asker, question)
      count.faults.push(
        ...faultsOf(answer).map((fault) => `${asker.name} posts to ${rule.page(objects)}: ${fault}`),
      )
    }
  return count
}

function judge(rule: PageRule, asker: Asker, objects: Objects, question: Question, answer: Answer): string[] {
  const leaks = findLeaks(rule, asker, { objects, answer }).map((mark) => `tells of "${mark}"`)
  return [...faultsOf(answer, rule.status), ...leaks].map(
    (fault) =>
      `${asker.name} asks ${question.method ?? 'GET'} ${question.path} ${JSON.stringify(question.headers ?? {})}: ${fault}`,
  )
}

/** What is broken is never right, but for the page that says so; a method that HTTP has and we have not is said not to be there. */
function faultsOf(answer: Answer, declaredStatus = 200): string[] {
  const isRight = answer.status < 500 || [declaredStatus, 501].includes(answer.status)
  return [
    ...(isRight ? [] : [`answered ${answer.status}`]),
    ...findInnards(answer).map((found) => `shows what is inside, ${found}`),
  ]
}
