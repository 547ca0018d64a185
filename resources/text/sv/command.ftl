### Kommandoraden. Kommandon och val har engelska namn; det som sägs om dem är på svenska.

## Hjälp

cli-version = Krispärm { $version }
cli-help-usage = Användning: { $usage }
cli-help-commands = Kommandon
cli-help-arguments = Argument
cli-help-options = Val
cli-help-common = Val för alla kommandon
cli-help-exit-codes = Slutkoder
cli-help-help = Visar den här hjälpen
cli-help-version = Visar versionen
cli-help-command-slot = KOMMANDO
cli-help-option-slot = [VAL]
cli-help-passphrase =
    Lösenfrasen läses från filen i --passphrase-file, annars från miljövariabeln
    KRISPARM_PASSPHRASE, annars frågar programmet efter den.
cli-help-more = krisparm KOMMANDO --help berättar mer om ett kommando.

cli-exit-0 = Klart; för now: jouren är bemannad eller behövs inte
cli-exit-1 = Nekades av en regel, eller misslyckades
cli-exit-2 = Kommandot gick inte att förstå, eller så finns ingen skärm för fönstret
cli-exit-3 = Ingen har jour eller beredskap, eller så är det okänt; för lens: avrådda ord finns; för copies och checkcode: papper som inte längre stämmer
cli-exit-4 = Färre än vad som behövs har jour eller beredskap, eller så vet ingen hur många som behövs
cli-exit-5 = Fel lösenfras eller återställningskod
cli-exit-6 = Pärmen är öppen i ett annat program
cli-exit-7 = Pärmen, en säkerhetskopia eller en ändringsfil är skadad
cli-exit-8 = Pärmen eller posten finns inte, eller inget hittades
cli-exit-9 = Platsen är skrivskyddad eller disken full

