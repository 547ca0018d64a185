### Kärnuppgifter och beroenden, och tiden som räknas.

## Hinner stegen?

timing-at-least = minst { $duration }
timing-likely = troligen { $duration }
timing-at-most = mest { $duration }
timing-spread-minutes = { $best }–{ $likely }–{ $worst } min
timing-between = { $expected } ({ $best }–{ $worst })
timing-step = steg { $number }
timing-late = Stegen hinner inte: { $takes } troligen mot { $limit }.
timing-late-at-worst = Stegen hinner troligen ({ $takes } mot { $limit }), men inte om det går trögt ({ $worst }).
timing-holds = Stegen hinner: { $takes } troligen mot { $limit }.
timing-no-limit = Planen säger inte hur länge avbrottet får vara. Då går det inte att se om stegen hinner.
timing-target-late = Stegen hinner inte till återställningstiden: { $takes } troligen mot { $limit }.
timing-unknown =
    { $count ->
        [one] Ett steg säger inte hur lång tid det tar. Det kan ta längre tid än vad som står här.
       *[other] { $count } steg säger inte hur lång tid de tar. Det kan ta längre tid än vad som står här.
    }
timing-blame = Det är { $step } som spräcker tiden.
timing-longest = Längst i den kedjan: { $step }.
timing-done = Klart efter { $duration }
timing-done-at-least = Klart tidigast efter { $duration }
timing-done-unknown = Tiden är inte angiven
timing-bracket-late = Stegen hinner inte: klart efter { $takes } troligen, skulle vara klart inom { $limit }.
timing-badge = Stegen hinner inte
timing-how = Räknat från avbrottets början. En roll gör sina steg ett i taget, olika roller arbetar sida vid sida. Ingen väntan är inräknad.
timing-contradicts = Minst ska inte vara mer än troligen, och troligen inte mer än mest.
plans-step-best = Tar minst
plans-step-likely = Troligen
plans-step-worst = Mest
plans-step-times-hint = Minst och mest får lämnas tomma. Bara en siffra betyder minuter.
finding-plan-slow-title = { $plan }: stegen hinner inte

## Vad som ser fel ut

doubt-no-tolerable = Acceptabel avbrottstid är inte angiven.
doubt-no-tolerable-but = Acceptabel avbrottstid är inte angiven. Enligt följderna måste uppgiften vara igång igen inom { $after }.
doubt-target-too-long = Återställningstiden ({ $target }) är längre än den acceptabla avbrottstiden ({ $tolerable }).
doubt-no-impact = Ingen följd är angiven. Då syns inte när avbrottet blir oacceptabelt.
doubt-impact-falls = Följden efter längre tid ({ $later }) är mildare än den tidigare ({ $earlier }). Ett längre avbrott brukar inte bli lindrigare.
doubt-unacceptable-before = Enligt följderna måste uppgiften vara igång igen inom { $after }, men den acceptabla avbrottstiden är { $tolerable }.

## Vad ett avbrott betyder nu

impact-now = Nu: { $weight }.
impact-now-unknown = Nu: följden är inte angiven.
impact-if = Står den still sedan dess: { $weight }.
impact-next = Om { $left }: { $weight }.
hit-directly = Behöver { $because }: { $dependency }.
hit-directly-plain = Behöver { $because }.
hit-later = Hotas. Behöver { $because }, som kan falla härnäst: { $dependency }.
hit-later-plain = Hotas. Behöver { $because }, som kan falla härnäst.

## Registret

