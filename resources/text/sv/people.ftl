### Människorna på jourlistan: numren som hålls sanna, villkoren, behoven och schemats egna uppgifter.

## Vad som inte går att spara

refusal-share-title = Andelen kan inte vara { $percent } procent
refusal-share-do = Inget ändrades. Ange en andel från 0 till 100 procent.
refusal-short-day-title = Behovet { $from }–{ $to } kan inte börja { $start } en förkortad dag
refusal-short-day-do = Inget ändrades. Med den tiden skulle behovet gälla andra timmar. Ange en tid som ligger före behovets slut och på samma sida av midnatt som dess början.
refusal-competent-title = Fler än { $count } kan inte ha kompetensen { $competence }
refusal-competent-do = Inget ändrades. Behovet är inte större än så. Höj antalet personer, eller sänk antalet med kompetensen.

## Nummer och villkor, en rad var

number-missing = Nummer saknas
number-failed = Fungerade inte { $date }
number-never = Ej kontrollerat
number-old = Inte kontrollerat sedan { $date }
number-today = Kontrollerat i dag
number-fresh = Kontrollerat { $date }
days-from-to = { $first } till { $last }
certificate-until = { $competence }, gäller till och med { $until }
certificate-expired = { $competence }, gick ut { $until }
terms-weekly-work = Arbetar { $days }, { $from }–{ $to }
terms-weekly-cannot = Kan inte { $days }, { $from }–{ $to }
wish-days = { $when } ({ $days })
wish-duty = Vill ha pass { $when }
wish-free = Vill vara ledig { $when }

## En persons sida

people-not-said = Inte angivet
people-belongs = Tillhör och villkor
people-board = Nämnd
people-no-board = Ingen nämnd angiven
people-rules = Arbetstidsregler
people-rules-by-employer = Arbetsgivarens eller schemats regler
people-rules-of-employer = { $name }, genom arbetsgivaren
people-rules-unknown = Ingen har sagt vilka som gäller för personen
people-share = Andel av full jour
people-percent = { $percent } %
people-travel = Restid
people-terms = Villkor för jouren
people-share-percent = Andel av full jour, i procent
people-share-hint = Tomt betyder full andel.
people-share-wrong = Skriv ett tal från 0 till 100.
people-travel-minutes = Restid, i minuter
people-travel-hint = Från hemmet till tjänstestället.
people-travel-wrong = Skriv ett helt antal minuter.
people-number-failed = Nummer { $number } fungerade inte
people-certificates = Kompetenser som löper ut
people-certificates-text = Som en kurs eller en behörighet. Utan sista dag gäller den tills vidare.
people-certificate = Kompetens med sista dag
people-certificate-nameless = Skriv vad personen kan.
people-certificate-until = Gäller till och med
people-certificate-add = Lägg till med sista dag
people-certificate-soon = Löper snart ut
people-certificate-expired = Gäller inte längre
people-days-wrong = Skriv dagen som 2026-12-31. Den sista dagen får inte komma före den första.
people-times = När personen kan
people-away-text = Dagar borta. Skälet skrivs inte ner: ledighet och sjukdom ser likadana ut.
people-away-first = Borta från
people-away-last = Borta till och med
people-away-add = Lägg till dagar borta
people-away-line = Borta { $days }
people-away-now = Borta nu, { $days }
people-wish-text = Önskemål. Planeringen följer dem när det går.
people-wish = Önskar
people-wish-duty = Ha pass
people-wish-free = Vara ledig
people-wish-first = Önskar från
people-wish-last = Önskar till och med
people-wish-add = Lägg till önskemålet
people-weekly-text = Timmar som är upptagna varje vecka.
people-weekly = Slag av timmar
people-weekly-cannot = Kan inte
people-weekly-work = Ordinarie arbete
people-weekly-from = Varje vecka från
people-weekly-to = Varje vecka till
people-weekly-wrong = Välj minst ett slag av dagar och skriv tiderna som 08:00.
people-weekly-add = Lägg till timmarna
finding-failed-number-title = Numret fungerar inte: { $name }
finding-failed-number-do = { $name } har snart jour, men gick inte att nå på { $number } när någon provade. Ta reda på ett annat nummer.

## Kontrollrundan

