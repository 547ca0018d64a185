### Kommandoraden. Kommandon och val har engelska namn; det som sägs om dem är på svenska.

## Hjälp

command-version = Krispärm { $version }
command-help-usage = Användning: { $usage }
command-help-commands = Kommandon
command-help-arguments = Argument
command-help-options = Val
command-help-common = Val för alla kommandon
command-help-exit-codes = Slutkoder
command-help-help = Visar den här hjälpen
command-help-version = Visar versionen
command-help-command-slot = KOMMANDO
command-help-option-slot = [VAL]
command-help-passphrase =
    Lösenfrasen läses från filen i --passphrase-file, annars från miljövariabeln
    KRISPARM_PASSPHRASE, annars frågar programmet efter den.
command-help-more = krisparm KOMMANDO --help berättar mer om ett kommando.

command-exit-0 = Klart; för now: jouren är bemannad eller behövs inte
command-exit-1 = Nekades av en regel, eller misslyckades
command-exit-2 = Kommandot gick inte att förstå, eller så finns ingen skärm för fönstret
command-exit-3 = Ingen har jour eller beredskap, eller så är det okänt
command-exit-4 = Färre än vad som behövs har jour eller beredskap
command-exit-5 = Fel lösenfras eller återställningskod
command-exit-6 = Pärmen är öppen i ett annat program
command-exit-7 = Pärmen, en säkerhetskopia eller en ändringsfil är skadad
command-exit-8 = Pärmen eller posten finns inte, eller inget hittades
command-exit-9 = Platsen är skrivskyddad eller disken full

command-about = Krispärm: kommunens krispärm. Utan kommando öppnas fönstret.
command-about-now = Vem som har jour nu, vad som pågår och vad som är fel
command-about-find = Sök efter vad som helst i pärmen
command-about-plan = Avbrottsplaner: läs, anpassa, godkänn, aktivera
command-about-plan-list = Lista nämndens planer, eller mallarna
command-about-plan-show = Visa en plan
command-about-plan-export = Skriv ut en plan som Markdown eller JSON
command-about-plan-adapt = Gör en egen plan av en mall
command-about-plan-approve = Godkänn planen som den är nu
command-about-plan-activate = Aktivera en plan
command-about-plan-active = Lista det som är aktiverat nu
command-about-plan-steps = Visa stegen i en aktivering
command-about-plan-tick = Bocka av ett steg
command-about-plan-skip = Hoppa över ett steg, med skäl
command-about-plan-reopen = Öppna ett steg igen
command-about-plan-note = Skriv in en avvikelse
command-about-plan-end = Avsluta en aktivering
command-about-people = Personer och hur man når dem
command-about-people-list = Lista personer
command-about-people-show = Visa en person
command-about-people-add = Lägg till en person
command-about-people-set = Ändra en person
command-about-people-remove = Radera en person
command-about-shifts = Pass: vem som har vilka tider
command-about-shifts-list = Lista pass
command-about-shifts-add = Lägg till ett pass
command-about-shifts-assign = Sätt någon på ett pass, eller ingen
command-about-shifts-swap = Byt personer mellan två pass
command-about-shifts-remove = Ta bort pass
command-about-shifts-gaps = Visa luckor i schemat
command-about-shifts-repeat = Skapa pass efter ett mönster
command-about-roster = Jourscheman: vem som behövs när
command-about-roster-list = Lista scheman med sina behov
command-about-roster-add = Lägg till ett schema
command-about-roster-need = Lägg till ett behov
command-about-roster-unneed = Ta bort ett behov
command-about-roster-remove = Radera ett schema med alla sina pass
command-about-handover = Överlämningar av ansvar
command-about-handover-list = Lista öppna överlämningar
command-about-handover-routines = Lista rutiner att följa
command-about-handover-show = Visa en överlämning
command-about-handover-start = Börja en överlämning efter en rutin
command-about-handover-fill = Fyll i ett fält
command-about-handover-offer = Erbjud mottagaren ansvaret
command-about-handover-read-back = Återge läget med egna ord
command-about-handover-accept = Ta emot ansvaret
command-about-handover-return = Lämna tillbaka, med skäl
command-about-handover-withdraw = Ta tillbaka, med skäl
command-about-baton = Ansvar och vem som håller dem
command-about-baton-list = Lista ansvar och vem som håller dem nu
command-about-baton-show = Visa alla som har hållit ett ansvar
command-about-baton-at = Vem som höll ansvaren vid en tidpunkt
command-about-baton-found = Skriv in ett nytt ansvar och vem som håller det först
command-about-term = Slå upp ett ord
command-about-term-list = Lista begrepp
command-about-term-show = Visa ett begrepp
command-about-import = Läs in personer eller pass från ett kalkylark
command-about-import-people = Läs in personer
command-about-import-shifts = Läs in pass till ett schema
command-about-export = Skriv personer eller pass till ett kalkylark
command-about-export-people = Skriv alla personer
command-about-export-shifts = Skriv ett schemas pass
command-about-history = Vem som ändrat en post, när och vad
command-about-init = Skapa en pärm
command-about-content = Innehåll som följer med programmet
command-about-content-list = Lista delarna
command-about-content-install = Lägg delar i pärmen
command-about-backup = Gör en kontrollerad säkerhetskopia
command-about-backups = Lista säkerhetskopiorna
command-about-restore = Ta tillbaka en säkerhetskopia
command-about-verify = Kontrollera att filen är hel
command-about-rebuild = Bygg om index och tabeller ur posterna
command-about-passphrase = Byt lösenfras
command-about-recovery = Gör en ny återställningskod
command-about-changes = Utbyt ändringar med en annan kopia av pärmen
command-about-changes-state = Skriv vad den här kopian har
command-about-changes-export = Skriv de ändringar den andra saknar
command-about-changes-import = Ta in ändringar från den andra

