-- Whether a second evaluation on the same data gave the same forecasts; null while there was only one.
alter table evaluation add column repeated boolean;
