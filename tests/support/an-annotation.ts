import { createHash } from 'node:crypto'

/** The id of what stands beside a chart of a provider under a framework, by which the form that ends it is found. */
export function annotationIdOf(framework: string, provider: string): string {
  const digest = createHash('sha256').update(`${framework} ${provider}`).digest('hex')
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Puts it there, past the function that writes it, which would choose an id. */
export const anAnnotation = (framework: string, provider: string, indicator: string) => `
  INSERT INTO chart_annotation (id, framework, provider_code, indicator, period, kind, reason, made_for, author_id, author_name, recorded_at)
  VALUES ('${annotationIdOf(framework, provider)}', '${framework}', '${provider}', '${indicator}', '2025-26-Q4', 'note',
    'The clinic of ${provider} moved.', 'commissioner', gen_random_uuid(), 'Ann Commissioner', now()) ON CONFLICT DO NOTHING`