## Värden

command-value-file = FIL
command-value-folder = MAPP
command-value-author = NAMN/ROLL
command-value-language = SPRÅK
command-value-when = NÄR
command-value-words = ORD
command-value-number = ANTAL
command-value-minutes = MINUTER
command-value-plan = PLAN
command-value-failure = VAD
command-value-unit = VERKSAMHET
command-value-text = TEXT
command-value-format = FORMAT
command-value-called = SVAR
command-value-activation = AKTIVERING
command-value-step = STEG
command-value-role = ROLL
command-value-person = PERSON
command-value-name = NAMN
command-value-phone = NUMMER
command-value-email = E-POST
command-value-date = DATUM
command-value-roster = SCHEMA
command-value-hours = TIDER
command-value-form = FORM
command-value-days = DAGAR
command-value-shift = PASS
command-value-weekday = VECKODAG
command-value-party = NAMN/ROLL/TELEFON
command-value-baton = ANSVAR
command-value-routine = RUTIN
command-value-handover = ÖVERLÄMNING
command-value-field = FÄLT
command-value-partner = VEM
command-value-term = BEGREPP
command-value-record = POST
command-value-kind = SLAG
command-value-parts = DELAR
command-value-binder-kind = SLAG
command-value-backup = KOPIA

## Argument

