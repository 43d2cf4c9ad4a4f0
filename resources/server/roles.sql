-- The group roles of one store, which logins are granted. Run by who owns the store's tables and may create roles.
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
    made_by name := (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = '@schema@.meta'::regclass);
BEGIN
    IF made_by <> @administrator@ AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = made_by) THEN
        EXECUTE format('GRANT %I TO %I', @administrator@, made_by);
    END IF;
    IF NOT pg_has_role(current_user, @administrator@, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO %I', @administrator@, current_user);
    END IF;
    EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', @schema_text@, @administrator@);
    FOR one IN
        SELECT c.oid::regclass AS thing FROM pg_class c
        WHERE c.relnamespace = '@schema@'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname IN (@things@)
          AND pg_get_userbyid(c.relowner) <> @administrator@
    LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO %I', one.thing, @administrator@);
    END LOOP;
    FOR one IN
        SELECT p.oid::regprocedure AS thing FROM pg_proc p
        WHERE p.pronamespace = '@schema@'::regnamespace AND p.proname LIKE 'est\_%'
          AND pg_get_userbyid(p.proowner) <> @administrator@
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO %I', one.thing, @administrator@);
    END LOOP;
END
$est$
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
