-- The same rule as before, in words that come back from a backup. PostgreSQL (15 to 18) writes the jsonpath (@ * 100).floor() without its
-- brackets, and cannot read what it wrote: no dump of this table could be restored. A remainder of 1 needs no brackets.
ALTER TABLE submitted_line DROP CONSTRAINT submitted_line_figures;
ALTER TABLE submitted_line
  ADD CONSTRAINT submitted_line_figures CHECK (jsonb_typeof(figures) = 'object' AND NOT jsonb_path_exists(figures,
    'strict $.* ? (!((@.type() == "number" && @ >= 0 && @ * 100 % 1 == 0) || (@.type() == "string" && @ != "")))'));
