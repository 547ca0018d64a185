## Inkallningslistan: ringa in folk med bara en telefon

op-start-calling = började ringa in
op-dial = ringde upp
op-end-call = skrev hur samtalet gick
op-take-back-call = tog tillbaka ett samtalsutfall
op-arrive = skrev att någon är framme
op-new-round = började en ny omgång
op-close-calling = avslutade inringningen
refusal-calling-closed-title = Inkallningslistan är avslutad
refusal-calling-closed-do = Inget ändrades. Starta en ny lista om fler behövs.
refusal-nobody-wanted-do = Inget startades. Skriv hur många som behövs, minst en.
refusal-nothing-said-title = Det finns inget utfall att ta tillbaka
refusal-nothing-said-do = Inget ändrades. Bara det du själv skrivit på den här datorn kan tas tillbaka härifrån.
refusal-call-built-on-title = { $by } har skrivit om samma person efter dig
refusal-call-built-on-do = Inget ändrades. Skriv ett nytt utfall på personen i stället.
refusal-not-coming-title = Personen har inte sagt att den kommer
refusal-not-coming-do = Inget ändrades. Skriv först att personen kommer.
refusal-being-called-title = { $by } ringer just nu
refusal-being-called-do = Inget ändrades. Ta nästa på listan, eller skriv hur samtalet gick om du vet det.
field-call-list-activation = Aktivering
field-call-list-calls-number = Ringt nummer
field-call-list-calls-device = Skrivet på
value-device = en dator med pärmen
cli-about-callout = Ringa in folk: vem härnäst, vem kommer, vad saknas
cli-about-callout-start = Starta en inkallningslista
cli-about-callout-list = Visa inkallningslistorna
cli-about-callout-show = Visa vad som saknas, vilka som kommer och loggen
cli-about-callout-next = Vem som ska ringas nu
cli-about-callout-outcome = Skriv hur ett samtal gick
cli-about-callout-round = Börja en ny omgång med dem som inte svarat
cli-about-callout-close = Avsluta listan
cli-arg-want = Roll och antal, som Krisstödjare=4; kan anges flera gånger
cli-arg-order = Ordning: duty, competence, travel eller response
cli-arg-list = Inkallningslistans namn eller id; den enda öppna om inget sägs
cli-arg-outcome = coming, no-answer, busy eller cannot
cli-arg-bottom = Börja nerifrån, när två ringer utan att se varandras samtal
cli-value-want = ROLL=ANTAL
cli-value-order = ORDNING
cli-value-list = LISTA
cli-value-outcome = UTFALL
callout-none = Ingen inkallningslista är öppen
callout-none-do = Starta en: krisparm callout start TITEL --want ROLL=ANTAL
callout-several = Flera inkallningslistor är öppna
callout-no-want = Säg vilka som behövs
callout-no-want-do = Till exempel --want Krisstödjare=4 --competence barn=2.
callout-met = Alla som behövs kommer.
callout-nobody-left = Ingen är kvar att ringa i den här omgången. Börja en ny omgång, eller ring någon utanför listan.
callout-next = Ring nu: { $name }
callout-missing-role = Saknas: { $count } { $role }
callout-missing-competence = Saknas: { $count } med { $competence }
callout-coming = Kommer { $time }: { $name }
callout-started = { $title }: { $count } att ringa
callout-no-number = Inget nummer finns till { $names }
callout-log = Samtal
callout-closed = Avslutad { $at }: { $note }
callout-open = pågår, omgång { $round }