cli-about = Krispärm: kommunens krispärm. Utan kommando öppnas fönstret.
cli-about-now = Vem som har jour nu, vad som pågår och vad som är fel
cli-about-find = Sök efter vad som helst i pärmen
cli-about-plan = Avbrottsplaner: läs, anpassa, godkänn, aktivera
cli-about-plan-list = Lista nämndens planer, eller mallarna
cli-about-plan-show = Visa en plan
cli-about-plan-export = Skriv en plan till Word, LibreOffice, Markdown eller JSON
cli-about-plan-import = Gör ett utkast till plan av ett dokument (docx, odt, md, txt eller json), eller av en plan som Krispärm har skrivit som PDF
cli-about-plan-adapt = Gör en egen plan av en mall
cli-about-plan-approve = Godkänn planen som den är nu
cli-about-plan-choices = Visa valen som väntar mot mallen; för en mall, hur nämnderna står
cli-about-plan-take = Ta mallens del
cli-about-plan-keep = Behåll vårt, eller skriv ihop en ny text, med skäl
cli-about-plan-confirm = Bekräfta allt som följde med från mallen oförändrat
cli-about-plan-versions = Lista planens fastställda versioner
cli-about-plan-diff = Visa vad som skiljer två versioner av planen
cli-about-plan-activate = Aktivera en plan
cli-about-plan-down = Vad är nere? Visa planerna som gäller och vad som faller härnäst, eller starta dem
cli-about-plan-active = Lista det som är aktiverat nu
cli-about-plan-steps = Visa stegen i en aktivering
cli-about-plan-tick = Bocka av ett steg
cli-about-plan-skip = Hoppa över ett steg, med skäl
cli-about-plan-reopen = Öppna ett steg igen
cli-about-plan-note = Skriv in en avvikelse
cli-about-plan-end = Avsluta en aktivering
cli-about-people = Personer och hur man når dem
cli-about-people-list = Lista personer
cli-about-people-show = Visa en person
cli-about-people-add = Lägg till en person
cli-about-people-set = Ändra en person
cli-about-people-remove = Radera en person
cli-about-shifts = Pass: vem som har vilka tider
cli-about-shifts-list = Lista pass
cli-about-shifts-add = Lägg till ett pass
cli-about-shifts-assign = Sätt någon på ett pass, eller ingen
cli-about-shifts-swap = Byt personer mellan två pass
cli-about-shifts-remove = Ta bort pass
cli-about-shifts-gaps = Visa luckor i schemat
cli-about-shifts-repeat = Skapa pass efter ett mönster
cli-about-roster = Jourscheman: vem som behövs när
cli-about-roster-list = Lista scheman med sina behov
cli-about-roster-add = Lägg till ett schema
cli-about-roster-need = Lägg till ett behov
cli-about-roster-unneed = Ta bort ett behov
cli-about-roster-remove = Radera ett schema med alla sina pass
cli-about-handover = Överlämningar av ansvar
cli-about-handover-list = Lista öppna överlämningar
cli-about-handover-routines = Lista rutiner att följa
cli-about-handover-show = Visa en överlämning
cli-about-handover-start = Börja en överlämning efter en rutin
cli-about-handover-fill = Fyll i ett fält
cli-about-handover-offer = Erbjud mottagaren ansvaret
cli-about-handover-read-back = Återge läget med egna ord
cli-about-handover-accept = Ta emot ansvaret
cli-about-handover-return = Lämna tillbaka, med skäl
cli-about-handover-withdraw = Ta tillbaka, med skäl
cli-about-baton = Ansvar och vem som håller dem
cli-about-baton-list = Lista ansvar och vem som håller dem nu
cli-about-baton-show = Visa alla som har hållit ett ansvar
cli-about-baton-at = Vem som höll ansvaren vid en tidpunkt
cli-about-baton-found = Skriv in ett nytt ansvar och vem som håller det först
cli-about-term = Slå upp ett ord
cli-about-term-list = Lista begrepp
cli-about-term-show = Visa ett begrepp
cli-about-import = Läs in personer eller pass från ett kalkylark
cli-about-import-people = Läs in personer
cli-about-import-shifts = Läs in pass till ett schema
cli-about-export = Skriv personer eller pass till ett kalkylark
cli-about-export-people = Skriv alla personer
cli-about-export-shifts = Skriv ett schemas pass
cli-about-history = Vem som ändrat en post, när och vad
cli-about-init = Skapa en pärm
cli-about-content = Innehåll som följer med programmet
cli-about-content-list = Lista delarna
cli-about-content-install = Lägg delar i pärmen
cli-about-backup = Gör en kontrollerad säkerhetskopia
cli-about-backups = Lista säkerhetskopiorna
cli-about-restore = Ta tillbaka en säkerhetskopia
cli-about-verify = Kontrollera att filen är hel
cli-about-rebuild = Bygg om index och tabeller ur posterna
cli-about-passphrase = Byt lösenfras
cli-about-recovery = Gör en ny återställningskod
cli-about-changes = Utbyt ändringar med en annan kopia av pärmen
cli-about-changes-state = Skriv vad den här kopian har
cli-about-changes-export = Skriv de ändringar den andra saknar
cli-about-changes-import = Ta in ändringar från den andra

## Värden

cli-value-file = FIL
cli-value-folder = MAPP
cli-value-author = NAMN/ROLL
cli-value-language = SPRÅK
cli-value-when = NÄR
cli-value-words = ORD
cli-value-number = ANTAL
cli-value-minutes = MINUTER
cli-value-plan = PLAN
cli-value-failure = VAD
cli-value-unit = VERKSAMHET
cli-value-text = TEXT
cli-value-format = FORMAT
cli-value-called = SVAR
cli-value-activation = AKTIVERING
cli-value-step = STEG
cli-value-role = ROLL
cli-value-person = PERSON
cli-value-name = NAMN
cli-value-phone = NUMMER
cli-value-email = E-POST
cli-value-date = DATUM
cli-value-roster = SCHEMA
cli-value-hours = TIDER
cli-value-form = FORM
cli-value-days = DAGAR
cli-value-shift = PASS
cli-value-weekday = VECKODAG
cli-value-party = NAMN/ROLL/TELEFON
cli-value-baton = ANSVAR
cli-value-routine = RUTIN
cli-value-handover = ÖVERLÄMNING
cli-value-field = FÄLT
cli-value-partner = VEM
cli-value-term = BEGREPP
cli-value-record = POST
cli-value-kind = SLAG
cli-value-parts = DELAR
cli-value-binder-kind = SLAG
cli-value-backup = KOPIA

## Argument

