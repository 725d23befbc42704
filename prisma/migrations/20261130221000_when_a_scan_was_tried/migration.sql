-- A file that fails as it failed before is asked about after all others: what was tried is kept, also where nothing new was said.

-- CreateTable
CREATE TABLE "evidence_try" (
    "framework" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "tried_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "evidence_try_pkey" PRIMARY KEY ("framework","provider_code","file_id")
);

-- AddForeignKey
ALTER TABLE "evidence_try" ADD CONSTRAINT "evidence_try_framework_provider_code_file_id_fkey" FOREIGN KEY ("framework", "provider_code", "file_id") REFERENCES "evidence_file"("framework", "provider_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

COMMENT ON TABLE evidence_try IS 'When the worker last asked a scanner about a file, whatever came of it: one row a file, which decides what is asked about next';

ALTER TABLE evidence_try
  ADD CONSTRAINT evidence_try_framework CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$'),
  ENABLE ROW LEVEL SECURITY;

-- Files of which no scanner has said yet whether they are clean, those that were tried, or uploaded, longest ago first.
CREATE OR REPLACE FUNCTION evidence_to_scan(most integer) RETURNS TABLE (framework text, provider_code text, id uuid, sha256 text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.framework, f.provider_code, f.id, f.sha256 FROM evidence_file f
  JOIN LATERAL (SELECT s.state, s.scanned_at FROM evidence_scan s WHERE s.framework = f.framework AND s.provider_code = f.provider_code
    AND s.file_id = f.id ORDER BY s.place DESC LIMIT 1) last ON last.state IN ('not-scanned', 'scan-failed')
  LEFT JOIN evidence_try t ON t.framework = f.framework AND t.provider_code = f.provider_code AND t.file_id = f.id
  ORDER BY coalesce(t.tried_at, last.scanned_at), f.id LIMIT most
$$;

-- Notes that a file is asked about now.
CREATE FUNCTION record_evidence_try(framework text, provider_code text, file uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO evidence_try (framework, provider_code, file_id, tried_at)
  VALUES (record_evidence_try.framework, record_evidence_try.provider_code, record_evidence_try.file, record_evidence_try.at)
  ON CONFLICT ON CONSTRAINT evidence_try_pkey DO UPDATE SET tried_at = excluded.tried_at
$$;

GRANT EXECUTE ON FUNCTION record_evidence_try(text, text, uuid, timestamptz) TO assurance_worker;
