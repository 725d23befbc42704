/** Numbers from 0 to below 1. */
export type Chance = () => number

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
export const of = (organisation: string) => `organisation = ${quoted(organisation)}`

export const below = (chance: Chance, limit: number) => Math.floor(chance() * limit)
export const oneOf = <Each>(chance: Chance, many: readonly Each[]): Each => {
  const one = many[below(chance, many.length)]
  if (one === undefined) throw new Error('There is none to choose from')
  return one
}

/** Counts the events of a chain anew and gives each the hash that it ought to have, and the chain its head: nothing looks changed from inside. */
export const rehashed = (organisation: string) => `
  DO $$ DECLARE e audit_event; before text := repeat('0', 64); place bigint := 0; BEGIN
    CREATE TEMP TABLE again ON COMMIT DROP AS SELECT * FROM audit_event WHERE ${of(organisation)};
    DELETE FROM audit_event WHERE ${of(organisation)};
    FOR e IN SELECT * FROM again ORDER BY seq LOOP
      place := place + 1; e.seq := place; e.previous_hash := before; e.hash := present_audit_hash(e); before := e.hash;
      INSERT INTO audit_event (organisation, seq, at, recorded_at, person_id, person_name, action, object, old, new, reason, previous_hash, hash)
        VALUES (e.organisation, e.seq, e.at, e.recorded_at, e.person_id, e.person_name, e.action, e.object, e.old, e.new, e.reason,
          e.previous_hash, e.hash);
    END LOOP;
    DROP TABLE again;
    UPDATE audit_chain SET seq = place, head = before WHERE ${of(organisation)};
  END $$`

/** What was submitted or signed is told where its event stands now, as somebody would who knows the whole of it. */
export const resealed = (organisation: string) =>
  [
    ['submission', 'return-submitted', 'period'],
    ['signed_declaration', 'declaration-signed', 'financial_year'],
  ]
    .map(
      ([
        table,
        action,
        period,
      ]) => `UPDATE ${table} s SET audit_seq = e.seq, audit_head = e.hash FROM audit_event e
    WHERE s.provider_code = ${quoted(organisation)} AND e.organisation = s.provider_code AND e.action = '${action}'
      AND e.object = s.provider_code || '-' || s.${period} AND (e.new->>'version')::int = s.version`,
    )
    .join('; ')
