-- Everybody reads the holidays: they are common knowledge.
CREATE OR REPLACE FUNCTION app.readers_of(app.holiday) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['PUBLIC'];
CALL app.guard('holiday', topic => $$'holiday'$$);
CALL app.administered('holiday');
