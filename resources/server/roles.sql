-- The group roles of one store, which logins are granted. Run by who owns the store's tables and may create roles.
-- First and last, around all the rest, stand "keep" and "let_go": what is kept of changes belongs to a role that nobody is a
-- member of, and who makes the roles is one only until it is done.
--; keep
DO $est$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = @keeper@) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', @keeper@);
    END IF;
    IF NOT pg_has_role(current_user, @keeper@, 'USAGE') THEN
        EXECUTE format('GRANT %I TO %I', @keeper@, current_user);
    END IF;
END
$est$
--; let_go
DO $est$
BEGIN
    IF EXISTS (SELECT FROM pg_auth_members a JOIN pg_roles k ON k.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
               WHERE k.rolname = @keeper@ AND m.rolname = current_user AND a.grantor = a.member) THEN
        EXECUTE format('REVOKE %I FROM %I', @keeper@, current_user);
    END IF;
END
$est$
--; taken
-- A membership is one for each who granted it, and from PostgreSQL 16 on only those are taken that are named.
DO $est$
DECLARE
    one record;
BEGIN
    IF current_setting('server_version_num')::int < 160000 THEN
        EXECUTE format('REVOKE %I FROM %I', @group@, @login@);
        RETURN;
    END IF;
    FOR one IN
        SELECT pg_get_userbyid(a.grantor) AS who FROM pg_auth_members a
        WHERE a.roleid = to_regrole(quote_ident(@group@)) AND a.member = to_regrole(quote_ident(@login@)) AND @inherits@
    LOOP
        EXECUTE format('REVOKE %I FROM %I GRANTED BY %I', @group@, @login@, one.who);
    END LOOP;
END
$est$
--;
DO $est$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM (VALUES @roles@) AS wanted (rolname, role, owner) LOOP
        IF NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = one.rolname) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', one.rolname);
        END IF;
        INSERT INTO @schema@.est_server_role (rolname, role, owner) VALUES (one.rolname, one.role, one.owner)
        ON CONFLICT (rolname) DO UPDATE SET role = excluded.role, owner = excluded.owner;
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', @schema_text@, one.rolname);
        IF has_schema_privilege(@postgis_text@, 'USAGE WITH GRANT OPTION') THEN  -- public lets everybody in, others may not
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', @postgis_text@, one.rolname);
        END IF;
        IF one.role <> 'administrator' THEN  -- who owns a table and is taken its rights has none
            EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', @schema_text@, one.rolname);
        END IF;
    END LOOP;
END
$est$
--;
-- Nobody but this store's administrators makes things where its functions look.
DO $est$
BEGIN
    IF has_schema_privilege('public', @schema_text@, 'CREATE') THEN
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', @schema_text@);
    END IF;
END
$est$
--;
-- The administrators own the tables: who made the store is one of them.
DO $est$
DECLARE
    one record;
    made_by name := (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = @meta@::regclass);
BEGIN
    IF made_by <> @administrator@ AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = made_by) THEN
        EXECUTE format('GRANT %I TO %I', @administrator@, made_by);
    END IF;
    IF NOT pg_has_role(current_user, @administrator@, 'USAGE') THEN
        EXECUTE format('GRANT %I TO %I', @administrator@, current_user);
    END IF;
    FOR one IN SELECT unnest(ARRAY[@administrator@, @keeper@]) AS rolname LOOP
        EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO %I', @schema_text@, one.rolname);
    END LOOP;
    FOR one IN
        SELECT c.oid::regclass AS thing, CASE WHEN c.relname IN (@kept_things@) THEN @keeper@ ELSE @administrator@ END AS owner
        FROM pg_class c
        WHERE c.relnamespace = quote_ident(@schema_text@)::regnamespace AND c.relkind IN ('r', 'v') AND c.relname IN (@things@, @kept_things@)
          AND pg_get_userbyid(c.relowner) <> CASE WHEN c.relname IN (@kept_things@) THEN @keeper@ ELSE @administrator@ END
    LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO %I', one.thing, one.owner);
    END LOOP;
    FOR one IN
        SELECT p.oid::regprocedure AS thing, CASE WHEN p.proname IN (@kept_functions@) THEN @keeper@ ELSE @administrator@ END AS owner
        FROM pg_proc p
        WHERE p.pronamespace = quote_ident(@schema_text@)::regnamespace AND p.proname LIKE 'est\_%'
          AND pg_get_userbyid(p.proowner) <> CASE WHEN p.proname IN (@kept_functions@) THEN @keeper@ ELSE @administrator@ END
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO %I', one.thing, one.owner);
    END LOOP;
END
$est$
--;
-- Who reads the table of facts but does not write it reads it without what respondents' keys are made with.
ALTER TABLE @schema@.meta ENABLE ROW LEVEL SECURITY
--;
DROP POLICY IF EXISTS est_writers ON @schema@.meta;
CREATE POLICY est_writers ON @schema@.meta TO @fact_writers@ USING (true) WITH CHECK (true)
--;
DROP POLICY IF EXISTS est_readers ON @schema@.meta;
CREATE POLICY est_readers ON @schema@.meta FOR SELECT TO @fact_readers@ USING (key NOT IN (@secrets@))
--;
@grants@
--;
-- Numbers of new rows.
DO $est$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM (VALUES @adders@) AS wanted (thing, rolname) LOOP
        IF pg_get_serial_sequence(format('%I.%I', @schema_text@, one.thing), 'fid') IS NOT NULL THEN
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO %I',
                pg_get_serial_sequence(format('%I.%I', @schema_text@, one.thing), 'fid'), one.rolname);
        END IF;
    END LOOP;
    FOR one IN SELECT * FROM (VALUES @stylers@) AS wanted (thing, rolname) LOOP
        IF pg_get_serial_sequence(format('%I.%I', @schema_text@, one.thing), 'id') IS NOT NULL THEN
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO %I',
                pg_get_serial_sequence(format('%I.%I', @schema_text@, one.thing), 'id'), one.rolname);
        END IF;
    END LOOP;
END
$est$