register-title = Kärnuppgifter
register-dependencies-title = Beroenden
register-tabs = Kärnuppgifter eller beroenden
register-tab = { $title } ({ $count })
register-back = Till planerna
register-new = Ny kärnuppgift
register-search = Sök på rubrik, ansvarig eller beroende
register-unit = Verksamhet
register-any-unit = Alla verksamheter
register-sort = Ordning
register-sort-outage = Kortast avbrottstid först
register-sort-title = Efter rubrik
register-empty-title = Inga kärnuppgifter ännu
register-empty-text = Skriv upp det som måste fungera vad som än händer, hur länge det får stå still och vad det är beroende av. Börja med en uppgift.
register-no-hits-title = Inga träffar
register-no-hits-text = Ingen kärnuppgift passar valen.
register-none-chosen-title = Ingen kärnuppgift är vald
register-none-chosen-text = Välj en i listan, eller skriv en ny.
register-row-no-outage = Avbrottstid saknas
register-row-doubts =
    { $count ->
        [one] { $count } att se över
       *[other] { $count } att se över
    }
register-untitled = Kärnuppgift utan rubrik
register-title-field = Vad som måste göras
register-title-missing = Skriv en rubrik. Utan rubrik sparas uppgiften inte.
register-owner = Ansvarig
register-minimum-hint = Det minsta som ändå måste göras.
register-doubts = Se över
register-impacts = Vad händer om uppgiften står still?
register-impacts-hint = Välj en ruta och ange hur allvarligt det är efter så lång tid.
register-impact-of = { $bracket }: { $weight }
register-impact-none = Inte angiven
register-weight = { $bracket }: hur allvarligt
register-impact-text = { $bracket }: följd
register-impact-text-hint = Vad det betyder för människor. Till exempel: läkemedel uteblir.
register-must-be-back = Måste vara igång igen inom { $after }, enligt följderna.
register-dependencies = Vad uppgiften är beroende av
register-no-dependencies = Inga beroenden ännu. Skriv vad som måste fungera för att uppgiften ska kunna göras.
register-note = Anteckning
register-discard = Släng
register-stored = Sparat { $time }
register-covered-by = Täcks av { $plans }
register-covered-none = Ingen plan
register-covered-unknown = Okänt om det finns en plan
register-covered = Plan finns
register-needed-by = Behövs av
register-plans = Planer för bortfallet
register-without = Utan plan: { $who }
register-template = Mall finns: { $title }
register-unknown-text = Ange vad som måste fungera, så går det att se om det finns en plan.
register-missing-text = Ingen egen plan säger vad ni gör om det här faller bort.
register-missing-title =
    { $count ->
        [one] Ett beroende saknar plan
       *[other] { $count } beroenden saknar plan
    }
register-missing-do = De står först. Anpassa en mall eller skriv en plan för bortfallet.
register-no-needs-title = Inga beroenden ännu
register-no-needs-text = Här samlas allt som kärnuppgifter och egna planer är beroende av. Skriv beroenden i en kärnuppgift eller i en plan.
register-draft = inte godkänd
register-other-names = Kallas: { $names }
finding-dependencies-title =
    { $count ->
        [one] Ett beroende saknar plan
       *[other] { $count } beroenden saknar plan
    }
finding-dependencies-do =
    { $unknown ->
        [0] Se vilka, och anpassa en mall eller skriv en plan för bortfallet.
        [one] Se vilka, och anpassa en mall eller skriv en plan för bortfallet. För { $unknown } beroende till är det okänt.
       *[other] Se vilka, och anpassa en mall eller skriv en plan för bortfallet. För { $unknown } beroenden till är det okänt.
    }

## Vad är nere?

plans-down-tasks =
    { $count ->
        [0] Ingen känd kärnuppgift drabbas
        [one] { $count } kärnuppgift drabbas
       *[other] { $count } kärnuppgifter drabbas
    }
plans-down-tasks-later = { $count } kan drabbas härnäst.
plans-down-tasks-threatened = Hotas
plans-down-tasks-none = Ingen kärnuppgift i registret säger att den behöver det här. Det betyder inte att ingen drabbas.
plans-down-task-open = Visa kärnuppgiften: { $title }
plans-down-task-no-limit = Avbrottstid är inte angiven
plans-down-minimum = Lägsta nivå: { $level }
plans-down-apart = Började olika tider
plans-down-when-of = { $what } började
plans-down-day-of = Datum, { $what }

## Beslutanderätt

