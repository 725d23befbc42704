-- An action may aim at a figure of a line: from where, to what, until its day. docs/adr/0066.

-- AlterTable
ALTER TABLE "action" ADD COLUMN "baseline" DECIMAL(12,6),
ADD COLUMN "baseline_period" TEXT,
ADD COLUMN "target" DECIMAL(10,4);

-- ============================================================================================================
-- What follows is written by hand: Prisma's language cannot say it.
-- ============================================================================================================

COMMENT ON COLUMN action.target IS 'The figure of its indicator that is aimed at by the day it is due: a share from 0 to 1, or mean days; NULL where none is';
COMMENT ON COLUMN action.baseline IS 'The figure of the latest quarter in force when it was opened; NULL where there was none';
COMMENT ON COLUMN action.baseline_period IS 'Of which quarter the baseline is';

ALTER TABLE action
  ADD CONSTRAINT action_target CHECK (target IS NULL OR (indicator IS NOT NULL AND source <> 'not-met' AND target BETWEEN 0 AND 10000)),
  ADD CONSTRAINT action_baseline CHECK (num_nonnulls(baseline, baseline_period) IN (0, 2) AND (baseline IS NULL OR target IS NOT NULL)
    AND baseline >= 0 AND (baseline_period IS NULL OR is_quarter(baseline_period)));