command-arg-file = Pärmens fil
command-arg-passphrase-file = Fil med lösenfrasen på första raden
command-arg-recovery-code = Öppna med återställningskoden i stället för lösenfrasen
command-arg-by = Vem som skriver; annars den som pärmen minns
command-arg-json = Svara med JSON
command-arg-lang = sv eller en; annars systemets språk
command-arg-now-at = Tidpunkt, till exempel "2026-12-24 23:00" eller 23:00
command-arg-words = Det som söks
command-arg-limit = Högst så många träffar
command-arg-plan = Planens namn eller id
command-arg-template = Mallens namn eller id
command-arg-failed = Bara planer för det som är nere, till exempel power eller el
command-arg-templates = Visa mallarna i stället
command-arg-plan-export-to = Fil att skriva till; utan fil skrivs planen på skärmen
command-arg-format = md eller json; annars efter filens ändelse
command-arg-replace = Ersätt filen om den finns
command-arg-unit = Verksamheten det gäller
command-arg-decision = Beslutets nummer eller text
command-arg-began = När avbrottet började; annars nu
command-arg-authority = På vems uppdrag
command-arg-called-112 = Är 112 uppringt: yes, no (behövs inte) eller unknown
command-arg-exercise = Detta är en övning
command-arg-activation = Planens namn eller aktiveringens id
command-arg-step = Stegets nummer, eller ord ur det
command-arg-note = Anteckning
command-arg-reason = Skäl
command-arg-text = Text
command-arg-plan-note-at = När det hände; annars nu
command-arg-role = Roll, som den heter i pärmen
command-arg-person = Personens namn eller id
command-arg-name = Namn
command-arg-employer = Arbetsgivare
command-arg-competence = Kompetens; kan anges flera gånger
command-arg-phone = Telefonnummer; kan anges flera gånger, det första rings först
command-arg-email = E-postadress
command-arg-verified = Dagen då det första numret kontrollerades
command-arg-roster = Schemats namn eller id; behövs inte om det bara finns ett
command-arg-from = Första dag
command-arg-to = Sista dag
command-arg-start = Passet börjar
command-arg-end = Passet slutar
command-arg-form = jour eller beredskap
command-arg-shift = Passets id
command-arg-shifts = Passens id
command-arg-one = Det ena passets id
command-arg-other = Det andra passets id
command-arg-shifts-assign-person = Personens namn eller id, eller ”ingen”
command-arg-shifts-repeat-person = Person; anges en gång per person, i turordning
command-arg-hours = Tider, till exempel 17:00-08:00
command-arg-days = all, workdays, free, eller dagar som mån,tis,helgdag
command-arg-weeks = Byt person efter så många veckor; annars varje pass
command-arg-changes-on = Veckodag då personen byts
command-arg-count = Hur många som behövs; annars en
command-arg-response = Inställelsetid i minuter
command-arg-number = Behovets nummer i listan
command-arg-handover = Överlämningens namn eller id
command-arg-all = Visa också avslutade
command-arg-routine = Rutinens namn eller id
command-arg-handover-start-to = Vem som tar emot
command-arg-handover-start-from = Vem som lämnar; annars den som håller ansvaret
command-arg-baton = Ansvarets namn; behövs inte om det bara finns ett
command-arg-field = Fältets nummer eller rubrik
command-arg-handover-read-back-words = Läget med egna ord
command-arg-when = Tidpunkt, till exempel "2026-12-24 23:00"
command-arg-holder = Vem som håller ansvaret
command-arg-partner = Visa bara den partnerns ord, till exempel police
command-arg-area = Bara begrepp inom området
command-arg-term = Ordet
command-arg-table = Kalkylark: .xlsx, .ods eller .csv
command-arg-sheet = Bladets namn; annars det första
command-arg-mapping = Fil som säger vad kolumnerna betyder
command-arg-save-mapping = Spara vad kolumnerna betyder i en fil
command-arg-create-roles = Skapa roller som inte finns
command-arg-create-people = Skapa personer som inte finns
command-arg-dry-run = Visa vad som skulle läsas in, ändra inget
command-arg-import-shifts-role = Roll för rader som inte säger någon
command-arg-import-shifts-form = jour eller beredskap för rader som inte säger det
command-arg-import-shifts-hours = Tider för rader som inte säger några, till exempel 17-08
command-arg-import-shifts-start = Första dagen som datum utan år kan gälla; annars för en månad sedan
command-arg-record = Postens namn eller id
command-arg-kind = Bara poster av detta slag
command-arg-board = Nämndens namn
command-arg-init-name = Ditt namn
command-arg-init-role = Din roll
command-arg-content = all, none, eller delar som plans,routines
command-arg-init-kind = live (skarp) eller exercise (övning)
command-arg-parts = Delar som plans vocabulary, eller all
command-arg-backup-to = Mapp för säkerhetskopian; annars den bredvid pärmen
command-arg-in = Mapp med säkerhetskopior; annars den bredvid pärmen
command-arg-backup = Säkerhetskopians fil, dess nummer i listan, eller latest
command-arg-new-passphrase-file = Fil med den nya lösenfrasen; annars KRISPARM_NEW_PASSPHRASE eller en fråga
command-arg-bundle = Ändringsfil
command-arg-changes-state-bundle = Fil att skriva till
command-arg-since = Den andra kopians fil från changes state; utan den skrivs allt

## Vad som var fel i det som skrevs

command-unknown-argument = Valet { $argument } finns inte
command-unknown-command = Kommandot { $command } finns inte
command-did-you-mean = Menade du { $suggestion }?
command-see-help = Lägg till --help för att se hur det skrivs.
command-value-missing = Ett värde saknas till { $argument }
command-value-unknown = ”{ $value }” går inte att ange för { $argument }
command-possible-values = Det som går är: { $values }
command-argument-missing = Det saknas: { $argument }
command-command-missing = Det saknas ett kommando
command-argument-conflict = { $argument } går inte ihop med { $other }
command-wrong-count = Fel antal värden till { $argument }
command-not-text = Ett argument är inte skrivet med giltiga tecken
command-misunderstood = Kommandot gick inte att förstå
command-not-an-instant = ”{ $typed }” är ingen tidpunkt
command-not-an-instant-do = Skriv den som "2026-12-24 23:00", eller 23:00 för i dag.
command-not-a-date = ”{ $typed }” är inget datum
command-not-a-date-do = Skriv det som 2026-12-24.
command-not-hours = ”{ $typed }” är inga tider
command-not-hours-do = Skriv dem som 17:00-08:00.
command-not-a-number = ”{ $typed }” är inget antal som går
command-days-do = Skriv all, workdays, free, eller dagar med komma emellan: mån,tis,helgdag,afton.
command-nothing-changed = Inget har ändrats.

