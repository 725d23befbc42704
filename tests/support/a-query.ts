/**
 * Puts a query about a line of a provider there, raised by a commissioner that answers for it, past the operation that raises it: the
 * first of its service, so that its page is found.
 */
export const aQuery = (framework: string, provider: string, indicator: string) => `
  WITH asker AS (SELECT p.id, p.name FROM membership m JOIN person p ON p.id = m.person_id
      JOIN responsibility r ON r.framework = m.framework AND r.commissioner_code = m.commissioner_code
    WHERE m.framework = '${framework}' AND r.provider_code = '${provider}' ORDER BY p.name LIMIT 1),
  line AS (SELECT l.* FROM submitted_line l WHERE l.framework = '${framework}' AND l.provider_code = '${provider}'
    AND l.indicator = '${indicator}' LIMIT 1)
  INSERT INTO query (framework, provider_code, number, financial_year, period, indicator, version, asked_by, asked_by_name, asked_at)
  SELECT l.framework, l.provider_code, 1, l.financial_year, l.period, l.indicator, l.version, a.id, a.name, now() FROM line l, asker a;
  INSERT INTO query_message (framework, provider_code, number, place, kind, text, due_on, written_by, written_by_name, written_at)
  SELECT q.framework, q.provider_code, q.number, 1, 'question', 'Why is this so in ${provider}?', CURRENT_DATE + 30, q.asked_by,
    q.asked_by_name, q.asked_at FROM query q WHERE q.framework = '${framework}' AND q.provider_code = '${provider}'`
