/** Puts an action of a provider there, opened by its service lead, past the operation: the first of its service, so that its page is found. */
export const anAction = (framework: string, provider: string) => `
  WITH lead AS (SELECT p.id, p.name FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.framework = '${framework}' AND m.provider_code = '${provider}' AND m.role = 'service-lead' ORDER BY p.name LIMIT 1),
  begun AS (INSERT INTO action (framework, provider_code, number, financial_year, source)
    SELECT '${framework}', '${provider}', 1, '2026-27', 'own' FROM lead RETURNING framework, provider_code, number)
  INSERT INTO action_entry (framework, provider_code, number, place, kind, text, owner, due_on, written_by, written_by_name, written_at)
  SELECT b.framework, b.provider_code, b.number, 1, 'opened', 'What ${provider} is to do.', 'Service lead', CURRENT_DATE + 30, l.id, l.name,
    now() FROM begun b, lead l`
