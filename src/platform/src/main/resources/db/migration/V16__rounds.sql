-- A showdown waits until the evidence is of the last scores: pages ask whether a round is to come.

grant select on evidence_round to showdown_web;
