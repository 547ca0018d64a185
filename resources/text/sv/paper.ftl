### Papper: det som står på varje blad, dokumentens egna ord och kommandot som skriver ut.

## På varje blad

paper-page = Sida { $page } av { $pages }
paper-printed = Utskriven { $when }
paper-printed-by = Utskriven { $when } av { $by }
paper-code = Papperskod
paper-mark-example = EXEMPEL
paper-review-by = Ses över senast { $date }
paper-changed-since = { $version }, ändrad därefter
paper-conflict = Två har ändrat samma sak. Det som står här är inte valt ännu: se pärmen innan du följer det.

## Steg att bocka av

paper-done = Klart
paper-when-and-who = Klockan och namn

## Överlämning

paper-stage = Läge
paper-moves = Ansvaret går över
paper-handover-code = Kod att läsa upp
paper-party = Namn, telefon, roll ({ $role })
paper-receiving = Mottagande
paper-read-back-help = Mottagaren säger med egna ord vad som gäller. Den som lämnar rättar tills det stämmer.
paper-signed-who = Vem
paper-signed-name = Namn
paper-signed-when = Dag och klockslag
paper-signed-giver = Har lämnat ansvaret
paper-signed-receiver = Har tagit emot ansvaret
paper-task = Uppgift
paper-task-owner = Vem
paper-task-by = Senast

## Logg och lappar

paper-opened = Öppnad
paper-entry = Loggpost { $number }
paper-slips = Lappar { $first }–{ $last }
paper-slips-how = En händelse på varje lapp. Hoppa inte över något nummer: stryk över lappen om den blev fel och skriv varför. Skrivs in efteråt med lappens nummer.
paper-slip = Lapp
paper-slip-happened = Hände (dag och klockslag)
paper-slip-written = Skrivet (dag och klockslag)
paper-slip-writer = Vem skriver?
paper-slip-who = Vem beslutade eller berättade?
paper-slip-words = Vad hände? Ett ämne, inga personnummer.

## Telefonlista

paper-phones = Telefonlista
paper-phones-who = Vem
paper-phones-numbers = Nummer
paper-phones-others = Övriga
paper-phones-none = Ingen i pärmen har ett nummer.

## Inkallningslista utan namn

paper-calls = Inkallningslista
paper-calls-about = Vad gäller det?
paper-calls-needed = Vilka behövs, och hur många?

## Jourschema

paper-roster-days = { $first } – { $last }
paper-roster-day = { $weekday } { $day } { $month }
paper-roster-on-until = { $clock } → { $until }
paper-roster-until = → { $until }
paper-roster-nobody = INGEN
paper-roster-short = { $hours } SAKNAS { $missing } av { $needed }
paper-roster-lacks = { $hours } SAKNAR { $competence }
paper-roster-not-needed = behövs inte
paper-roster-legend = Passet står på den dag det börjar. → betyder att passet går till den tid som står efter pilen. INGEN: någon behövs men ingen har tagit passet.
paper-roster-draft = PRELIMINÄRT: alla dagar är inte publicerade.
paper-roster-needs-unknown = Schemat säger inte vilka som behövs. Luckor syns därför inte.
paper-roster-gaps = { $count ->
        [1] På 1 ställe saknas någon som behövs. Rutan har en tjock ram.
       *[other] På { $count } ställen saknas någon som behövs. Rutorna har en tjock ram.
    }
paper-roster-nobody-at-all = INGEN har jour någon gång under den här tiden.
paper-roster-no-number = Inget nummer i pärmen

## Kommandot

