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
item-rounds = Omgång { $number }
field-call-list-rounds = Omgångar
field-call-list-rounds-number = Omgång
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
callout-missing = Saknas: { $count } { $what }
callout-coming = Kommer { $time }: { $name }
callout-started = { $title }: { $count } att ringa
callout-log = Samtal
callout-closed = Avslutad { $at }: { $note }
callout-open = pågår, omgång { $round }

## Inkallningen i fönstret

op-hang-up = slutade ringa utan utfall
nav-callout = Inkallning
callout-role-with = { $role } med { $competence }
callout-with = med { $competence }
callout-anybody = vem som helst
callout-away = Borta till och med { $day }
callout-expired = Intyget för { $competence } gick ut { $day }
callout-without-number = Inget nummer finns
callout-coming-elsewhere = Kommer redan på ”{ $title }”
callout-ringing-elsewhere = Rings just nu på ”{ $title }”
callout-why-on-call = Har jour nu
callout-why-duty = Har nästa jour { $when }
callout-why-competences = Kan { $names }
callout-why-minutes = Har { $minutes } hit
callout-why-alphabet = Står på tur i bokstavsordning
callout-summary = { $calls ->
    [one] 1 samtal
   *[other] { $calls } samtal
} på { $took }: { $coming } kommer ({ $arrived } framme), { $unreached } inte nådda, { $cannot } kan inte
callout-paper-made = Läget { $made }. Sedan dess kan mer ha hänt.
callout-paper-wanted = Behövs: { $count } { $what }
callout-paper-who = Namn och vad personen kan
callout-paper-numbers = Nummer
callout-paper-comes = Kommer om
callout-paper-minutes = { $box } ____ min
callout-paper-no-answer = Svarar inte
callout-paper-busy = Upptaget
callout-paper-cannot = Kan inte
callout-paper-rung = Klockan, vem ringde
callout-left-out = { $count ->
    [one] 1 rings inte
   *[other] { $count } rings inte
}
callout-number-failed = gick inte fram sist
callout-log-at = Tid
callout-log-caller = Ringde
callout-log-person = Person
callout-log-number = Nummer
callout-log-outcome = Utfall
callout-log-minutes = Minuter
callout-log-round = Omgång
callout-print = Lista som dokument
callout-export-log = Spara loggen
callout-new = Ny inkallning
callout-new-key = Ny inkallning (N)
callout-empty-title = Ingen är inkallad
callout-empty-text = Här rings folk in, en i taget, tills de som behövs kommer. Det enda som krävs är en telefon.
callout-goes-on = Pågår
callout-is-closed = Avslutad
callout-began = Startad { $at } av { $by }
callout-open-list = Öppna { $title }
callout-all = Alla inkallningar
callout-of = { $coming } av { $wanted } { $what }
callout-state = Omgång { $round } · { $left ->
    [one] 1 kvar att ringa
   *[other] { $left } kvar att ringa
} · startad för { $gone } sedan
callout-who-comes = Kommer ({ $count })
callout-nobody-comes = Ingen än.
callout-arrived-at = Framme { $at }
callout-late = Skulle vara framme { $at }
callout-expected = Framme omkring { $at }
callout-expected-unknown = Sade inte när
callout-arrived = Framme
callout-arrived-of = { $name } är framme
callout-regret-of = { $name } kommer inte
callout-nth-number = nummer { $nth } av { $count }
callout-regret = Kommer inte
callout-regretted-note = sade först att hen kommer
callout-log-empty = Inga samtal än.
callout-logged = { $name }: { $said }
callout-now-why = Ring nu · { $why }
callout-way = Har { $minutes } hit: framme { $at } om hen åker nu
callout-way-unknown = Restiden är inte känd. Fråga.
callout-number-of = { $label } ({ $nth } av { $count })
callout-copy = Kopiera numret till { $name }
callout-other-number = Nästa nummer
callout-key-back = Backsteg
callout-take-back = Ta tillbaka det senaste
callout-pause = Pausa
callout-comes = Kommer
callout-no-answer = Svarar inte
callout-busy = Upptaget
callout-cannot = Kan inte
callout-minutes = Om hur många minuter är { $name } framme?
callout-minutes-hint = Tomt om hen inte vet.
callout-minutes-wrong = Skriv minuter med siffror, högst 1440.
callout-minutes-keep = Spara, nästa
callout-earlier = Ringd { $at }: { $said } ({ $by })
callout-met-do = Ingen mer behöver ringas. Bocka av var och en som är framme, och avsluta listan när du är klar.
callout-waits = Ingen rings just nu
callout-begin = Ring nästa
callout-begin-words = Nästa på listan: { $name }
callout-from-bottom = Börja nerifrån
callout-from-top = Börja uppifrån
callout-new-round = Ny omgång
callout-all-reached = Alla på listan har svarat. Starta en ny inkallning med fler, eller ring någon utanför listan.
callout-round-words = { $count ->
    [one] 1 har inte svarat än. En ny omgång ringer den personen igen.
   *[other] { $count } har inte svarat än. En ny omgång ringer dem igen.
}
callout-nobody-left-title = Ingen är kvar i den här omgången
callout-closed-by = { $at } av { $by }: { $note }
callout-close = Avsluta
callout-close-title = Avsluta inkallningen
callout-close-reason = Varför avslutas den?
callout-close-needed = Skriv varför, så att andra förstår.
callout-close-words = Sedan rings ingen mer från listan. Loggen finns kvar.
callout-close-met = Alla som behövs kommer
callout-about = Vad gäller det?
callout-about-needed = Skriv vad det gäller.
callout-default-title = Inkallning { $when }
callout-for = Hör till
callout-for-nothing = Ingen händelse eller aktivering
callout-needed = Vilka behövs?
callout-count = Antal
callout-count-wrong = Skriv 1–500
callout-role = Roll
callout-any-role = Vilken roll som helst
callout-competence = Kompetens
callout-any-competence = Vilken som helst
callout-line-add = Fler som behövs
callout-line-remove = Ta bort rad { $number }
callout-who = Vilka rings?
callout-order = I vilken ordning?
callout-everybody = Alla i pärmen
callout-of-roster = De på jourschemat { $name }
callout-of-role = Alla som är { $name }
callout-of-board = Alla på { $name }
callout-start-key = Börja ringa (Enter)
callout-found = { $count ->
    [one] 1 person kan ringas.
   *[other] { $count } personer kan ringas.
}
callout-found-nobody = Ingen att ringa. Välj andra, eller ta bort ett krav.
callout-found-few = Det behövs { $count }. Alla måste svara ja.
callout-found-first = Först: { $names }

