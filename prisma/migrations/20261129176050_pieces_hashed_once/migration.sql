-- As before; whether an event was redacted is asked only of one that does not have its hash, so that a long piece is verified in time.
CREATE OR REPLACE FUNCTION break_in_piece(wanted text, after bigint, after_hash text, until bigint) RETURNS bigint LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(min(l.place) FILTER (WHERE CASE WHEN l.place <> l.seq OR l.previous_hash <> l.right_previous THEN true
      WHEN l.hash = l.present THEN false ELSE NOT is_redacted_as(wanted, l.seq, l.hash, l.present) END),
    CASE WHEN count(*) < until - after THEN after + count(*) + 1 END)
  FROM (SELECT after + row_number() OVER chained AS place, e.seq, e.previous_hash, e.hash, present_audit_hash(e) AS present,
      lag(e.hash, 1, after_hash::bpchar) OVER chained AS right_previous
    FROM audit_event e WHERE e.organisation = wanted AND e.seq > after AND e.seq <= until WINDOW chained AS (ORDER BY e.seq)) l
$$;
