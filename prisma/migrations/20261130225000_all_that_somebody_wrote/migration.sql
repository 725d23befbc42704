-- All that somebody wrote is found when they take what is kept about them (take_my_data): row security holds the owner's functions too, and
-- of these two tables none let them read. And their events are found by an index, since events are kept for ever and a statement ends after
-- a few seconds; likewise whether a text is somebody's name in one (is_said_of_people).

CREATE POLICY owner_reads ON query_message FOR SELECT TO assurance_owner USING (true);
CREATE POLICY owner_reads ON case_step FOR SELECT TO assurance_owner USING (true);

CREATE INDEX audit_event_person ON audit_event (person_id);
CREATE INDEX audit_event_object ON audit_event (object);
CREATE INDEX audit_event_person_name ON audit_event (person_name);
