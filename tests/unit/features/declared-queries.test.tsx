import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declarationId } from '@/domain/declarations/declaration'
import type { Query } from '@/domain/queries/query'
import { FoldedContent } from '@/features/declarations/components/folded-content'
import { readBack } from '@/features/declarations/read-back'
import { besideDeclared } from '@/features/queries/components/declared-queries'
import { toDeclaredQueries } from '@/features/queries/to-declared-queries'
import { anActor } from '../../factories/actors'
import { YEAR, notMet, signedContent } from '../../factories/declaration'

const NOW = new Date('2026-10-20T10:00:00Z')
const key = { framework: framework.code, providerCode: 'ZZ1', year: YEAR }
const content = signedContent()
const commissioner = anActor('commissioner')

const query: Query = {
  ...{ framework: framework.code, providerCode: 'ZZ1', number: 3, isAsker: true },
  subject: { kind: 'criterion', year: YEAR, criterion: '004.agreed-with-referrers' },
  asked: { personId: commissioner.personId, name: commissioner.name, at: NOW },
  messages: [
    {
      ...{ place: 1, kind: 'question', text: 'With which services?', dueOn: '2026-11-03' },
      written: { personId: commissioner.personId, name: commissioner.name, at: NOW },
    },
  ],
}

function viewFor(role: 'commissioner' | 'service-lead' | 'auditor', ask = '') {
  const isAsker = role === 'commissioner'
  const shown = {
    framework,
    key,
    version: 2,
    lines: content.lines,
    at: NOW,
    queries: [{ ...query, isAsker }],
  }
  return toDeclaredQueries(anActor(role), shown, { ask, query: '' })
}

const drawnFor = (role: Parameters<typeof viewFor>[0]) =>
  renderToStaticMarkup(
    <FoldedContent
      content={readBack(framework, YEAR, content, [], {
        declarationId: declarationId(key),
        files: [],
        sampled: [],
      })}
      beside={besideDeclared(viewFor(role))}
      actionsHref={null}
    />,
  )

test('whoever asks is offered it at each indicator and criterion, and what was asked stands in the card of its indicator', () => {
  const html = drawnFor('commissioner')
  expect(html.match(/>Ask(<| about all of)/g)?.length).toBe(
    content.lines.length + content.lines.reduce((sum, { asked }) => sum + asked.length, 0),
  )
  expect(html).toContain(`/declarations/ZZ1-${YEAR}/signed?ask=004.agreed-with-referrers#ask`)
  // What was asked about stands open, and so does what is not met; the rest is opened by whoever wants it.
  expect(html.match(/<details[^>]*open/g)).toHaveLength(1)
  const [, card = ''] = html.split('id="line-004"')
  expect(card.split('id="line-005"')[0]).toContain('With which services?')
  expect(html).toContain('Query 3, on “The pathways are agreed with the referring services”')
})

test('those who answer, and those who only read, are offered no way to ask', () => {
  for (const role of ['service-lead', 'auditor'] as const) {
    expect(drawnFor(role)).not.toContain('?ask=')
    expect(viewFor(role, '004').form).toBe(null)
  }
  expect(drawnFor('service-lead')).toContain('>Answer<')
})

test('the form is of what was declared and of nothing else, and posts the version that is shown', () => {
  expect(viewFor('commissioner', '004.agreed-with-referrers').form).toMatchObject({
    title: 'Ask about 004 Patient pathways: The pathways are agreed with the referring services',
    fields: { ...key, criterion: '004.agreed-with-referrers', version: 2 },
  })
  for (const ask of ['999', '004.nowhere', '106', '']) expect(viewFor('commissioner', ask).form).toBe(null)
})

test('the actions of the year are linked from what is not met and from nothing else', () => {
  const drawn = (actionsHref: string | null) =>
    renderToStaticMarkup(
      <FoldedContent
        content={readBack(framework, YEAR, signedContent(notMet('203')), [], {
          declarationId: declarationId(key),
          files: [],
          sampled: [],
        })}
        beside={null}
        actionsHref={actionsHref}
      />,
    )
  expect(
    drawn(`/actions?year=${YEAR}`).match(/href="\/actions\?[^"]*">Actions of the year<[^>]*>, for \d+/g),
  ).toEqual([
    `href="/actions?year=${YEAR}">Actions of the year<span class="nhsuk-u-visually-hidden">, for 203`,
  ])
  expect(drawn(null)).not.toContain('/actions')
})