cli-arg-file = Pärmens fil
cli-arg-passphrase-file = Fil med lösenfrasen på första raden
cli-arg-recovery-code = Öppna med återställningskoden i stället för lösenfrasen
cli-arg-by = Vem som skriver; annars den som pärmen minns
cli-arg-json = Svara med JSON
cli-arg-lang = sv eller en; annars systemets språk
cli-arg-now-at = Tidpunkt, till exempel "2026-12-24 23:00" eller 23:00
cli-arg-words = Det som söks
cli-arg-limit = Högst så många träffar
cli-arg-plan = Planens namn eller id
cli-arg-template = Mallens namn eller id
cli-arg-failed = Bara planer för det som är nere, till exempel power eller el
cli-arg-templates = Visa mallarna i stället
cli-arg-plan-export-to = Fil att skriva till; utan fil skrivs planen på skärmen
cli-arg-plan-import-document = Dokumentet: en fil som slutar på .docx, .odt, .md, .txt, .json eller .pdf
cli-arg-plan-import-title = Planens namn; annars dokumentets första rubrik
cli-arg-open = Bara det som är öppet: avsnitt som inte ska spridas utelämnas
cli-arg-format = docx, odt, md eller json; annars efter filens ändelse
cli-arg-replace = Ersätt filen om den finns
cli-arg-unit = Verksamheten det gäller
cli-arg-decision = Beslutets nummer eller text
cli-arg-began = När avbrottet började; annars nu
cli-arg-what = Det som är nere, till exempel el eller power; flera kan anges
cli-arg-plan-down-since = När det började, för en sak för sig som el=21:40; annars nu
cli-arg-plan-down-start = Starta nämndens planer som gäller, tillsammans
cli-arg-authority = På vems uppdrag
cli-arg-called-112 = Är 112 uppringt: yes, no (behövs inte) eller unknown
cli-arg-exercise = Detta är en övning
cli-arg-activation = Planens namn eller aktiveringens id
cli-arg-choice = Valets nummer, som plan choices skriver det
cli-arg-plan-keep-text = Texten som ska gälla, om ni skriver ihop en ny
cli-arg-plan-diff-from = Äldre version; annars den senast fastställda
cli-arg-plan-diff-to = Nyare version; annars planen som den är nu
cli-arg-step = Stegets nummer, eller ord ur det
cli-arg-note = Anteckning
cli-arg-reason = Skäl
cli-arg-text = Text
cli-arg-plan-note-at = När det hände; annars nu
cli-arg-role = Roll, som den heter i pärmen
cli-arg-person = Personens namn eller id
cli-arg-name = Namn
cli-arg-employer = Arbetsgivare
cli-arg-competence = Kompetens; kan anges flera gånger
cli-arg-phone = Telefonnummer; kan anges flera gånger, det första rings först
cli-arg-email = E-postadress
cli-arg-verified = Dagen då det första numret kontrollerades
cli-arg-roster = Schemats namn eller id; behövs inte om det bara finns ett
cli-arg-from = Första dag
cli-arg-to = Sista dag
cli-arg-start = Passet börjar
cli-arg-end = Passet slutar
cli-arg-form = jour eller beredskap
cli-arg-shift = Passets id
cli-arg-shifts = Passens id
cli-arg-one = Det ena passets id
cli-arg-other = Det andra passets id
cli-arg-shifts-assign-person = Personens namn eller id, eller ”ingen”
cli-arg-shifts-repeat-person = Person; anges en gång per person, i turordning
cli-arg-hours = Tider, till exempel 17:00-08:00
cli-arg-days = all, workdays, free, eller dagar som mån,tis,helgdag
cli-arg-weeks = Byt person efter så många veckor; annars varje pass
cli-arg-changes-on = Veckodag då personen byts
cli-arg-count = Hur många som behövs; annars en
cli-arg-response = Inställelsetid i minuter
cli-arg-number = Behovets nummer i listan
cli-arg-handover = Överlämningens namn eller id
cli-arg-all = Visa också avslutade
cli-arg-routine = Rutinens namn eller id
cli-arg-handover-start-to = Vem som tar emot
cli-arg-handover-start-from = Vem som lämnar; annars den som håller ansvaret
cli-arg-baton = Ansvarets namn; behövs inte om det bara finns ett
cli-arg-field = Fältets nummer eller rubrik
cli-arg-handover-read-back-words = Läget med egna ord
cli-arg-when = Tidpunkt, till exempel "2026-12-24 23:00"
cli-arg-holder = Vem som håller ansvaret
cli-arg-partner = Visa bara den partnerns ord, till exempel police
cli-arg-area = Bara begrepp inom området
cli-arg-term = Ordet
cli-arg-table = Kalkylark: .xlsx, .ods eller .csv
cli-arg-sheet = Bladets namn; annars det första
cli-arg-mapping = Fil som säger vad kolumnerna betyder
cli-arg-save-mapping = Spara vad kolumnerna betyder i en fil
cli-arg-create-roles = Skapa roller som inte finns
cli-arg-create-people = Skapa personer som inte finns
cli-arg-dry-run = Visa vad som skulle läsas in, ändra inget
cli-arg-import-shifts-role = Roll för rader som inte säger någon
cli-arg-import-shifts-form = jour eller beredskap för rader som inte säger det
cli-arg-import-shifts-hours = Tider för rader som inte säger några, till exempel 17-08
cli-arg-import-shifts-start = Första dagen som datum utan år kan gälla; annars för en månad sedan
cli-arg-record = Postens namn eller id
cli-arg-kind = Bara poster av detta slag
cli-arg-board = Nämndens namn
cli-arg-init-name = Ditt namn
cli-arg-init-role = Din roll
cli-arg-content = all, none, eller delar som plans,routines
cli-arg-init-kind = live (skarp) eller exercise (övning)
cli-arg-parts = Delar som plans vocabulary, eller all
cli-arg-backup-to = Mapp för säkerhetskopian; annars den bredvid pärmen
cli-arg-in = Mapp med säkerhetskopior; annars den bredvid pärmen
cli-arg-backup = Säkerhetskopians fil, dess nummer i listan, eller latest
cli-arg-new-passphrase-file = Fil med den nya lösenfrasen; annars KRISPARM_NEW_PASSPHRASE eller en fråga
cli-arg-bundle = Ändringsfil
cli-arg-changes-state-bundle = Fil att skriva till
cli-arg-since = Den andra kopians fil från changes state; utan den skrivs allt