round-open =
    { $count ->
        [0] Kontrollera nummer
        [one] Kontrollera nummer (ett)
       *[other] Kontrollera nummer ({ $count })
    }
round-title = Kontrollera nummer
round-text = Ring ett nummer i taget och tryck på svaret. Det går att sluta när som helst: det som är gjort är sparat, och rundan fortsätter där du var.
round-left =
    { $count ->
        [one] Ett nummer kvar
       *[other] { $count } nummer kvar
    }
round-progress = { $done } av { $all } klara
round-say = Säg till exempel: ”Hej, jag kontrollerar att jourlistans nummer till { $name } stämmer.”
round-number = Nummer att ringa till { $name }
round-copy = Kopiera numret till { $name }
round-answers = Vad hände?
round-works = 1 Fungerar
round-wrong = 2 Fungerar inte
round-no-answer = 3 Svarar inte
round-skip = 4 Hoppa över
round-who = { $name }, { $number }
round-last-works = { $name }: numret är kontrollerat i dag.
round-last-wrong = { $name }: numret är märkt som att det inte fungerar.
round-last-no-answer = { $name }: svarade inte. Numret kommer tillbaka sist.
round-last-skip = { $name }: hoppades över. Numret kommer tillbaka sist.
round-undo = Tryckte du fel? Ctrl+Z tar tillbaka det.
round-open-person = Öppna { $name }
round-done-title = Inget mer att ringa nu
round-done-text = Alla nummer är kontrollerade det senaste halvåret, eller märkta som att de inte fungerar.
round-put-off-title =
    { $count ->
        [one] Ett nummer är kvar
       *[other] { $count } nummer är kvar
    }
round-put-off-text = { $silent } svarade inte, { $skipped } hoppades över. Ring dem nu, eller kom tillbaka en annan dag: de finns kvar.
round-again = Ring dem igen
round-need-number = De här behöver ett annat nummer
people-rotten = Gamla nummer
people-number-column = Numret

## Kommandoraden

cli-about-people-verify = Skriv in vad ett samtal till numret gav
cli-arg-stale = Bara de vars nummer ingen kan vara säker på, de sämsta först
cli-arg-people-verify-number = Numret eller dess plats; annars det som rings först
cli-arg-wrong = Numret ledde inte till rätt person
cli-value-phone-or-place = NUMMER
cli-arg-people-set-board = Nämnden som personen hör till
cli-arg-works = Ordinarie arbete varje vecka; kan anges flera gånger
cli-arg-cannot = Timmar då personen inte kan; kan anges flera gånger
cli-value-weekly = DAGAR=TIMMAR
cli-not-weekly = ”{ $typed }” säger inte vilka timmar i veckan
cli-not-weekly-do = Skriv dem som workdays=08:00-17:00 eller mon,wed=13:00-17:00.
cli-arg-people-add-board = Nämnden som personen hör till

## Behov och egna perioder

need-competence = Minst { $count } med { $competence }.
need-from-to = Gäller { $first } till { $last }.
need-from = Gäller från { $first }.
need-until = Gäller till och med { $last }.
need-short-from = Börjar { $time } förkortade dagar.
need-in-period = Bara i perioden { $name }, { $first } till { $last }.
need-period-gone = Bara i en period som inte finns längre: behovet gäller aldrig.
people-need-background = I andra linjen: rings när de i första inte svarar eller räcker
people-need-short = Börjar förkortade dagar
people-need-short-hint = Kan lämnas tomt.
people-need-short-wrong = Skriv en tid före behovets slut, på samma sida av midnatt som dess början. Annars blir det andra timmar.
people-need-competences = Kompetenser
people-need-competences-hint = Så många av dem som behövs måste kunna det här. Kan lämnas tomt.
people-need-count-of = Antal som kan: { $name }
people-need-count-wrong = Skriv ett tal från 1 till antalet ovan.
people-need-nobody-can = Ingen person i pärmen har kompetensen { $name }.
people-need-competence = Annan kompetens
people-need-competence-add = Lägg till kompetensen i behovet
people-need-first = Gäller från
people-need-last = Gäller till och med
people-need-period = Egen period
people-need-no-period = Ingen: gäller all annan tid
people-need-period-hint = I en egen period gäller bara de behov som är knutna till den.
people-period-turned = Sista dagen får inte komma före den första.
people-periods = Egna perioder
people-periods-text = Som sommaren eller jul. I en egen period gäller bara de behov som är knutna till den. Utan behov är den tom med avsikt.
people-period-new = Ny period
people-period-create = Lägg till perioden
people-period-edit = Egen period
people-period-change = Ändra { $name }
people-period-example = Sommaren
people-period-nameless = Perioden behöver ett namn.
people-period-stuck = Ändringen är inte sparad: perioden behöver ett namn och två dagar i rätt ordning.
people-period-first = Första dagen
people-period-last = Sista dagen
people-period-about =
    { $days }. { $count ->
        [0] Inga egna behov: tom med avsikt.
        [one] Ett eget behov.
       *[other] { $count } egna behov.
    }
