-- Boxes beyond the two or three counts of a kind stand together in one column, so that a new box needs no migration. What each
-- box takes is written down from the catalogue when the service prepares itself; a trigger compares every figure with it.

-- CreateTable
CREATE TABLE "known_box" (
    "framework" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "most" DECIMAL(12,2) NOT NULL,
    "with_nil" BOOLEAN NOT NULL,

    CONSTRAINT "known_box_pkey" PRIMARY KEY ("framework","indicator","definition_version","field")
);

-- AlterTable
ALTER TABLE "submitted_line" ADD COLUMN "figures" JSONB NOT NULL DEFAULT '{}';

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

-- ---- Codes: no longer three digits, and never the name of what stands in their place --------------------------

CREATE FUNCTION is_indicator_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT value ~ '^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}$' AND value NOT IN ('about', 'documents')
$$;
GRANT EXECUTE ON FUNCTION is_indicator_code(text) TO assurance_app;

ALTER TABLE draft_line DROP CONSTRAINT draft_line_indicator,
  ADD CONSTRAINT draft_line_indicator CHECK (is_indicator_code(indicator));
ALTER TABLE draft_figure DROP CONSTRAINT draft_figure_indicator,
  ADD CONSTRAINT draft_figure_indicator CHECK (is_indicator_code(indicator) OR indicator = 'about');
ALTER TABLE declaration_box DROP CONSTRAINT declaration_box_part,
  ADD CONSTRAINT declaration_box_part CHECK (is_indicator_code(part) OR part = 'documents');
ALTER TABLE declared_line DROP CONSTRAINT declared_line_names,
  ADD CONSTRAINT declared_line_names CHECK (is_indicator_code(indicator) AND definition_version >= 1);
ALTER TABLE submitted_line DROP CONSTRAINT submitted_line_names,
  ADD CONSTRAINT submitted_line_names CHECK (is_indicator_code(indicator) AND definition_version >= 1
    AND kind IN ('proportion', 'paired-proportion', 'mean-wait'));

-- ---- What is known of boxes --------------------------------------------------------------------------------

ALTER TABLE known_box
  ADD CONSTRAINT known_box_names CHECK (framework ~ '^[a-z]{2,10}-[0-9]{3,5}$' AND is_indicator_code(indicator)
    AND definition_version >= 1 AND field ~ '^[a-zA-Z][a-zA-Z0-9]{0,39}$'),
  ADD CONSTRAINT known_box_type CHECK (type IN ('count', 'decimal', 'choice', 'choices', 'text', 'date')),
  ADD CONSTRAINT known_box_most CHECK (most > 0 AND most <= 999999999);
GRANT SELECT ON known_box TO assurance_app;

-- Writes down the boxes of a catalogue: for the owner, an administrator, or the service itself. What a box of a definition takes
-- may widen; what it is never changes, and none goes away, because what was submitted with it stays.
CREATE FUNCTION register_boxes(boxes jsonb) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  written integer;
  changed text;
BEGIN
  IF app_person_id() IS NOT NULL THEN PERFORM require_administrator(); END IF;
  SELECT k.framework || ' ' || k.indicator || '.' || k.field INTO changed
    FROM jsonb_to_recordset(register_boxes.boxes) AS b (framework text, indicator text, "definitionVersion" int, field text,
      type text, most numeric, "withNil" boolean)
    JOIN known_box k ON (k.framework, k.indicator, k.definition_version, k.field)
      = (b.framework, b.indicator, b."definitionVersion", b.field)
    WHERE k.type <> b.type OR k.most > b.most OR k.with_nil > b."withNil" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the box % was something else: a published definition never changes meaning', changed
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO known_box AS k (framework, indicator, definition_version, field, type, most, with_nil)
  SELECT b.framework, b.indicator, b."definitionVersion", b.field, b.type, b.most, b."withNil"
  FROM jsonb_to_recordset(register_boxes.boxes) AS b (framework text, indicator text, "definitionVersion" int, field text,
    type text, most numeric, "withNil" boolean)
  ON CONFLICT (framework, indicator, definition_version, field) DO UPDATE SET most = excluded.most, with_nil = excluded.with_nil
    WHERE (k.most, k.with_nil) <> (excluded.most, excluded.with_nil);
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;
GRANT EXECUTE ON FUNCTION register_boxes(jsonb) TO assurance_app;

-- ---- Submitted figures -------------------------------------------------------------------------------------

-- The owner has no way past row-level security, nor past the guard of what never changes: both are down for this one statement.
ALTER TABLE submitted_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE submitted_line DISABLE TRIGGER submitted_line_never_changes;
UPDATE submitted_line SET figures = jsonb_strip_nulls(jsonb_build_object('withBaseline', with_baseline, 'newImplants', new_implants,
  'revisions', revisions, 'explantations', explantations, 'neverAttended', never_attended, 'issued', issued, 'shortest', shortest,
  'longest', longest, 'over126', over126, 'median', trim_scale(median), 'standardDeviation', trim_scale(standard_deviation),
  'valueSet', value_set, 'instrument', instrument, 'instruments', instruments, 'overrideReason', override_reason));