## Att hitta poster

command-no-such-kind = { $kind } finns inte: { $words }
command-no-such-record = Ingen post heter ”{ $words }”
command-no-such-do = Inget har ändrats. Sök med krisparm find.
command-several = Flera poster passar på ”{ $words }”
command-several-do =
    Inget har ändrats. Ange id i stället:
    { $list }
command-removed = Raderad: { $name }
command-unread =
    { $count ->
        [one] En post är skriven av en nyare version och visas inte här.
       *[other] { $count } poster är skrivna av en nyare version och visas inte här.
    }

## Lösenfras och den som skriver

command-ask-passphrase = Lösenfras
command-ask-code = Återställningskod
command-ask-new-passphrase = Ny lösenfras
command-ask-again = En gång till
command-not-the-same = Lösenfraserna är inte lika
command-empty-passphrase = Lösenfrasen är tom
command-no-passphrase = Lösenfrasen saknas
command-no-passphrase-do = Ange --passphrase-file eller miljövariabeln KRISPARM_PASSPHRASE, eller kör kommandot i en terminal.
command-no-author = Pärmen vet inte vem som skriver
command-no-author-do = Lägg till --by "NAMN/ROLL", eller fyll i ditt namn i fönstret under Inställningar.
command-weak-passphrase = Lösenfrasen är lätt att gissa. Fyra eller fler ord som inte hör ihop är bättre; byt med krisparm passphrase.
command-passphrase-changed = Lösenfrasen är bytt. Säkerhetskopior som redan finns öppnas med den gamla.
command-recovery-code = Återställningskod (visas bara nu)
command-recovery-keep = Skriv av den på papper och lägg den i kassaskåpet. Den öppnar pärmen om lösenfrasen glöms.

## Filer

command-file-trouble = Filen { $file } gick inte att läsa eller skriva: { $cause }
command-file-trouble-do = Inget har ändrats. Kontrollera sökvägen och att du får läsa och skriva där.
command-file-exists = Filen { $file } finns redan
command-file-exists-do = Den är orörd. Lägg till --replace för att ersätta den, eller välj ett annat namn.
command-written = Skriven: { $file }
command-export-ending = { $file } slutar varken på .xlsx eller .csv
command-export-ending-do = Inget har skrivits. Välj ett namn som slutar på .xlsx eller .csv.

## Fönstret

command-no-display = Här finns ingen skärm för fönstret. Utan skärm fungerar: { $commands }.
command-no-window = Fönstret gick inte att öppna ({ $cause }). Utan skärm fungerar: { $commands }.

## Läget nu

command-now-at = { $date } { $clock } ({ $week })
command-now-on-call = Har jour eller beredskap
command-now-missing = Saknas nu
command-now-next = Därefter
command-now-active = Aktiva planer
command-now-batons = Ansvar
command-now-handovers = Öppna överlämningar
command-now-findings = Beredskapskoll
command-now-no-number = inget nummer
command-now-duty = { $who } ({ $form })  { $number }
command-now-later = från { $start }: { $who } ({ $form })  { $number }
command-now-progress = { $title } – { $done } av { $all } steg
command-now-tolerable = ; gräns för längsta avbrott { $until }
command-now-finding = { $severity }: { $title }. { $what }
command-baton-nobody = { $name }: ingen håller ansvaret
command-baton-held = { $name }: { $holder } sedan { $since }
command-baton-disputed = { $name }: två håller ansvaret – { $names }
command-baton-none = Inga ansvar är inskrivna
command-baton-none-do = Skriv in ett med krisparm baton found.
command-baton-several = Det finns flera ansvar; ange --baton
command-find-guess = (kanske menat)

## Planer

command-plan-none = Nämnden har inga egna planer. Se mallarna med plan list --templates och gör en egen med plan adapt.
command-plan-none-active = Inget är aktiverat.
command-plan-adapted = Egen plan: { $title } [{ $id }]
command-plan-approved = { $title } är godkänd som version { $version } av { $name }. Nästa översyn: { $review }.
command-plan-approved-by = { $status } (version { $version }, { $name }, { $date })
command-plan-fact = { $name }: { $value }
command-plan-empty-section = (tomt)
command-plan-steps = Steg
command-plan-dependencies = Beroenden
command-plan-reason = Varför: { $reason }
command-plan-began = Avbrottet började { $at }
command-plan-tolerable-until = Längsta acceptabla avbrott nås { $at }
command-plan-deviations = Avvikelser
command-plan-ended = Avslutad { $at } av { $name }.

## Personer

