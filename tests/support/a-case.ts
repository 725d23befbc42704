/** Puts a case about a line of a provider there, opened by somebody, past the operation that judges the figure and asks who opens it. */
export const aCase = (framework: string, provider: string, indicator: string) => `
  INSERT INTO signal_case (framework, provider_code, financial_year, period, indicator, version, level, method)
  SELECT l.framework, l.provider_code, l.financial_year, l.period, l.indicator, l.version, 'alarm', 'arcsine-od/1'
  FROM submitted_line l WHERE l.framework = '${framework}' AND l.provider_code = '${provider}' AND l.indicator = '${indicator}'
    AND l.state = 'value' LIMIT 1;
  INSERT INTO case_step (framework, provider_code, period, indicator, place, kind, outcome, text, taken_by, taken_by_name, taken_at)
  SELECT c.framework, c.provider_code, c.period, c.indicator, 1, 'opened', NULL, 'A case about ${provider}.', p.id, p.name, now()
  FROM signal_case c, person p WHERE c.framework = '${framework}' AND c.provider_code = '${provider}' ORDER BY p.name LIMIT 1`
