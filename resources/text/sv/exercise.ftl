### Övning: egen pärm, manus, inspel, mål och resultat.

## Ord för posterna

kind-exercise = Övning
kinds-exercise = Övningar
goal-result-open = Ej bedömt
goal-result-met = Klarat
goal-result-not-met = Inte klarat

op-start-exercise = startade övningen
op-pause-exercise = pausade övningen
op-resume-exercise = fortsatte övningen
op-give-inject = gav ett inspel
op-note-inject = antecknade om ett inspel
op-judge-goal = bedömde ett mål
op-end-exercise = avslutade övningen
op-test-plan = skrev in att planen prövats

field-exercise-purpose = Syfte
field-exercise-participants = Deltagare
field-exercise-plans = Planer som prövas
field-exercise-length-minutes = Speltid
field-exercise-started-at = Startad
field-exercise-started-by = Startad av
field-exercise-injects = Inspel
field-exercise-injects-after-minutes = Ges efter
field-exercise-injects-story-time = Tid i övningen
field-exercise-injects-to = Till
field-exercise-injects-expected = Väntad åtgärd
field-exercise-injects-given = Gett
field-exercise-goals = Mål
field-exercise-goals-how = Så bedöms det
field-exercise-goals-result = Resultat
field-exercise-pauses = Pauser
field-exercise-pauses-from = Från
field-exercise-pauses-until = Till
field-exercise-ended = Avslutad
item-injects = Inspel { $number }
item-goals = Mål { $number }
item-pauses = Paus { $number }

## Nej

refusal-exercise-in-live-title = Det här är ingen övningspärm; här övar man inte
refusal-exercise-in-live-do = Inget ändrades. Gör en ny övning under Planer i er skarpa pärm: den får en egen pärm, så att ingen tar den för verklighet.
refusal-real-in-exercise-title = Det här är en övningspärm; här är inget på riktigt
refusal-real-in-exercise-do = Inget ändrades. Har något hänt på riktigt: lås, öppna den skarpa pärmen och aktivera planen där.
refusal-kind-stays-title = En pärm byter inte slag
refusal-kind-stays-do = Inget ändrades. En övningspärm förblir en övningspärm, och en skarp pärm förblir skarp.
refusal-exercise-running-title = Övningen ”{ $title }” pågår redan
refusal-exercise-running-do = Inget ändrades. Avsluta den först.
refusal-exercise-ended-title = Övningen är avslutad
refusal-exercise-ended-do = Det som gavs och antecknades står kvar. Målen kan fortfarande bedömas.
refusal-exercise-paused-title = Övningen är pausad
refusal-exercise-paused-do = Inget ändrades. Fortsätt övningen först.
refusal-not-paused-title = Övningen är inte pausad
refusal-not-paused-do = Inget ändrades. Klockan går.
refusal-inject-given-title = Inspelet är redan gett
refusal-inject-given-do = Inget ändrades. Det ges en gång; skriv en anteckning vid det om det behövde sägas igen.
refusal-script-empty-title = Manuset saknar inspel eller mål
refusal-script-empty-do = Inget ändrades. Ett manus behöver minst ett inspel och ett mål.
refusal-test-figures-title = Antalet mål stämmer inte
refusal-test-figures-do = Inget ändrades. Skriv minst ett mål, och inte fler klarade än det finns.
refusal-template-not-tested-title = En mall prövas inte
refusal-template-not-tested-do = Inget ändrades. Anpassa mallen till en egen plan och pröva den.

trouble-wrong-kind-title = Ändringarna kommer från { $theirs } ”{ $name }”, det här är { $ours }
trouble-wrong-kind-do = Inget har tagits in. Övning och verklighet blandas aldrig. Ta in filen i en pärm av samma slag.
trouble-wrong-backup-title = Säkerhetskopian är av { $theirs } ”{ $name }”, det här är { $ours }
trouble-wrong-backup-do = Inget har ändrats. Välj en kopia av samma pärm. Övning och verklighet blandas aldrig.
trouble-kind-live = en skarp pärm
trouble-kind-exercise = en övningspärm
trouble-kind-example = en exempelpärm
trouble-origin-missing-title = Filen säger inte från vilken pärm ändringarna kommer
trouble-origin-missing-do = Inget har tagits in. Den är gjord av en äldre version av Krispärm. Gör filen på nytt med den nya.

## Manus och spel

exercise-injects = Inspel
exercise-goals = Mål
exercise-expected = Väntat
exercise-nameless = Person
exercise-script-size = { $long }, { $injects } inspel, { $goals } mål
exercise-tested-as = { $on }, { $passed } av { $goals } mål ({ $script })
exercise-played = { $played } av { $length } spelade
exercise-paused-at = Pausad efter { $played }
exercise-ended-after = Avslutad efter { $played } av { $who }
exercise-tries = Prövar: { $plans }
exercise-given-by = Gavs { $at } av { $who }.
exercise-next-in = Nästa inspel om { $left }
exercise-next-now = Nästa inspel ska ges nu
exercise-goals-met =
    { $met } av { $goals } mål klarade{ $unjudged ->
        [0] .
       *[other] , { $unjudged } ej bedömda.
    }
