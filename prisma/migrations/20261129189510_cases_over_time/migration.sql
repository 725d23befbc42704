-- A case follows a figure that stands apart from others, or from its own earlier quarters.
COMMENT ON TABLE signal_case IS 'A figure that stands apart on the worse side, from all or from its own earlier quarters, about which a case was opened: one for each line of a quarter';
COMMENT ON COLUMN signal_case.level IS 'alert: beyond 95%, or noticed over time by a rule within the limits; alarm: beyond 99.8%, or outside the limits over time; as the service judged it when the case was opened';
COMMENT ON COLUMN signal_case.method IS 'By which method and version of it: arcsine-od/1 among others, mdc-6/outside-limits over time';