contacts-authorities = Beslutanderätt i kris
contacts-authorities-text = Vem som får besluta vad när det brådskar, enligt nämndens delegationsordning.
contacts-authorities-none = Ingen beslutanderätt är inskriven ännu.
contacts-authority-add = Ny beslutanderätt
contacts-authority-who = Vem
contacts-authority-who-hint = En roll, till exempel Avdelningschef.
contacts-authority-what = Får besluta om
contacts-authority-source = Enligt
contacts-authority-source-hint = Paragraf eller beslut.
contacts-authority-name = { $who }: { $what }
contacts-authority-empty = tom rad
contacts-move-up = Flytta upp: { $name }
contacts-move-down = Flytta ner: { $name }
contacts-remove = Ta bort: { $name }

## Kommandoraden

cli-plan-down-since-stray = --since anger en tid för { $what }, som inte är nere.
register-coverage = Finns en plan?
register-without-column = Utan plan
cli-plan-timing = Hinner stegen?
cli-plan-time-limit = Gräns
cli-plan-time-best = Minst
cli-plan-time-expected = Troligen
cli-plan-time-worst = Mest
cli-not-a-duration = { $typed } är ingen tid.
cli-not-a-duration-do = Skriv till exempel 4 h, 90 min eller 2 dygn. Inget har ändrats.
cli-not-an-impact = { $typed } är ingen följd.
cli-not-an-impact-do = Skriv tid, hur allvarligt och vad: 1-4h=allvarlig:Läkemedel uteblir. Tiderna är 0-1h, 1-4h, 4-24h, over-24h och over-3d. Inget har ändrats.
cli-about-plan-time = Visa om planens steg hinner, och vilket som spräcker tiden
cli-about-register = Kärnuppgifter, och vad de och planerna är beroende av
cli-about-register-tasks = Lista kärnuppgifterna
cli-about-register-show = Visa en kärnuppgift
cli-about-register-add = Lägg till en kärnuppgift
cli-about-register-set = Ändra en kärnuppgift
cli-about-register-remove = Radera en kärnuppgift
cli-about-register-dependencies = Lista allt man är beroende av; det som saknar plan först
cli-about-unit = Verksamheter, och vem som får besluta vad
cli-about-unit-list = Lista verksamheterna
cli-about-unit-authority = Beslutanderätt i kris
cli-about-unit-authority-list = Lista en verksamhets beslutanderätt
cli-about-unit-authority-add = Lägg till en beslutanderätt
cli-about-unit-authority-set = Ändra en beslutanderätt, eller flytta den
cli-about-unit-authority-remove = Ta bort en beslutanderätt
cli-value-duration = TID
cli-value-dependency = BEROENDE
cli-value-impact = FÖLJD
cli-value-task = UPPGIFT
cli-arg-task = Kärnuppgiftens rubrik eller id
cli-arg-title = Rubrik
cli-arg-owner = Ansvarig: en roll eller ett namn
cli-arg-tolerable = Acceptabel avbrottstid, till exempel 4 h
cli-arg-target = Återställningstid, till exempel 2 h
cli-arg-minimum = Lägsta godtagbara nivå
cli-arg-impact = Följd, till exempel 1-4h=allvarlig:Läkemedel uteblir; kan anges flera gånger
cli-arg-depends = Beroende, till exempel Elnätet=el; kan anges flera gånger och ersätter dem som finns
cli-arg-register-tasks-to = Fil att skriva till, som slutar på .csv eller .xlsx
cli-arg-register-dependencies-to = Fil att skriva till, som slutar på .csv eller .xlsx
cli-arg-who = Vem som får besluta: en roll
cli-arg-unit-authority-add-what = Vad som får beslutas
cli-arg-unit-authority-set-what = Vad som får beslutas
cli-arg-source = Paragraf eller beslut som säger det
cli-arg-unit-authority-set-number = Radens nummer i listan
cli-arg-unit-authority-remove-number = Radens nummer i listan
cli-arg-place = Vilket nummer raden ska få i listan