ALTER TABLE submitted_line ENABLE TRIGGER submitted_line_never_changes;
ALTER TABLE submitted_line FORCE ROW LEVEL SECURITY;

ALTER TABLE submitted_line
  DROP CONSTRAINT submitted_line_no_figures, DROP CONSTRAINT submitted_line_wait, DROP CONSTRAINT submitted_line_limits,
  DROP CONSTRAINT submitted_line_decimals, DROP CONSTRAINT submitted_line_order, DROP CONSTRAINT submitted_line_over,
  DROP CONSTRAINT submitted_line_texts;

-- AlterTable
ALTER TABLE "submitted_line" DROP COLUMN "explantations",
DROP COLUMN "instrument",
DROP COLUMN "instruments",
DROP COLUMN "issued",
DROP COLUMN "longest",
DROP COLUMN "median",
DROP COLUMN "never_attended",
DROP COLUMN "new_implants",
DROP COLUMN "over126",
DROP COLUMN "override_reason",
DROP COLUMN "revisions",
DROP COLUMN "shortest",
DROP COLUMN "standard_deviation",
DROP COLUMN "value_set",
DROP COLUMN "with_baseline";

-- The number in a box, or NULL where there is none.
CREATE FUNCTION number_in(figures jsonb, field text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(figures -> field) WHEN 'number' THEN (figures ->> field)::numeric END
$$;
GRANT EXECUTE ON FUNCTION number_in(jsonb, text) TO assurance_app;

-- What holds of any figure, whatever the catalogue: a number from 0 on with at most two decimals, or a text with something in it.
-- JSON knows no NaN. What belongs together keeps its order.
ALTER TABLE submitted_line
  ADD CONSTRAINT submitted_line_figures CHECK (jsonb_typeof(figures) = 'object' AND NOT jsonb_path_exists(figures,
    'strict $.* ? (!((@.type() == "number" && @ >= 0 && @ * 100 == (@ * 100).floor()) || (@.type() == "string" && @ != "")))')),
  ADD CONSTRAINT submitted_line_no_figures CHECK (state = 'value' OR (num_nonnulls(numerator, denominator, paired) = 0
    AND (state = 'nil' OR NOT jsonb_path_exists(figures, 'strict $.* ? (@.type() == "number")')))),
  ADD CONSTRAINT submitted_line_wait CHECK (kind = 'mean-wait'
    OR NOT figures ?| ARRAY['shortest', 'median', 'longest', 'standardDeviation', 'over126']),
  ADD CONSTRAINT submitted_line_limits CHECK (
    numerator BETWEEN 0 AND CASE kind WHEN 'mean-wait' THEN 100000000 ELSE 1000000 END
    AND denominator BETWEEN 0 AND 1000000 AND paired BETWEEN 0 AND 1000000),
  ADD CONSTRAINT submitted_line_order CHECK (number_in(figures, 'shortest') <= number_in(figures, 'longest')
    AND number_in(figures, 'shortest') <= number_in(figures, 'median')
    AND number_in(figures, 'median') <= number_in(figures, 'longest')),
  ADD CONSTRAINT submitted_line_over CHECK (number_in(figures, 'over126') <= denominator),
  ADD CONSTRAINT submitted_line_texts CHECK (length(reason) <= 4000 AND length(explanation) <= 4000);

-- Whether a box takes this: a count is whole, nothing goes beyond the most that it takes, and no box takes what is not its kind.
CREATE FUNCTION box_takes(box known_box, figure jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN box.type IN ('count', 'decimal') THEN CASE WHEN jsonb_typeof(figure) = 'number'
      THEN (figure #>> '{}')::numeric BETWEEN 0 AND box.most
        AND (box.type = 'decimal' OR (figure #>> '{}')::numeric = trunc((figure #>> '{}')::numeric)) ELSE false END
    ELSE jsonb_typeof(figure) = 'string' AND length(figure #>> '{}') BETWEEN 1 AND box.most END
$$;
GRANT EXECUTE ON FUNCTION box_takes(known_box, jsonb) TO assurance_app;

-- A box that its definition does not have is refused, and so is a figure that it does not take. Beside "no eligible patients"
-- stand only numbers that may.
CREATE FUNCTION refuse_strange_figures() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE strange text;
BEGIN
  SELECT a.indicator || '.' || f.key INTO strange FROM added a CROSS JOIN LATERAL jsonb_each(a.figures) f
    LEFT JOIN public.known_box b ON b.framework = a.framework AND b.indicator = a.indicator
      AND b.definition_version = a.definition_version AND b.field = f.key
    WHERE NOT coalesce(box_takes(b, f.value) AND (a.state <> 'nil' OR b.with_nil OR jsonb_typeof(f.value) = 'string'), false)
    LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the box % takes no such figure', strange USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_line_boxes';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER submitted_line_boxes AFTER INSERT ON submitted_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_strange_figures();