## Vad som var fel i det som skrevs

cli-unknown-argument = Valet { $argument } finns inte
cli-unknown-command = Kommandot { $command } finns inte
cli-did-you-mean = Menade du { $suggestion }?
cli-see-help = Lägg till --help för att se hur det skrivs.
cli-value-missing = Ett värde saknas till { $argument }
cli-value-unknown = ”{ $value }” går inte att ange för { $argument }
cli-possible-values = Det som går är: { $values }
cli-argument-missing = Det saknas: { $argument }
cli-command-missing = Det saknas ett kommando
cli-argument-conflict = { $argument } går inte ihop med { $other }
cli-wrong-count = Fel antal värden till { $argument }
cli-not-text = Ett argument är inte skrivet med giltiga tecken
cli-misunderstood = Kommandot gick inte att förstå
cli-not-an-instant = ”{ $typed }” är ingen tidpunkt
cli-not-an-instant-do = Skriv den som "2026-12-24 23:00", eller 23:00 för i dag.
cli-not-a-date = ”{ $typed }” är inget datum
cli-not-a-date-do = Skriv det som 2026-12-24.
cli-not-hours = ”{ $typed }” är inga tider
cli-not-hours-do = Skriv dem som 17:00-08:00.
cli-not-a-number = ”{ $typed }” är inget antal som går
cli-days-do = Skriv all, workdays, free, eller dagar med komma emellan: mån,tis,helgdag,afton.
cli-nothing-changed = Inget har ändrats.

## Att hitta poster

cli-no-such-kind = { $kind } finns inte: { $words }
cli-no-such-record = Ingen post heter ”{ $words }”
cli-no-such-do = Inget har ändrats. Sök med krisparm find.
cli-several = Flera poster passar på ”{ $words }”
cli-several-do =
    Inget har ändrats. Ange id i stället:
    { $list }
cli-removed = Raderad: { $name }
cli-unread =
    { $count ->
        [one] En post är skriven av en nyare version och visas inte här.
       *[other] { $count } poster är skrivna av en nyare version och visas inte här.
    }

## Lösenfras och den som skriver