cli-about-print = Skriv ett dokument till en PDF att skriva ut
cli-about-print-plan = En plan, med rutor att bocka av
cli-about-print-handover = En överlämning, eller en tom blankett
cli-about-print-log = En logg, eller en enda post i den
cli-about-print-slips = Tomma numrerade lappar att skriva loggposter på
cli-about-print-phones = Telefonlistan
cli-about-print-callout = En inkallningslista, eller en tom
cli-arg-print-plan-plan = Planens namn, eller början eller slutet på dess id
cli-arg-print-plan-extract = Utan de avsnitt som är märkta som sekretess
cli-arg-print-plan-to = PDF att skriva till
cli-arg-print-handover-handover = Överlämningens namn, eller början eller slutet på dess id; med --empty rutinens
cli-arg-print-handover-empty = En tom blankett efter rutinen
cli-arg-print-handover-to = PDF att skriva till
cli-arg-print-log-entry = Bara posten med det numret
cli-arg-print-log-to = PDF att skriva till
cli-arg-print-slips-first = Den första lappens nummer
cli-arg-print-slips-last = Den sista lappens nummer
cli-arg-print-slips-to = PDF att skriva till
cli-arg-print-phones-to = PDF att skriva till
cli-arg-print-callout-empty = En tom lista att fylla i för hand
cli-arg-print-callout-to = PDF att skriva till
cli-about-print-binder = Hela pärmen: jour och telefon, alla planer, blanketter och register
cli-about-print-pack = Papperspaketet: jour och telefon för 14 dagar, planer i bruk och de mest brådskande, blanketter
cli-about-print-log-form = Ett tomt loggblad
cli-about-print-roster = Ett jourschema för veckor eller en månad
cli-arg-print-roster-roster = Schemats namn, eller början eller slutet på dess id; behövs inte när det bara finns ett
cli-arg-print-roster-from = En dag i den första veckan, eller i månaden; annars i dag
cli-arg-print-roster-weeks = Antal veckor, högst 53; annars två
cli-arg-print-roster-month = En hel månad i stället för veckor
cli-arg-print-roster-to = PDF att skriva till
cli-arg-paper = Papperet: a4 eller a3
cli-arg-sides = Skrivs ut på en sida (one) eller båda (two)
cli-value-paper = PAPPER
cli-value-sides = SIDOR
cli-print-ending = { $file } slutar inte på .pdf
cli-print-ending-do = Låt namnet sluta på .pdf.
cli-print-range = Numren { $first } till { $last } går inte att skriva ut
cli-print-range-do = Ange ett första nummer som inte är större än det sista, högst { $most } åt gången och inget nummer över { $largest }.
cli-print-weeks = { $weeks } veckor går inte att skriva ut på en gång
cli-print-weeks-do = Ange mellan 1 och { $most } veckor.
cli-print-failed = Dokumentet kunde inte skrivas ut: { $cause }
cli-print-failed-do = Ingen fil är skriven och inget i pärmen är ändrat. Felet ligger i en sidmall, inte i det du skrivit.
cli-print-extract-unmarked-do = Märk först vilka avsnitt som är sekretess, eller skriv ut hela planen utan --extract.
cli-print-done =
    { $pages ->
        [1] 1 sida
       *[other] { $pages } sidor
    } · { $standard } · papperskod { $code }
cli-print-no-standard = Filen följer ingen arkivstandard men går att skriva ut.
cli-print-replaced = Tecken som inget typsnitt har:
cli-print-replaced-line = { $written } ({ $codes }), { $times ->
        [1] 1 gång
       *[other] { $times } gånger
    }: { $instead }
cli-print-left-out = utelämnat
cli-print-by-instead = ersatt av { $sign }

## Pärm och paket

paper-binder = Krispärm på papper
paper-pack = Papperspaket för 14 dagar
paper-kind-pack = Jour, nummer, brådskande planer och blanketter
paper-tab-duty = Jour och telefon
paper-tab-plans = Planer
paper-tab-urgent = Planer i bruk och de mest brådskande
paper-tab-forms = Blanketter
paper-valid = Gäller till och med
paper-valid-to = Gäller till och med { $date }
paper-binder-personal = Innehåller telefonnummer till personer, och kan innehålla planer som inte ska spridas. Låt den inte ligga framme.
paper-cover-number = Exemplar nr
paper-cover-place = Plats
paper-cover-keeper = Ansvarig
paper-contents = Innehåll
paper-register = Register
paper-one-page = 1 sida
paper-pages = { $count } sidor
paper-place = flik { $tab } { $title }, s. { $page }
paper-place-there = flik { $tab }, s. { $page }
paper-leaf-added = NYTT
paper-leaf-changed = ÄNDRAT
paper-unchanged-since = Inget har ändrats sedan utskriften { $when }.
paper-changed-sheets = Det här har ändrats sedan utskriften { $when }. Byt de bladen:
paper-log-form = Loggblad
paper-log-form-about = Händelse och plats
paper-print-again = Byt bara de ändrade bladen: skriv ut sidorna { $pages }.
