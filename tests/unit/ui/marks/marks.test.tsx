import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { PeersMark, StateMark, TimeMark } from '@/ui/marks/mark'
import { sayPeersMark, sayTimeMark } from '@/ui/marks/say-mark'
import { MarksKey } from '@/ui/marks/marks-key'
import { Sparkline } from '@/ui/marks/sparkline'

const time = (mark: 'worse' | 'better' | 'common' | null, side: 'high' | 'low' | null = null) =>
  renderToStaticMarkup(<TimeMark overTime={{ mark, side }} words={sayTimeMark({ mark, side })} />)
const peers = (
  mark: 'beyond-99.8' | 'beyond-95' | 'within' | 'small' | 'not-judged',
  side: 'better' | 'worse' | null = null,
) => renderToStaticMarkup(<PeersMark mark={{ mark, side }} words={sayPeersMark({ mark, side })} />)
const shapeOf = (markup: string) => markup.replace(/class="[^"]*"|aria-label="[^"]*"/g, '')

test('each mark has a shape of its own, so that colour is never needed', () => {
  const all = [
    ...[
      time('worse', 'high'),
      time('worse', 'low'),
      time('better', 'high'),
      time('better', 'low'),
      time('common'),
    ],
    ...[
      peers('beyond-99.8', 'worse'),
      peers('beyond-99.8', 'better'),
      peers('beyond-95', 'worse'),
      peers('beyond-95', 'better'),
      // Nor is what is counted and not judged the dot of no clear change.
      peers('small'),
    ],
  ]
  expect(new Set(all.map(shapeOf)).size).toBe(all.length)
})

test('a mark says what it means to those who do not see it', () => {
  expect(time('worse', 'low')).toContain('aria-label="Changed for the worse"')
  expect(peers('beyond-99.8', 'worse')).toContain('aria-label="Beyond 99.8% on the worse side"')
  expect(renderToStaticMarkup(<StateMark state="missing" />)).toContain('Missing')
})

test('where nothing is known or nothing lies beyond, nothing is drawn', () => {
  expect([time(null), peers('within'), peers('not-judged')]).toEqual(['', '', ''])
})

test('the key names every shape once', () => {
  const key = renderToStaticMarkup(<MarksKey time={timeKey} peers={peersKey} inOrder withStates />)
  expect(key.match(/<li>/g)).toHaveLength(12)
  expect(key.replaceAll(/<[^>]*>/g, '')).toMatch(
    /^First mark, change over time: .*Second mark, among peers: /,
  )
  expect(key).not.toContain('role="img"')
})

test('a small picture draws limits within its scale, steps, gaps and what was noticed', () => {
  const points = [{ value: 0.5 }, { value: null }, { value: 0.6 }, { value: 0.1, mark: 'worse' as const }]
  const segments = [
    { from: 0, to: 0, centre: 0.5, lower: null, upper: null },
    { from: 2, to: 3, centre: 0.6, lower: -0.2, upper: 1.4 },
  ]
  const drawn = renderToStaticMarkup(<Sparkline {...{ points, segments }} maximum={1} words="How it went." />)
  expect(drawn).toContain('app-spark__step')
  expect(drawn).toContain('app-spark__worse')
  expect(drawn).not.toMatch(/NaN|Infinity/)
  // 4 from the edge of 26: 1.4 stops at the top, -0.2 at the bottom.
  expect(drawn).toMatch(/app-spark__band" d="M[\d.]+ 4H[\d.]+V22H/)
  expect(drawn.match(/app-spark__line" d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2)
})

test.each([[[]], [[{ value: null }]], [[{ value: 0 }]]])('of %j it is no broken picture', (points) => {
  expect(renderToStaticMarkup(<Sparkline points={points} words="" />)).not.toMatch(/NaN|Infinity/)
})
