-- The triggers of one table, @table@; a part is left out where it is not meant for it (est_walks_plugin/store/roles).
--; version_of_new
DROP TRIGGER IF EXISTS est_version_of_new ON @schema@.@table@;
CREATE TRIGGER est_version_of_new BEFORE INSERT ON @schema@.@table@
    FOR EACH ROW WHEN (NEW.row_version IS DISTINCT FROM 1) EXECUTE FUNCTION @schema@.est_version()
--; version
DROP TRIGGER IF EXISTS est_version ON @schema@.@table@;
CREATE TRIGGER est_version BEFORE UPDATE ON @schema@.@table@
    FOR EACH ROW EXECUTE FUNCTION @schema@.est_version()
--; changed
DROP TRIGGER IF EXISTS est_changed ON @schema@.@table@;
CREATE TRIGGER est_changed AFTER UPDATE ON @schema@.@table@
    REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION @schema@.est_changed(@kept@)
--; removed
DROP TRIGGER IF EXISTS est_removed ON @schema@.@table@;
CREATE TRIGGER est_removed AFTER DELETE ON @schema@.@table@
    REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION @schema@.est_removed()
--; added
DROP TRIGGER IF EXISTS est_added ON @schema@.@table@;
CREATE TRIGGER est_added AFTER INSERT ON @schema@.@table@
    REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION @schema@.est_added()
--; field
DROP TRIGGER IF EXISTS est_field ON @schema@.@table@;
CREATE TRIGGER est_field BEFORE UPDATE OR DELETE ON @schema@.@table@
    FOR EACH ROW EXECUTE FUNCTION @schema@.est_field()
