# Utskrifter och pappersexemplar.

kind-printout = Utskrift
kinds-printout = Utskrifter
op-note-print = noterade en utskrift
op-lay-copies = lade ut exemplar på papper
op-move-copy = flyttade ett exemplar
op-sign-off-copy = kvitterade bort ett exemplar

refusal-copy-place-missing-title = Skriv var exemplaret ligger
refusal-copy-place-missing-do = Inget ändrades. Skriv till exempel ”Receptionen” eller ”Bil 3”, så att den som byter exemplaret hittar det.
refusal-copy-signed-off-title = Exemplaret är redan kvitterat
refusal-copy-signed-off-do = Inget ändrades. Lägg ut ett nytt exemplar om det ska finnas ett där igen.

field-printout-subject = Vad som skrevs ut
field-printout-subject-document = Slag
field-printout-subject-of = Post
field-printout-subject-detail = Närmare
field-printout-code = Kontrollkod
field-printout-version = Version
field-printout-pages = Sidor
field-printout-parts = Delar
field-printout-printed-at = Utskriven
field-printout-printed-by = Av
field-printout-copies = Exemplar
field-printout-copies-number = Nummer
field-printout-copies-place = Plats
field-printout-copies-keeper = Förvaras av
field-printout-copies-noted-at = Utlagt
field-printout-copies-signed-off = Kvitterat
field-printout-copies-signed-off-at = När
field-printout-copies-signed-off-by = Av
field-printout-copies-signed-off-note = Anteckning
