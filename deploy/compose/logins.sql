-- Run once, on the empty database. The services' login owns the database and its schemas; the dashboards' reads what
-- migrations grant to pacewatch_reader, and nothing else.
\set services `sed -n 's/^quarkus.datasource.password=//p' /run/secrets/database.properties`
\set dashboards `cat /run/secrets/reader`
create role pacewatch login password :'services';
create role pacewatch_reader nologin;
create role grafana login password :'dashboards' connection limit 10;
grant pacewatch_reader to grafana;
create database pacewatch owner pacewatch;
