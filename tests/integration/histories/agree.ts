import { expect } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import type { Boxes, Model } from './model'
import { type Place, look } from './world'

/** The return stands as the model says, and the last submitted version is in force, whatever the draft holds. */
export async function expectToAgree({ state, revision, versions }: Model, { key }: Place): Promise<void> {
  const [row] = await look(
    `SELECT state, revision, version, (SELECT ${FIGURES} FROM submitted_line l
         WHERE (l.framework, l.provider_code, l.period, l.version, l.indicator)
           = (r.framework, r.provider_code, r.period, r.version, '106')) AS figures
       FROM quarterly_return r WHERE provider_code = $1 AND period = $2`,
    [key.providerCode, key.period],
  )
  const last = versions.at(-1)
  expect(row).toEqual({ state, revision, version: versions.length, figures: last ? toFigures(last) : null })
}

/** What the commissioner's pages and every export read. */
async function listInForce({ key: { providerCode, period }, commissioner }: Place) {
  const scope = [period]
  const lines = await withActor(commissioner, ({ tx }) =>
    listLatestLines(tx, framework.code, [providerCode], scope),
  )
  return lines.filter(({ indicator }) => indicator === '106').map(({ figures }) => figures)
}

const FIGURES = `jsonb_strip_nulls(jsonb_build_object('numerator', l.numerator, 'denominator', l.denominator,
  'neverAttended', l.figures->'neverAttended'))`

/** At the end: the draft holds everything that was acknowledged, every version says what it said, all is on record once. */
export async function expectWholeStory({ boxes, versions, events }: Model, place: Place): Promise<void> {
  const { key } = place
  const where = [key.providerCode, key.period]
  const [told] = await look<{ draft: unknown; kept: unknown; receipts: string; events: string }>(
    `SELECT
       (SELECT jsonb_object_agg(field, number) FROM draft_figure
          WHERE provider_code = $1 AND period = $2 AND indicator = '106') AS draft,
       (SELECT coalesce(jsonb_agg(${FIGURES} ORDER BY l.version), '[]')
          FROM submitted_line l JOIN submission s USING (framework, provider_code, financial_year, period, version)
          WHERE l.provider_code = $1 AND l.period = $2 AND l.indicator = '106'
            AND (s.version = 1 OR s.reason = 'A count was wrong')) AS kept,
       (SELECT count(*) FROM receipt WHERE provider_code = $1 AND period = $2) AS receipts,
       (SELECT count(*) FROM audit_event WHERE organisation = $1 AND action <> 'return-opened'
          AND (object = $1 || '-' || $2 OR object LIKE $1 || '-' || $2 || '/%')) AS events`,
    where,
  )
  expect(told).toEqual({
    draft: toFigures(boxes),
    kept: versions.map(toFigures),
    receipts: String(versions.length),
    events: String(events),
  })
  expect(await listInForce(place)).toEqual(versions.slice(-1).map(toFigures))
}

/** Blank boxes hold nothing: never a zero. */
function toFigures(boxes: Boxes): Record<string, number> {
  const figures = Object.entries(boxes).filter(([, text]) => text !== '')
  return Object.fromEntries(figures.map(([name, text]) => [name.slice(4), Number(text)]))
}