cli-ask-passphrase = Lösenfras
cli-ask-code = Återställningskod
cli-ask-new-passphrase = Ny lösenfras
cli-ask-again = En gång till
cli-not-the-same = Lösenfraserna är inte lika
cli-empty-passphrase = Lösenfrasen är tom
cli-no-passphrase = Lösenfrasen saknas
cli-no-passphrase-do = Ange --passphrase-file eller miljövariabeln KRISPARM_PASSPHRASE, eller kör kommandot i en terminal.
cli-no-author = Pärmen vet inte vem som skriver
cli-no-author-do = Lägg till --by "NAMN/ROLL", eller fyll i ditt namn i fönstret under Inställningar.
cli-weak-passphrase = Lösenfrasen är lätt att gissa. Fyra eller fler ord som inte hör ihop är bättre; byt med krisparm passphrase.
cli-passphrase-changed = Lösenfrasen är bytt. Säkerhetskopior som redan finns öppnas med den gamla.
cli-recovery-code = Återställningskod (visas bara nu)
cli-recovery-keep = Skriv av den på papper och lägg den i kassaskåpet. Den öppnar pärmen om lösenfrasen glöms.

## Filer

cli-file-trouble = Filen { $file } gick inte att läsa eller skriva: { $cause }
cli-file-trouble-do = Inget har ändrats. Kontrollera sökvägen och att du får läsa och skriva där.
cli-file-exists = Filen { $file } finns redan
cli-file-exists-do = Den är orörd. Lägg till --replace för att ersätta den, eller välj ett annat namn.
cli-written = Skriven: { $file }
cli-export-ending = { $file } slutar varken på .xlsx eller .csv
cli-export-ending-do = Inget har skrivits. Välj ett namn som slutar på .xlsx eller .csv.

## Fönstret

cli-no-display = Här finns ingen skärm för fönstret. Utan skärm fungerar: { $commands }.
cli-no-window = Fönstret gick inte att öppna ({ $cause }). Utan skärm fungerar: { $commands }.

## Läget nu

cli-now-at = { $date } { $clock } ({ $week })
cli-now-on-call = Har jour eller beredskap
cli-now-missing = Saknas nu
cli-now-otherwise = När ingen har jour
cli-now-next = Därefter
cli-now-active = Aktiva planer
cli-now-batons = Ansvar
cli-now-handovers = Öppna överlämningar
cli-now-findings = Beredskapskoll
cli-now-more-findings = … och { $count } till (alla med --json)
cli-now-no-number = inget nummer
cli-now-duty = { $who } ({ $form })  { $number }
cli-now-later = från { $start }: { $who } ({ $form })  { $number }
cli-now-progress = { $title } – { $done } av { $all } steg
cli-now-tolerable = ; gräns för längsta avbrott { $until }
cli-now-finding = { $severity }: { $title }. { $what }
cli-baton-nobody = { $name }: ingen håller ansvaret
cli-baton-held = { $name }: { $holder } sedan { $since }
cli-baton-disputed = { $name }: två håller ansvaret – { $names }
cli-baton-none = Inga ansvar är inskrivna
cli-baton-none-do = Skriv in ett med krisparm baton found.
cli-baton-several = Det finns flera ansvar; ange --baton
cli-find-guess = (kanske menat)

## Planer

cli-plan-none = Nämnden har inga egna planer. Se mallarna med plan list --templates och gör en egen med plan adapt.
cli-plan-none-active = Inget är aktiverat.
cli-plan-down-started =
    { $count ->
        [one] { $count } plan är startad:
       *[other] { $count } planer är startade:
    }
cli-plan-adapted = Egen plan: { $title } [{ $id }]
cli-plan-choice-numbers = Det finns { $count } val. Skriv deras nummer, från 1.
cli-plan-imported = Utkast till plan: { $title } [{ $id }]
cli-plan-import-steps = Steg, { $bracket }: { $count }
cli-plan-import-rest = Inte med i planen
cli-plan-import-remarks = Se efter
cli-plan-import-unit = Dokumentet säger att planen är för { $unit }. Ange den med --unit om det stämmer.
cli-plan-export-needs-file = docx och odt skrivs till en fil.
cli-plan-export-needs-file-do = Skriv filens namn efter planens: plan export PLAN FIL.docx
cli-plan-approved = { $title } är godkänd som version { $version } av { $name }. Nästa översyn: { $review }.
cli-plan-approved-by = { $status } (version { $version }, { $name }, { $date })
cli-plan-fact = { $name }: { $value }
cli-plan-empty-section = (tomt)
cli-plan-steps = Steg
cli-plan-dependencies = Beroenden
cli-plan-reason = Varför: { $reason }
cli-plan-began = Avbrottet började { $at }
cli-plan-tolerable-until = Längsta acceptabla avbrott nås { $at }
cli-plan-deviations = Avvikelser
cli-plan-ended = Avslutad { $at } av { $name }.

## Personer

