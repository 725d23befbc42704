import type { Client } from 'pg'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters, financialYearOf } from '@/domain/periods/period'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { type People, openPeriod, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { database } from '../../support/database'
import { openYear } from '../declarations/declaring'
import { DIGEST, PERSON, SNAPSHOT } from '../storage/facts'
import { ASSURE } from './year-of-many'

/** Of a thousand, by what it is about: the same wherever and whenever it is drawn. */
const drawn = (about: string) => `(abs(hashtextextended(${about}, 7)) % 1000)`

const ACTOR = `'${PERSON}'::uuid, 'Ann Lead'`
/** The snapshot of a signature `v` of a declaration `d`, with its digest. */
const DECLARED = `jsonb_build_object('declared', jsonb_build_object('framework', d.framework, 'providerCode', d.provider_code,
  'year', d.financial_year, 'documents', '[]'::jsonb, 'documentsExplanation', NULL, 'lines', '[]'::jsonb))::text`
/** The one line of a quarter from before the service. */
const VOUCHED = JSON.stringify([
  { indicator: '106', definitionVersion: 1, kind: 'proportion', state: 'nil', reason: null, figures: {} },
])
const SEALED = `'${SNAPSHOT.snapshot}', '${SNAPSHOT.snapshot_sha256}'`

/** What is asked about figures, and what is answered; cases about them; notes beside their charts; and what is asked of lines locally. */
const TALK = `
  INSERT INTO query SELECT s.framework, s.provider_code, row_number() OVER (PARTITION BY s.framework, s.provider_code ORDER BY s.period, s.version),
    s.financial_year, s.period, '106', s.version, NULL, ${ACTOR}, s.submitted_at FROM submission s;
  INSERT INTO query_message SELECT q.framework, q.provider_code, q.number, place, kind, 'A text of some words', CASE WHEN place = 1
    THEN (q.asked_at + interval '14 days')::date END, ${ACTOR}, q.asked_at + place * interval '1 day'
    FROM query q, (VALUES (1, 'question'), (2, 'answer')) AS said (place, kind) WHERE place = 1 OR ${drawn('q.provider_code || q.number')} % 2 = 0;
  INSERT INTO signal_case SELECT r.framework, r.provider_code, r.financial_year, r.period, '109', r.version, 'alert', 'arcsine-od/1'
    FROM quarterly_return r WHERE r.version > 0;
  INSERT INTO case_step SELECT c.framework, c.provider_code, c.period, c.indicator, place, kind, outcome, 'A text of some words', ${ACTOR}, now()
    FROM signal_case c, (VALUES (1, 'opened', NULL), (2, 'checked', 'right')) AS taken (place, kind, outcome);
  INSERT INTO chart_annotation (framework, provider_code, indicator, period, kind, reason, made_for, author_id, author_name, recorded_at)
    SELECT r.framework, r.provider_code, '106', r.period, 'note', 'The clinic moved', 'commissioner', ${ACTOR}, now() FROM quarterly_return r;
  INSERT INTO local_threshold (framework, indicator, commissioner_code, value, direction, in_force_from, rationale, author_id, author_name,
    recorded_at) SELECT '${framework.code}', code, asker, 0.9, 'at-least', '2020-04-01'::date + quarter * 91, 'Agreed then', ${ACTOR}, now()
    FROM unnest(ARRAY['106', '109']) code, unnest(ARRAY['NORTH', 'SOUTH', NULL]) asker, generate_series(0, 19) quarter`

/** Returns of no, one, two or three versions, submitted, accepted or opened again; declarations of up to two. */
const FILL = `
  UPDATE quarterly_return SET version = ${drawn('provider_code || period')} % 4;
  UPDATE quarterly_return SET state = (ARRAY['draft', 'submitted', 'accepted'])[1 + ${drawn('period || provider_code')} % 3]
    WHERE version > 0;
  INSERT INTO submission SELECT r.framework, r.provider_code, r.financial_year, r.period, v, r.opened_at + v * interval '3 days',
    ${ACTOR}, r.opened_at + interval '5 days', v > 1, 'Declared', CASE WHEN v > 1 THEN 'A count was wrong' END, '1', ${SEALED},
    '${DIGEST}', 1, '${DIGEST}' FROM quarterly_return r, generate_series(1, r.version) v;
  INSERT INTO submitted_line (framework, provider_code, financial_year, period, version, indicator, definition_version, kind, state,
    numerator, denominator) SELECT s.framework, s.provider_code, s.financial_year, s.period, s.version, code, 1, 'proportion', 'value',
    ${drawn('s.provider_code || s.period || code')}, 1000 FROM submission s, unnest(ARRAY['106', '109']) code;
  INSERT INTO return_decision SELECT s.framework, s.provider_code, s.financial_year, s.period, s.version, s.version, 'reopened', 'A count was wrong',
    ${ACTOR}, s.submitted_at FROM submission s WHERE s.version > 1;
  UPDATE declaration SET (state, version) = ('signed', ${drawn('provider_code || financial_year')} % 3)
    WHERE ${drawn('provider_code || financial_year')} % 3 > 0;
  UPDATE declaration SET (state, correction_reason, correction_by, correction_by_name, correction_at)
    = ('draft', 'A status was wrong', ${ACTOR}, now()) WHERE version > 0 AND ${drawn('provider_code')} % 3 = 0;
  INSERT INTO signed_declaration SELECT d.framework, d.provider_code, d.financial_year, v, d.opened_at + v * interval '9 days', ${ACTOR},
    'Ann Lead', 'Chief executive', 'I have read this declaration', d.opened_at + interval '10 days', v > 1,
    CASE WHEN v > 1 THEN 'A status was wrong' END, '1', 3, ${drawn('d.provider_code')} % 3, gen_random_uuid(), ${DECLARED},
    encode(sha256(convert_to(${DECLARED}, 'UTF8')), 'hex'),
    '${DIGEST}', 1, '${DIGEST}' FROM declaration d, generate_series(1, d.version) v;
  INSERT INTO declared_line SELECT s.framework, s.provider_code, s.financial_year, s.version, code, 1, status, 4,
    CASE status WHEN 'met' THEN 0 ELSE ${drawn('s.provider_code || code')} % 5 END, NULL, NULL, 'To be done', 'Ann Lead', '2027-01-01'
    FROM signed_declaration s CROSS JOIN unnest(ARRAY['001', '002', '007']) code
    CROSS JOIN LATERAL (SELECT (ARRAY['met', 'not-met'])[1 + ${drawn('code || s.provider_code || s.version')} % 2]) AS as_said (status);
  INSERT INTO draft_line SELECT r.framework, r.provider_code, r.period, '106', 'value', NULL, NULL, ${ACTOR}, now() FROM quarterly_return r;
  INSERT INTO draft_figure SELECT r.framework, r.provider_code, r.period, '106', 'numerator', 7, NULL, ${ACTOR}, now() FROM quarterly_return r;
  INSERT INTO handover SELECT r.framework, r.provider_code, r.period, r.revision, 'ready', NULL, ${ACTOR}, now() FROM quarterly_return r;
  INSERT INTO receipt SELECT s.framework, s.provider_code, gen_random_uuid(), s.period, s.financial_year, s.version, '${DIGEST}',
    '${PERSON}', now() FROM submission s;
  INSERT INTO service_offering (framework, provider_code, offering, from_period, status, recorded_at) SELECT '${framework.code}', p.code, 'cordotomy', '2020-21-Q1', 'here', now()
    FROM provider p;
  INSERT INTO vouched_quarter SELECT '${framework.code}', p.code, '2020-21', '2020-21-Q1', 1, '${VOUCHED}', '${DIGEST}', 'Sent by e-mail then', '1',
    ${ACTOR}, now() FROM provider p;
  INSERT INTO window_extension SELECT r.framework, r.provider_code, r.period, r.opened_at + interval '1 year', 'Flood', NULL, r.opened_at FROM quarterly_return r;
  INSERT INTO declaration_box SELECT d.framework, d.provider_code, d.financial_year, '007', 'status', 'met', ${ACTOR}, now() FROM declaration d;
  INSERT INTO declaration_editor SELECT d.framework, d.provider_code, d.financial_year, '${PERSON}', now() FROM declaration d`

export const MANY = 40

/**
 * Many providers, every other one North's, with three quarters and two years of all that there can be, drawn by chance: rows in every
 * table that no demo made.
 */
export async function registerMany(): Promise<People> {
  const people = await registerOrganisations()
  await withClient(database.ownerUrl, registerProviders)
  for (const back of [-1, -2]) await openPeriod(addQuarters(PERIOD, back))
  await openPeriod(PERIOD)
  for (const back of [0, -4]) await openYear(financialYearOf(addQuarters(PERIOD, back)))
  await withClient(database.superuserUrl, (client: Client) =>
    client.query(`SET session_replication_role = replica; ${FILL}; ${TALK}; ${ASSURE}; ANALYZE`),
  )
  return { ...people, north: reaching(people.north, 1), south: reaching(people.south, 0) }
}

/** Codes of the providers with an odd number, or with an even one. */
function providers(odd: number): readonly string[] {
  return Array.from({ length: MANY }, (_, index) => index + 1)
    .filter((number) => number % 2 === odd)
    .map((number) => `ZZ${number}`)
}

function reaching(actor: Actor, odd: number): Actor {
  return { ...actor, memberships: actor.memberships.map((held) => ({ ...held, reaches: providers(odd) })) }
}

async function registerProviders(client: Client): Promise<void> {
  for (const [commissioner, odd] of [
    ['NORTH', 1],
    ['SOUTH', 0],
  ] as const)
    for (const code of providers(odd).slice(1)) {
      await client.query(`SELECT register_provider($1, 'Provider ' || $1, 'North', '2020-04-01')`, [code])
      await client.query(`SELECT record_responsibility($1, $2, $3, '2020-04-01', NULL)`, [
        framework.code,
        code,
        commissioner,
      ])
    }
}
