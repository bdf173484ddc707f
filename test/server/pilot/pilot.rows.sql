CREATE OR REPLACE FUNCTION app.readers_of(app.pledge) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('pledge', topic => $$'pledge'$$);
CALL app.lets_insert('pledge', 'promise', app.parties());
CALL app.lets_update('pledge', 'parties', 'status');
CALL app.lets_clock('pledge', sees => 'true', leaves => 'true', reads => 'id, due_on, status',
  updates => 'status');