cli-people-no-number = Personen har inget nummer att kontrollera
cli-people-not-a-number = ”{ $typed }” är inget telefonnummer

## Scheman och pass

cli-roster-none = Det finns inget jourschema
cli-roster-none-do = Lägg till ett med krisparm roster add.
cli-roster-several = Det finns flera scheman; ange --roster
cli-roster-no-needs = Inga behov är inskrivna: luckor kan inte synas
cli-roster-all-days = alla dagar
cli-roster-need = { $number }. { $count } { $role } ({ $form }), { $hours }, { $days }
cli-roster-response = , inställelsetid { $minutes } min
cli-shifts-none = Inga pass de dagarna.
cli-shifts-removed =
    { $count ->
        [one] Ett pass är borttaget.
       *[other] { $count } pass är borttagna.
    }
cli-shifts-made =
    { $count ->
        [one] Ett pass är skapat.
       *[other] { $count } pass är skapade.
    }
cli-shifts-too-many = Mönstret ger { $count } pass eller fler
cli-shifts-no-gaps = Inga luckor.
cli-shifts-no-needs = Inget schema säger vem som behövs: luckor kan inte synas.

## Överlämning

cli-handover-line = { $title }: { $from } → { $to } – { $stage }
cli-handover-overdue = , skulle ha svarats { $due }
cli-handover-none = Inga öppna överlämningar.
cli-handover-required = (måste fyllas i)

## Ordlista

cli-term-unknown = ”{ $words }” finns inte i ordlistan.
cli-term-use-instead = Undvik ”{ $word }”. Säg ”{ $instead }”.
cli-term-no-own-word = inget eget ord

## Import

cli-import-dry-run = Provläsning: inget har ändrats.
cli-import-read =
    { $count ->
        [one] En rad på bladet { $sheet }.
       *[other] { $count } rader på bladet { $sheet }.
    }
cli-import-people = Personer: { $created } nya, { $updated } ändrade, { $unchanged } oförändrade.
cli-import-shifts = Pass: { $created } nya, { $updated } ändrade, { $unchanged } oförändrade.
cli-import-left-out =
    { $count ->
        [one] En rad är inte inläst.
       *[other] { $count } rader är inte inlästa.
    }
cli-import-columns-ignored = Kolumner som inte läses: { $columns }
cli-import-unknown-people = Namn som ingen person har (--create-people skapar dem)
cli-import-unknown-roles = Roller som inte finns (--create-roles skapar dem)
cli-import-made-people = Nya personer
cli-import-made-roles = Nya roller
cli-import-problems = Att se över
cli-import-notes = Om filen
cli-import-no-sheet = Bladet { $sheet } finns inte
cli-import-mapping-does-not-fit = Kolumnbeskrivningen passar inte filen
cli-import-missing-do = Inget har ändrats. Spara en kolumnbeskrivning med --save-mapping, rätta den och ange den med --mapping; eller ge --hours.

## Skapa, kopiera, kontrollera

cli-init-made =
    { $count ->
        [one] Pärmen { $file } är skapad, med en post.
       *[other] Pärmen { $file } är skapad, med { $count } poster.
    }
cli-content-installed =
    { $count ->
        [one] En post lades till.
       *[other] { $count } poster lades till. Det som redan fanns är orört.
    }
cli-backup-made = Säkerhetskopia gjord och kontrollerad: { $file } ({ $kilobytes } kB)
cli-backup-none = Det finns inga säkerhetskopior.
cli-restored = { $backup } ligger nu som { $file }.
cli-restored-aside = Den tidigare pärmen är flyttad till { $file }.
cli-verify-fine =
    { $count ->
        [one] Filen är hel. En post.
       *[other] Filen är hel. { $count } poster.
    }
cli-verify-damaged = Filen är inte hel: { $pages } skadade sidor, { $differing } poster vars index inte stämmer.
cli-verify-rebuild = Posterna själva är hela. Bygg om resten med krisparm rebuild.
cli-verify-restore = Ta tillbaka en säkerhetskopia: krisparm backups, krisparm restore.
cli-rebuilt =
    { $count ->
        [one] Ombyggd ur en post.
       *[other] Ombyggd ur { $count } poster.
    }
cli-changes-no-state = { $file } beskriver inte vad en kopia har
cli-changes-taken-in =
    { $count ->
        [one] Ändringar i en post är inlästa.
       *[other] Ändringar i { $count } poster är inlästa.
    }