## Inkallningen på kommandoraden: urval, papper och logg

cli-about-callout-arrived = Någon som skulle komma är framme
cli-about-callout-back = Ta tillbaka ditt senaste utfall
cli-about-callout-print = Skriv listan till en fil att skriva ut och ringa efter
cli-about-callout-log = Skriv loggen till en fil
cli-arg-callout-start-roster = Ring bara dem som har pass på schemat
cli-arg-callout-start-role = Ring bara dem som har rollen
cli-arg-callout-start-board = Ring bara nämndens eget folk
cli-arg-callout-start-activation = Planen i bruk som listan hör till
cli-arg-callout-start-incident = Händelsen som listan hör till
cli-arg-callout-outcome-number = Numret som ringdes
cli-arg-callout-print-document = Fil att skriva till, som slutar på .docx, .odt eller .md
cli-arg-callout-log-to = Fil att skriva till, som slutar på .csv eller .xlsx
cli-value-incident = HÄNDELSE
callout-print-ending = { $file } har ingen ändelse som listan kan skrivas som
callout-print-ending-do = Låt namnet sluta på .docx, .odt eller .md.

## Läget nu

now-calling =
    { $count ->
        [0] Inkallning
       *[other] Inkallning ({ $count } pågår)
    }
now-calling-last = Något hände senast { $away }
