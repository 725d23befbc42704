-- The name of who recorded an offering stands beside their id, as everywhere else, so that no page needs the person table.

ALTER TABLE "service_offering" ADD COLUMN "recorded_by_name" TEXT;

-- The owner has no way past row-level security: the fence is down for this one statement of this one transaction.
ALTER TABLE service_offering NO FORCE ROW LEVEL SECURITY;
UPDATE service_offering o SET recorded_by_name = p.name FROM person p WHERE p.id = o.recorded_by;
ALTER TABLE service_offering FORCE ROW LEVEL SECURITY;

ALTER TABLE service_offering
  ADD CONSTRAINT service_offering_reporter CHECK (reported_by IN ('us', 'partner')),
  ADD CONSTRAINT service_offering_texts CHECK (length(partner_name) <= 4000 AND length(completion_rule) <= 4000);