cli-changes-conflicts =
    { $count ->
        [one] En post väntar på att någon väljer mellan två versioner.
       *[other] { $count } poster väntar på att någon väljer mellan två versioner.
    }

## När en plan används

cli-about-actions = Åtgärder som utvärderingar lett till
cli-about-actions-list = Lista det som är kvar att göra, det försenade först
cli-about-actions-add = Ny åtgärd
cli-about-actions-change = Ändra vad, vem eller när
cli-about-actions-done = En åtgärd är klar
cli-about-actions-reopen = En åtgärd är inte klar ändå
cli-about-plan-escalate = Skriv in att någon har larmats, eller varför det inte behövs
cli-about-plan-sum = Räkna ut en räknehjälp; i en aktiv plan sparas talen
cli-about-plan-hand-over = Börja lämna över ledningen av en aktivering
cli-about-plan-put-back = Bocka av något som ska föras tillbaka, eller skriv varför det inte ska sparas
cli-about-plan-add-return = Lägg till något som ska föras tillbaka
cli-about-plan-lesson = Skriv in vad som fungerade, eller inte
cli-about-plan-evaluate = Avsluta utvärderingen
cli-about-plan-propose = Föreslå en ändring i planen, eller erbjud den centralen
cli-about-plan-proposals = Lista ändringsförslag
cli-about-plan-answer = Inför eller avböj ett förslag
cli-value-criterion = NUMMER
cli-value-sum = RÄKNEHJÄLP
cli-value-figure = NAMN=TAL
cli-value-item = NUMMER
cli-value-part = DEL
cli-value-proposal = FÖRSLAG
cli-value-action = ÅTGÄRD
cli-arg-channel = Hur beskedet kom, till exempel telefon eller Rakel
cli-arg-draft = Arbeta efter det ändrade utkastet i stället för versionen som gäller
cli-arg-criterion = Nummer i listan, eller ord ur det
cli-arg-not-needed = Varför ingen behöver larmas
cli-arg-plan-escalate-reopen = Det är inte gjort ändå
cli-arg-plan-sum-in = Den aktiva planen, eller en plan att prova talen i
cli-arg-sum = Räknehjälpens namn eller nummer
cli-arg-set = Ett tal, till exempel Personer=40 eller Liter=3-5; kan anges flera gånger
cli-arg-plan-hand-over-to = Vem som tar över
cli-arg-plan-hand-over-routine = Rutinen som följs; annars Skift till skift
cli-arg-item = Nummer i listan, eller ord ur det
cli-arg-not-kept = Varför det inte ska sparas
cli-arg-plan-put-back-reopen = Det är inte gjort ändå
cli-arg-plan-add-return-what = Vad som ska föras tillbaka
cli-arg-plan-add-return-place = Vart, till exempel verksamhetssystemet
cli-arg-plan-lesson-failed = Det fungerade inte
cli-arg-part = Avsnittets rubrik, eller stegets nummer eller ord
cli-arg-plan-propose-text = Så ska det stå
cli-arg-plan-propose-reason = Varför
cli-arg-plan-propose-activation = Aktiveringen som förslaget kommer ur
cli-arg-to-centre = Erbjud centralen ändringen i mallen som planen anpassats från
cli-arg-proposal = Förslagets id, eller ord ur det
cli-arg-take = Inför förslaget
cli-arg-anyway = Inför det fastän stycket har ändrats sedan dess
cli-arg-decline = Avböj, och varför
cli-arg-action = Åtgärdens id, eller ord ur den
cli-arg-actions-list-all = Visa också de klara
cli-arg-actions-add-title = Vad som ska göras
cli-arg-actions-change-title = Vad som ska göras
cli-arg-actions-add-owner = Vem som gör det
cli-arg-actions-change-owner = Vem som gör det
cli-arg-due = Klart senast
cli-arg-actions-add-activation = Aktiveringen som åtgärden kommer ur
cli-arg-finding = Lärdomen som åtgärden svarar på
cli-plan-hand-over = Överlämningen till { $name } är ett utkast: { $id }. Fyll i läget med handover fill och erbjud den med handover offer.
cli-plan-no-centre = Delen kommer inte från någon mall
cli-plan-no-centre-do = Inget skickades. Välj en del som följde med från mallen, eller föreslå ändringen i planen själv.
cli-plan-no-proposals = Inga ändringsförslag.
cli-plan-answer-one = Ange antingen --take eller --decline
