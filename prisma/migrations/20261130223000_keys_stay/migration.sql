-- A row of a draft stays in its draft. The service writes what a row says and who wrote it; which quarter, year or service it is of it could
-- change too, and so carry figures out of a return that is submitted, or out of a declaration that is signed, into a draft that is open: what
-- looks at a change looks at where the row is afterwards.
REVOKE UPDATE ON draft_line, draft_figure, declaration_box, service_offering FROM assurance_app;
GRANT UPDATE (state, reason, explanation, saved_by, saved_by_name, saved_at) ON draft_line TO assurance_app;
GRANT UPDATE (number, text, saved_by, saved_by_name, saved_at) ON draft_figure TO assurance_app;
GRANT UPDATE (text, saved_by, saved_by_name, saved_at) ON declaration_box TO assurance_app;
GRANT UPDATE (status, partner_name, reported_by, completion_rule, recorded_by, recorded_by_name, recorded_at) ON service_offering TO assurance_app;
