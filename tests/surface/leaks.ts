import type { Answer } from './ask'
import { type Asker, holds } from './asker'
import { forget } from './judge'
import { type Objects, namesOf, objectsOf } from './objects'
import type { PageRule } from './rules'

/** What the providers are called. */
const NAMES: Readonly<Record<string, string>> = { ZZ1: 'Northern Invented', ZZ2: 'Southern Invented' }

/** Every place that has figures, and so must not be told of. */
const PLACES = [objectsOf('ZZ1'), objectsOf('ZZ2'), objectsOf('ZZ1', { framework: 'tiny-100' })]

/** What the answer says of providers whose figures this person may not know; the register of them is its keepers'. */
export function findLeaks(
  { who, namesOwn }: PageRule,
  asker: Asker,
  { objects, answer: { body } }: { readonly objects: Objects; readonly answer: Answer },
): string[] {
  const rest = forget(body, namesOf(objects))
  return PLACES.filter((place) => !holds(asker, 'return:read-submitted', place)).flatMap((place) => {
    const { provider, profile, secret } = place
    const isUnknown = !holds(asker, 'return:read-submitted', { provider, framework: null })
    const isOwn = namesOwn === true && asker.held.some(({ reaches }) => reaches.includes(provider))
    const marks = isUnknown && !isOwn ? [NAMES[provider] ?? provider, `${provider}-20`] : []
    return [
      ...(body.includes(secret) ? [`the figures of ${profile}`] : []),
      ...(who === 'everybody' || who === 'registry:manage'
        ? []
        : marks.filter((mark) => rest.includes(mark))),
    ]
  })
}
