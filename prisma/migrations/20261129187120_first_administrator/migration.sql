-- The first administrator is invited by the service, which knows neither their name nor an address that receives anything: whoever
-- takes up that invitation says both, and it says from then on whom it became. No other invitation is taken up so.
CREATE FUNCTION accept_first_invitation(wanted bytea, passphrase_hash text, own_email text, own_name text) RETURNS uuid LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  invited invitation;
  created uuid;
BEGIN
  UPDATE invitation i SET used_at = clock_timestamp(), email = lower(own_email), name = own_name
  WHERE i.token_hash = wanted AND is_open(i) AND i.created_by IS NULL AND i.role = 'administrator'
    AND NOT EXISTS (SELECT FROM person p WHERE p.email = lower(own_email)) RETURNING * INTO invited;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO person (email, name, passphrase_hash)
  VALUES (invited.email, invited.name, accept_first_invitation.passphrase_hash) RETURNING id INTO created;
  PERFORM hold_invited_role(invited, created);
  RETURN created;
END $$;
GRANT EXECUTE ON FUNCTION accept_first_invitation(bytea, text, text, text) TO assurance_app;
