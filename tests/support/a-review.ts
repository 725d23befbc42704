/** What whoever arranges needs to know of the declaration. */
interface Reviewed {
  readonly framework: string
  readonly provider: string
  readonly year: string
}

/**
 * Puts the review of a signed declaration there past the operations: every indicator agreed, a finding, an outcome with its letter, and a
 * judgement after it, so that another outcome may be signed.
 */
export const aReview = ({ framework, provider, year }: Reviewed) => {
  const of = `d.framework = '${framework}' AND d.provider_code = '${provider}' AND d.financial_year = '${year}'`
  const reviewer = `(SELECT p.id, p.name FROM person p ORDER BY p.name LIMIT 1) p`
  const judged = (ago: string, place: number) => `
  INSERT INTO review_judgement (framework, provider_code, financial_year, indicator, place, version, judgement, criteria, judged_by,
    judged_by_name, judged_at)
  SELECT l.framework, l.provider_code, l.financial_year, l.indicator, ${place}, l.version, 'agreed', '{}', p.id, p.name, now() - interval '${ago}'
  FROM declared_line l JOIN declaration d USING (framework, provider_code, financial_year, version), ${reviewer} WHERE ${of}`
  return `${judged('3 hours', 1)};
  INSERT INTO review_finding SELECT d.framework, d.provider_code, d.financial_year, 1, 1, 'concern', NULL, 'A finding about ${provider}.', false,
    p.id, p.name, now() - interval '2 hours' FROM declaration d, ${reviewer} WHERE ${of};
  INSERT INTO review_outcome SELECT d.framework, d.provider_code, d.financial_year, 1, d.version, 'enhanced', 'Reasons about ${provider}.', NULL,
    (now() + interval '20 days')::date, p.name, 'Head of quality', 'I may sign it.', gen_random_uuid(), s.snapshot,
    encode(sha256(convert_to(s.snapshot, 'UTF8')), 'hex'), p.id, p.name, now() - interval '1 hour'
  FROM declaration d, ${reviewer}, LATERAL (SELECT jsonb_build_object('format', 1, 'framework', d.framework, 'providerCode',
    d.provider_code, 'year', d.financial_year, 'round', 1, 'version', d.version, 'outcome', 'enhanced', 'reasons', 'Reasons about ${provider}.',
    'explanation', NULL, 'answerBy', (now() + interval '20 days')::date, 'lines', '[]'::jsonb, 'open', '[]'::jsonb,
    'findings', jsonb_build_array(jsonb_build_object('number', 1, 'grade', 'concern', 'indicator', NULL, 'text', 'A finding about ${provider}.',
      'byName', p.name, 'at', now() - interval '2 hours')),
    'letter', jsonb_build_object('to', 'The lead of ${provider}', 'subject', 'Outcome for ${provider}', 'says', '["Reasons."]'::jsonb, 'from', 'Us'),
    'signature', jsonb_build_object('name', p.name, 'role', 'Head of quality', 'statement', 'I may sign it.'),
    'signed', jsonb_build_object('personId', p.id, 'name', p.name, 'at', now() - interval '1 hour'))::text AS snapshot) s WHERE ${of};
  ${judged('1 minute', 2)}`
}
