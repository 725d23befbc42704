import type { AmongPeersMark, OverTimeMark } from './mark'

const timeWords = {
  worse: 'Changed for the worse',
  better: 'Changed for the better',
  common: 'No clear change',
}

/** What a mark over time means, where nothing beside it says more; empty where none is drawn. Said by the server, so that no browser is sent it. */
export function sayTimeMark({ mark }: OverTimeMark): string {
  return mark === null ? '' : timeWords[mark]
}

/** The same of a mark among peers. */
export function sayPeersMark({ mark, side }: AmongPeersMark): string {
  if (mark === 'small') return 'Fewer than 8: counted, not judged'
  if (side === null || mark === 'within' || mark === 'not-judged') return ''
  return `Beyond ${mark === 'beyond-99.8' ? '99.8%' : '95%'} on the ${side} side`
}
