import type { PeerMark, PeersMarkName, PeersMethod } from './peers'

const methods: Record<PeersMethod, string> = {
  'arcsine-od/1': 'funnel that allows for the spread between services (arcsine-od/1)',
  'score/1': 'funnel by chance alone (score/1)',
  't/1': 'interval by Student’s t (t/1)',
  'exact/1': 'exact binomial (exact/1)',
}

/** A method by its name in a sentence. */
export function sayPeersMethod(method: PeersMethod): string {
  return methods[method]
}

/** What is said of every mark of a mean: an interval knows how the waits of one service vary, and not how services do. */
export const LESS_SURE =
  'The spread between services is not allowed for, so that this is less sure than on a funnel.'

/** Whether a name is that of a method by which figures are compared with those of others. */
export function isPeersMethod(name: string): name is PeersMethod {
  return Object.hasOwn(methods, name)
}

/** What a mark among peers says, for those who do not see its shape. */
export function sayPeerMark({ mark, side }: Pick<PeerMark, 'mark' | 'side'>): string {
  const where = side ? `, ${side} than all together` : ''
  return `${names[mark]}${where}`
}

/** Whether the two methods disagree, as a sentence; null where they say the same. */
export function sayDisagreement({ mark, byScore }: PeerMark): string | null {
  return mark === byScore
    ? null
    : `${names[byScore]} before allowing for the spread between services, ${names[mark].toLowerCase()} after.`
}

const names: Record<PeersMarkName, string> = {
  'beyond-99.8': 'Beyond 99.8%',
  'beyond-95': 'Beyond 95%',
  within: 'Within the limits',
  small: 'Fewer than 8: counted, not judged',
  'not-judged': 'Not judged',
}