command-people-checked = kontrollerat { $date }
command-people-checked-long-ago = inte kontrollerat sedan { $date }
command-people-never-checked = aldrig kontrollerat
command-people-no-number = Personen har inget nummer att kontrollera
command-people-not-a-number = ”{ $typed }” är inget telefonnummer

## Scheman och pass

command-roster-none = Det finns inget jourschema
command-roster-none-do = Lägg till ett med krisparm roster add.
command-roster-several = Det finns flera scheman; ange --roster
command-roster-no-needs = Inga behov är inskrivna: luckor kan inte synas
command-roster-all-days = alla dagar
command-roster-need = { $number }. { $count } { $role } ({ $form }), { $hours }, { $days }
command-roster-response = , inställelsetid { $minutes } min
command-shifts-none = Inga pass de dagarna.
command-shifts-removed =
    { $count ->
        [one] Ett pass är borttaget.
       *[other] { $count } pass är borttagna.
    }
command-shifts-made =
    { $count ->
        [one] Ett pass är skapat.
       *[other] { $count } pass är skapade.
    }
command-shifts-too-many = Mönstret ger { $count } pass eller fler
command-shifts-no-gaps = Inga luckor.
command-shifts-no-needs = Inget schema säger vem som behövs: luckor kan inte synas.

## Överlämning

command-handover-line = { $title }: { $from } → { $to } – { $stage }
command-handover-overdue = , skulle ha svarats { $due }
command-handover-none = Inga öppna överlämningar.
command-handover-required = (måste fyllas i)
command-handover-personal-data = Obs! Texten ser ut att innehålla ett personnummer. Skriv antal, inte namn.

## Ordlista

command-term-unknown = ”{ $words }” finns inte i ordlistan.
command-term-use-instead = Undvik ”{ $word }”. Säg ”{ $instead }”.
command-term-no-own-word = inget eget ord

## Import

command-import-dry-run = Provläsning: inget har ändrats.
command-import-read =
    { $count ->
        [one] En rad på bladet { $sheet }.
       *[other] { $count } rader på bladet { $sheet }.
    }
command-import-people = Personer: { $created } nya, { $updated } ändrade, { $unchanged } oförändrade.
command-import-shifts = Pass: { $created } nya, { $updated } ändrade, { $unchanged } oförändrade.
command-import-left-out =
    { $count ->
        [one] En rad är inte inläst.
       *[other] { $count } rader är inte inlästa.
    }
command-import-columns-ignored = Kolumner som inte läses: { $columns }
command-import-unknown-people = Namn som ingen person har (--create-people skapar dem)
command-import-unknown-roles = Roller som inte finns (--create-roles skapar dem)
command-import-problems = Att se över
command-import-notes = Om filen
command-import-no-sheet = Bladet { $sheet } finns inte
command-import-mapping-does-not-fit = Kolumnbeskrivningen passar inte filen
command-import-missing-do = Inget har ändrats. Spara en kolumnbeskrivning med --save-mapping, rätta den och ange den med --mapping; eller ge --hours.

## Skapa, kopiera, kontrollera

command-init-made =
    { $count ->
        [one] Pärmen { $file } är skapad, med en post.
       *[other] Pärmen { $file } är skapad, med { $count } poster.
    }
command-content-installed =
    { $count ->
        [one] En post lades till.
       *[other] { $count } poster lades till. Det som redan fanns är orört.
    }
command-backup-made = Säkerhetskopia gjord och kontrollerad: { $file } ({ $kilobytes } kB)
command-backup-none = Det finns inga säkerhetskopior.
command-restored = { $backup } ligger nu som { $file }.
command-restored-aside = Den tidigare pärmen är flyttad till { $file }.
command-verify-fine =
    { $count ->
        [one] Filen är hel. En post.
       *[other] Filen är hel. { $count } poster.
    }
command-verify-damaged = Filen är inte hel: { $pages } skadade sidor, { $differing } poster vars index inte stämmer.
command-verify-rebuild = Posterna själva är hela. Bygg om resten med krisparm rebuild.
command-verify-restore = Ta tillbaka en säkerhetskopia: krisparm backups, krisparm restore.
command-rebuilt =
    { $count ->
        [one] Ombyggd ur en post.
       *[other] Ombyggd ur { $count } poster.
    }
command-changes-no-state = { $file } beskriver inte vad en kopia har
command-changes-taken-in =
    { $count ->
        [one] Ändringar i en post är inlästa.
       *[other] Ändringar i { $count } poster är inlästa.
    }
command-changes-conflicts =
    { $count ->
        [one] En post väntar på att någon väljer mellan två versioner.
       *[other] { $count } poster väntar på att någon väljer mellan två versioner.
    }