people-period-remove =
    { $count ->
        [0] Ta bort perioden
        [one] Ta bort perioden och dess behov
       *[other] Ta bort perioden och dess { $count } behov
    }

## Schemats egna uppgifter

people-otherwise = När ingen har jour
people-otherwise-example = Ring socialjouren, 08-465 004 10
people-otherwise-hint = Vem som svarar de timmar som är tomma med avsikt, och hur man når dem.
people-approves-swaps = Byten gäller först när någon har godkänt dem
people-rules-of-none = Inga angivna
people-roster-rules-hint = För dem vars arbetsgivare inte har några egna regler.
people-balances = Ingående saldon
people-balances-text = Det som var och en redan hade gjort när schemat började. Då blir också de första månaderna rättvisa.
people-balances-stuck = Ändringen är inte sparad: ett saldo är inget tal.
people-balance-add = Lägg till ett saldo
people-balance-choose = Välj person
people-balance-nights = Nätter, { $name }
people-balance-weekend-days = Lördagar och söndagar, { $name }
people-balance-holidays = Helgdagar och aftnar, { $name }
people-balance-hours = Timmar, { $name }
cli-about-roster-set = Ändra vad ett schema säger om sig självt
cli-about-roster-balance = Visa eller ändra vad någon hade gjort innan schemat började
cli-about-roster-period-list = Lista schemats egna perioder
cli-arg-roster-balance-nights = Nätter före schemat
cli-arg-weekend-days = Lördagar och söndagar före schemat
cli-arg-holidays = Helgdagar och aftnar före schemat
cli-arg-roster-balance-hours = Timmar före schemat
cli-arg-otherwise = Vem som svarar när ingen har jour, och hur man når dem
cli-arg-approve-swaps = Om byten måste godkännas
cli-value-yes-no = yes|no
cli-roster-otherwise = När ingen har jour: { $words }
cli-roster-rules = Arbetstidsregler för dem vars arbetsgivare inte har några: { $name }
cli-periods-none = Schemat har inga egna perioder
cli-balances-none = Schemat har inga ingående saldon
cli-balance-none = { $name } har inget ingående saldo i schemat

## Till telefonen

people-cards = Till telefonen
people-card = Spara som kontaktkort
people-cards-name = Jourlistans kontakter
cli-about-people-vcard = Skriv kontaktkort till telefonen (vCard): en person, ett schema eller alla
cli-arg-people-vcard-roster = Bara de som har en roll i schemat eller ett pass i det
cli-arg-people-vcard-to = Filen som skrivs, som slutar på .vcf
cli-vcard-none = Ingen av dem har ett nummer som fungerar
cli-vcard-count =
    { $count ->
        [one] Ett kontaktkort.
       *[other] { $count } kontaktkort.
    } { $left ->
        [0] Alla är med.
       *[other] { $left } är inte med: de har inget nummer som fungerar.
    }

## Kalkylblad

people-column-board = Nämnd
people-column-rules = Arbetstidsregler
people-column-share = Andel
people-column-travel = Restid
intake-not-a-share = ”{ $text }” är ingen andel från 0 till 100 procent
intake-not-minutes = ”{ $text }” är inget antal minuter
intake-unknown-board = Ingen verksamhet heter ”{ $name }”
intake-board-as-employer = Ingen verksamhet heter ”{ $name }”: namnet är läst som arbetsgivare
intake-unknown-rules = Inga arbetstidsregler heter ”{ $name }”
