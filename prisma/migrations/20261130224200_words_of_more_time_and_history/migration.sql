-- Why more time was ended is written beside why the next was given, in the same words; and what was vouched for says where it comes from, and
-- of each line why it is not available. A text that is redacted goes from there too.

-- Lists that grow are written anew from what they are, so that what others add to them meanwhile is kept.
DO $$
DECLARE
  list text;
BEGIN
  SELECT string_agg(format('(%L, %L, %L)', f.tab, f.col, f.form), ', ' ORDER BY f.place) INTO STRICT list
    FROM free_texts() WITH ORDINALITY AS f (tab, col, form, place);
  EXECUTE 'CREATE OR REPLACE FUNCTION free_texts() RETURNS TABLE (tab text, col text, form text) LANGUAGE sql IMMUTABLE AS '
    || quote_literal('VALUES ' || $f$('window_extension', 'end_reason', 'text'), ('vouched_quarter', 'source', 'text'),
      ('vouched_quarter', 'lines', 'jsonb'), $f$ || list);
END $$;
