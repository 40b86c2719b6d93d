-- The service asks whether the schema is new enough (SchemaReadiness) under its own role.
select app_may('select', 'flyway_schema_history');
