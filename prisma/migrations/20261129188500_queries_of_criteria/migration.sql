-- A query about a criterion of a declaration has no quarter; a check of its quarter that asks of NULL whether it is a quarter said no.
ALTER TABLE query DROP CONSTRAINT query_period,
  ADD CONSTRAINT query_period CHECK (period IS NULL OR (is_quarter(period) AND left(period, 7) = financial_year));