exercise-none-title = Det finns ingen övning i den här pärmen
exercise-none-do = Starta en med ett manus. Under Planer i den skarpa pärmen görs en ny övningspärm.
exercise-still-running-title = Övningen pågår fortfarande
exercise-still-running-do = Inget skrevs. Avsluta den först, så är resultatet klart.
exercise-only-from-live-title = En övningspärm görs ur en skarp pärm
exercise-only-from-live-do = Inget gjordes. Öppna er skarpa pärm och gör övningen där.
exercise-result-other-plan-title = Resultatet gäller inte planen ”{ $plan }”
exercise-result-other-plan-do = Inget ändrades. Resultatet gäller: { $plans }.
exercise-result-not-here-title = Ingen av resultatets planer finns i den här pärmen
exercise-result-not-here-do = Inget ändrades. Resultatet gäller: { $plans }. Läs in det i pärmen som övningen gjordes ur.
exercise-result-not-one-title = { $file } är inget övningsresultat
exercise-result-not-one-do = Inget ändrades. Välj filen som övningspärmen sparade.
exercise-result-newer-title = { $file } är skriven av en nyare version av Krispärm
exercise-result-newer-do = Inget ändrades. Installera den nyare versionen här och försök igen.

script-not-read-title = Manuset { $file } går inte att läsa, rad { $line }
script-not-read-do = Inget startades. { $what } Rätta raden och försök igen; de medföljande manusen visar formen.
script-problem-form = Formen stämmer inte: { $cause }.
script-problem-order = Inspelet kommer tidigare än det ovanför.
script-problem-after-end = Inspelet kommer efter övningens slut (length_minutes).
script-problem-empty = Texten är tom.
script-problem-no-time = Längden måste vara minst en minut.

## Kommandoraden

cli-about-exercise = Övningar: egen pärm, manus, inspel, mål och resultat
cli-about-exercise-new = Gör en övningspärm bredvid den skarpa, med kopior av planerna
cli-about-exercise-scripts = Lista manusen, eller visa ett och kontrollera ett eget
cli-about-exercise-start = Starta en övning efter ett manus
cli-about-exercise-status = Visa övningen: klockan, inspelen och målen
cli-about-exercise-pause = Stoppa övningens klocka
cli-about-exercise-resume = Låt klockan gå igen
cli-about-exercise-give = Ge nästa inspel, eller ett bestämt
cli-about-exercise-note = Anteckna vad de övade gjorde av ett inspel
cli-about-exercise-goal = Bedöm ett mål
cli-about-exercise-end = Avsluta övningen
cli-about-exercise-result = Skriv resultatet till en fil som den skarpa pärmen kan läsa in
cli-about-plan-tested = Skriv in att planen prövats, ur en övnings resultat eller för hand
cli-arg-exercise-new-name = Övningspärmens namn
cli-arg-exercise-new-to = Fil för övningspärmen; annars bredvid den skarpa
cli-arg-people = unnamed: bara roller och nummer (förval); as-they-are: personerna som de är
cli-arg-script = Manusets namn, eller en egen fil
cli-arg-exercise-start-plan = Planen som prövas; kan anges flera gånger. Annars de som manuset gäller
cli-arg-minutes = Speltid i minuter; tiderna i manuset anpassas
cli-arg-exercise-status-exercise = Övningens namn eller id; annars den som pågår
cli-arg-exercise-note-exercise = Övningens namn eller id; annars den som pågår
cli-arg-exercise-goal-exercise = Övningens namn eller id; annars den som pågår
cli-arg-exercise-result-exercise = Övningens namn eller id; annars den senaste
cli-arg-inject = Inspelets nummer i listan
cli-arg-exercise-note-text = Vad de gjorde
cli-arg-goal = Målets nummer i listan
cli-arg-exercise-goal-result = met (klarat), not-met (inte klarat) eller open (ej bedömt)
cli-arg-exercise-result-to = Fil att skriva till; utan fil skrivs resultatet på skärmen
cli-arg-plan-tested-from = Övningsresultatets fil
cli-arg-plan-tested-on = Dag, som 2026-11-24; annars i dag
cli-arg-passed = Antal klarade mål
cli-arg-goals = Antal mål
cli-arg-plan-tested-script = Vad som övades
cli-value-people = VILKA
cli-value-script = MANUS
cli-value-goal-result = RESULTAT
cli-exercise-made = Övningspärmen är gjord: { $file } ({ $count } poster)
cli-exercise-next = Öppna den: krisparm --file { $file }
cli-exercise-no-script = Det finns inget manus ”{ $words }”
cli-exercise-no-script-do = Välj { $known }, eller ange en egen fil som slutar på .toml.
cli-exercise-no-number = ”{ $number }” är inget nummer i listan
cli-exercise-no-number-do = Inget ändrades. Ange ett nummer från 1 till { $last }.
cli-exercise-result-next = Läs in det i den skarpa pärmen: krisparm plan tested PLAN --from { $file }
cli-plan-tested = { $title }: senast prövad { $last }

