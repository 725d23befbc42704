import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { EVIDENCE } from '@/domain/declarations/declaration'
import { contentOf } from '@/domain/declarations/declared-content'
import { PartReading } from '@/features/declarations/components/part-reading'
import { toPartView } from '@/features/declarations/to-part-view'
import { anActor } from '../../factories/actors'
import { type PartChanges, YEAR, aDeclaration, aDeclarationContext } from '../../factories/declaration'

const AT = new Date('2026-10-20T10:00:00Z')

/** What an executive, who fills nothing in, reads of a part: headings, names, values and lines in their order. */
function read(part: string, parts: PartChanges) {
  const [context, current] = [aDeclarationContext(), aDeclaration({ parts })]
  const view = toPartView(
    anActor('executive'),
    {
      ...{ framework, findings: [], at: AT, record: { ...context, current, handover: null } },
      content: contentOf(framework, YEAR, context.profile, current.parts),
    },
    part,
    { justSaved: false, isFromCheck: false, showAll: false },
  )
  const html = view ? renderToStaticMarkup(<PartReading view={view} />) : ''
  const said = [...html.matchAll(/<(h2|dt|dd|p)\b[^>]*>([^<]+)</g)].map(([, tag, text]) => `${tag} ${text}`)
  return said.slice(said.findIndex((each) => each.includes('You can read it')) + 1)
}

test('each document is read under its own heading, with its file, and a blank one not at all', () => {
  const parts = {
    documents: { version1: null, version2: null },
    [EVIDENCE]: { name2: 'report.pdf', file2: 'f' },
  }
  expect(read('documents', parts)).toEqual([
    ...['h2 Document 1', 'dt Type of document', 'dd Operational policy'],
    ...['dt Title', 'dd Pain service policy', 'dt Date of this version', 'dd 10/2/2025'],
    ...['h2 Document 2', 'p File: report.pdf', 'dt Type of document', 'dd Annual report'],
    ...['dt Title', 'dd Annual report', 'dt Date of this version', 'dd 31/3/2026'],
    ...['dt Which year does it report on?', `dd ${YEAR}`],
    ...['h2 Document 3', 'dt Type of document', 'dd Other document', 'dt Title', 'dd Minutes'],
    ...['dt Version', 'dd 2', 'dt Date of this version', 'dd 20/1/2026'],
  ])
})

test('an indicator is read in the groups in which it is filled in, without what only tells how', () => {
  const said = read('202', {})
  expect(said.filter((each) => /^(h2|p) /.test(each))).toEqual([
    ...['h2 Criteria', 'h2 Evidence', 'h2 What is declared'],
  ])
  expect(said.slice(-2)).toEqual(['dt Is this indicator met?', 'dd Met'])
})
