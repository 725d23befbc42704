import { DIGEST, PERSON } from '../storage/facts'

const ACTOR = `'${PERSON}'::uuid, 'Ann Lead'`
const WORDS = `'A text of some words'`

/** The snapshot of an outcome of a declaration `d`. */
const REVIEWED = `jsonb_build_object('format', 1, 'framework', d.framework, 'providerCode', d.provider_code, 'year', d.financial_year,
  'round', round, 'version', 1, 'outcome', 'routine', 'reasons', ${WORDS}, 'explanation', NULL, 'answerBy', CURRENT_DATE, 'lines', '[]'::jsonb,
  'findings', '[]'::jsonb, 'open', '[]'::jsonb, 'letter', jsonb_build_object('to', 'Ann', 'subject', 'Reviewed', 'says', '[]'::jsonb,
  'from', 'North'), 'signature', jsonb_build_object('name', 'Ann Lead', 'role', 'Commissioner', 'statement', 'I have reviewed it'),
  'signed', jsonb_build_object('personId', '${PERSON}', 'name', 'Ann Lead', 'at', now()))::text`

/** Files of documents, each scanned twice; reviews of declarations with all that is written in one; and what is to be done. */
export const ASSURE = `
  INSERT INTO evidence_file (framework, provider_code, id, purpose, version, name, media_type, size, sha256, uploaded_by, uploaded_by_name,
    uploaded_at) SELECT r.framework, r.provider_code, gen_random_uuid(), 'declaration', 1, 'policy.pdf', 'application/pdf', 1000, '${DIGEST}',
    ${ACTOR}, now() FROM quarterly_return r;
  INSERT INTO evidence_scan (framework, provider_code, file_id, place, state, scanned_at)
    SELECT f.framework, f.provider_code, f.id, place, 'clean', now() FROM evidence_file f, generate_series(1, 2) place;
  INSERT INTO declared_file (framework, provider_code, financial_year, version, slot, file_id, sha256)
    SELECT d.framework, d.provider_code, d.financial_year, 1, slot, gen_random_uuid(), '${DIGEST}' FROM declaration d, generate_series(1, 4) slot;
  INSERT INTO review_judgement (framework, provider_code, financial_year, indicator, place, version, judgement, criteria, judged_by, judged_by_name,
    judged_at) SELECT d.framework, d.provider_code, d.financial_year, code, 1, 1, 'agreed', '{}', ${ACTOR}, now()
    FROM declaration d, unnest(ARRAY['001', '002', '003', '004']) code;
  INSERT INTO review_finding (framework, provider_code, financial_year, number, edition, grade, text, withdrawn, recorded_by,
    recorded_by_name, recorded_at) SELECT d.framework, d.provider_code, d.financial_year, number, 1, 'concern', ${WORDS}, false, ${ACTOR}, now()
    FROM declaration d, generate_series(1, 4) number;
  INSERT INTO review_outcome (framework, provider_code, financial_year, round, version, outcome, reasons, answer_by, typed_name, typed_role,
    statement, idempotency_key, snapshot, snapshot_sha256, signed_by, signed_by_name, signed_at)
    SELECT d.framework, d.provider_code, d.financial_year, round, 1, 'routine', ${WORDS}, CURRENT_DATE, 'Ann Lead', 'Commissioner',
      'I have reviewed it', gen_random_uuid(), snapshot, encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'), ${ACTOR}, now()
    FROM declaration d, generate_series(1, 4) round, LATERAL (SELECT ${REVIEWED} AS snapshot) sealed;
  INSERT INTO review_answer (framework, provider_code, financial_year, round, place, text, answered_by, answered_by_name, answered_at)
    SELECT o.framework, o.provider_code, o.financial_year, o.round, 1, ${WORDS}, ${ACTOR}, now() FROM review_outcome o;
  INSERT INTO declaration_decision (framework, provider_code, financial_year, version, revision, decision, decided_by, decided_by_name,
    decided_at) SELECT d.framework, d.provider_code, d.financial_year, 1, at_revision, 'accepted', ${ACTOR}, now()
    FROM declaration d, generate_series(1, 4) AS kept (at_revision);
  INSERT INTO action (framework, provider_code, number, financial_year, source)
    SELECT d.framework, d.provider_code, row_number() OVER (PARTITION BY d.framework, d.provider_code), d.financial_year, 'own'
    FROM declaration d, generate_series(1, 4);
  INSERT INTO action_entry (framework, provider_code, number, place, kind, text, owner, due_on, written_by, written_by_name, written_at)
    SELECT a.framework, a.provider_code, a.number, 1, 'opened', ${WORDS}, 'Service lead', CURRENT_DATE, ${ACTOR}, now() FROM action a;
  INSERT INTO evidence_file (framework, provider_code, id, purpose, version, name, media_type, size, sha256, uploaded_by, uploaded_by_name,
    uploaded_at) SELECT a.framework, a.provider_code, gen_random_uuid(), 'action', 1, 'done.pdf', 'application/pdf', 1000, '${DIGEST}',
    ${ACTOR}, now() FROM action a;
  INSERT INTO action_file (framework, provider_code, number, file_id)
    SELECT f.framework, f.provider_code, 1, f.id FROM evidence_file f WHERE f.purpose = 'action'`
