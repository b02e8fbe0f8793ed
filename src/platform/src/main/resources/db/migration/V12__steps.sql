-- How many days an ONNX model reads, as the check at its upload found: the class's memory curve is drawn from it. Null for a jar, for a reference
-- solution, and for what was uploaded before: a student's file is parsed in a sandbox alone, never by a migration. Handed in again, it has one.
alter table submission add column steps integer check (steps > 0);

-- A page stores it with the submission by the insert that it was granted; nobody changes it afterwards.