## Fönstret

exercise-title = ÖVNING – { $title }
mark-exercise-word = ÖVNING
mark-exercise-words = Inget här är på riktigt. { $binder }
exercise-new = Öva…
exercise-new-title = Ny övning
exercise-new-words = Övningen får en egen pärm bredvid den skarpa, med kopior av planer, roller, rutiner, ord och jourscheman. Inget av det ni gör där når den skarpa pärmen, utom resultatet när ni läser in det.
exercise-name = Övningspärmens namn
exercise-name-proposed = Övning { $on }
exercise-people = Personer i övningen
exercise-people-unnamed = Bara roller
exercise-people-as-they-are = Med namn och nummer
exercise-people-hint = ”Bara roller” visar ”Krisstödjare 3” i stället för namn, utan telefonnummer. Välj namn och nummer bara om ni ska öva att ringa.
exercise-passphrase = Lösenfras för övningspärmen
exercise-passphrase-hint = Välj en egen. De som övar behöver inte kunna den skarpa pärmens lösenfras.
exercise-make = Gör övningspärmen
exercise-not-made = Övningspärmen blev inte gjord
exercise-made-title = Övningspärmen är gjord
exercise-made = Den ligger i { $file }.
exercise-made-code = Återställningskoden för övningspärmen, om lösenfrasen glöms. Den visas bara nu.
exercise-made-next = Lås den här pärmen och öppna övningspärmen när ni ska börja. Den finns också i listan när pärmen är låst.
exercise-open-it = Lås och öppna övningspärmen
unlock-others = Andra pärmar på den här datorn
settings-binders = Pärmar
settings-binders-words = När pärmen är låst visas datorns andra pärmar. Övningspärmar är märkta.
settings-open-another = Lås och öppna en annan pärm

exercise-start-asked = Starta övning…
exercise-show-running = Övningen pågår
exercise-show-latest = Visa senaste övningen
exercise-start-title = Starta övning
exercise-start = Starta övningen
exercise-script = Manus
exercise-own-script = Eget manus…
exercise-script-unverified = Förloppet är inte kontrollerat av någon sakkunnig.
exercise-which-plans = Vilka planer prövas?
exercise-no-own-plan = Det finns ingen egen plan att pröva. Anpassa en mall först.
exercise-minutes = Speltid i minuter
exercise-minutes-hint = Manusets tider anpassas. Pauser räknas inte.
exercise-minutes-wrong = Skriv ett antal minuter från 1 till 1440.
exercise-end = Avsluta övningen
exercise-end-title = Avsluta { $title }?
exercise-end-note = Vad tar ni med er?
exercise-end-note-hint = Det viktigaste i en eller två meningar. Följer med i resultatet.
exercise-end-unjudged =
    { $count ->
        [one] Ett mål är inte bedömt
       *[other] { $count } mål är inte bedömda
    }
exercise-end-unjudged-words = De räknas som inte klarade tills någon bedömer dem. Det går även efteråt.
exercise-save-result = Spara resultatet…
exercise-save-result-words = Filen är liten och innehåller inga av övningens poster. Läs in den i den skarpa pärmen, så räknas övningen som planens senaste prövning.
exercise-result-file = ovningsresultat-{ $on }.json
exercise-pause = Pausa
exercise-resume = Fortsätt
exercise-is-paused = Pausad
exercise-of = av { $length }
exercise-story = I övningen: { $story }
exercise-story-not-begun = Övningen väntar på sitt första inspel
exercise-all-given = Alla inspel är givna
exercise-all-given-words = Bedöm målen tillsammans med dem som övat, och avsluta.
exercise-in = Om { $left }
exercise-now = Ska ges nu
exercise-late = { $late } sent
exercise-next = Nästa inspel
exercise-give = Läs upp, ge nu
exercise-give-early = Ge nu
exercise-to = { $story } · till: { $to }
exercise-expected-words = Väntat, bara för dig: { $expected }
exercise-start-plan = Aktivera { $plan }
exercise-show-plan = Visa { $plan }
exercise-given = Givna inspel
exercise-coming = Kommande inspel
exercise-after = Efter { $after }
exercise-note = Anteckning
exercise-note-add = Anteckna
exercise-note-change = Ändra
exercise-try = Öva
exercise-take-result = Läs in övningsresultat…
exercise-tested = Senast prövad
exercise-never-tested = Aldrig prövad
exercise-result-taken =
    { $count ->
        [one] Resultatet är inskrivet på en plan.
       *[other] Resultatet är inskrivet på { $count } planer.
    }
plans-exercise-elsewhere = Det här blir skarpt. Ska ni öva: avbryt och välj ”Öva…” under Planer, så får övningen en egen pärm.

finding-not-tested-title =
    { $count ->
        [one] En plan har inte prövats på ett år
       *[other] { $count } planer har inte prövats på ett år
    }
finding-not-tested-do = Aldrig prövade: { $never }. Prövade för mer än tolv månader sedan: { $old }. Öva en av dem: två timmar räcker, och resultatet skrivs in på planen.
