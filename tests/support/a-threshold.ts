import { createHash } from 'node:crypto'

/** The id of a local threshold of a commissioner under a framework, by which the form that ends it is found. */
export function thresholdIdOf(framework: string, commissioner: string): string {
  const digest = createHash('sha256').update(`threshold ${framework} ${commissioner}`).digest('hex')
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Puts it there, past the function that sets it, which would choose an id. */
export const aThreshold = (framework: string, commissioner: string, indicator: string) => `
  INSERT INTO local_threshold (id, framework, indicator, commissioner_code, value, direction, in_force_from, rationale, author_id,
    author_name, recorded_at)
  VALUES ('${thresholdIdOf(framework, commissioner)}', '${framework}', '${indicator}', '${commissioner}', 0.8, 'at-least', '2025-04-01',
    'Agreed by ${commissioner} with its providers.', gen_random_uuid(), 'Ann Commissioner', now()) ON CONFLICT DO NOTHING`
