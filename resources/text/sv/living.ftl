### Leva med schemat: byten, publicering, ändringar, mina pass, året och kalendern.

## Vad som vägras

refusal-nobodys-shift-title = Ingen har passet
refusal-nobodys-shift-do = Inget ändrades. Ett ledigt pass behöver ingen be om byte för. Ta över det, eller sätt någon på det.
refusal-shift-passed-title = Passet har redan börjat eller är över
refusal-shift-passed-do = Inget ändrades. Det som pågår kan tas över, men inte bytas.
refusal-lacks-role-title = { $person } saknar passets roll
refusal-lacks-role-do = Inget ändrades. Skriv i anteckningen varför bytet behövs ändå och godkänn igen, eller neka det.
refusal-no-hours-taken-title = Tiderna ligger utanför passet
refusal-no-hours-taken-do = Inget ändrades. Ange tider inom passet, eller lämna dem som de är för att ta över hela.
refusal-shift-changed-hands-title = Passet har fått en annan person sedan dess
refusal-shift-changed-hands-do = Inget ändrades. Alla behåller sina pass. Se efter vem som har passet nu och fråga igen.
refusal-already-asked-title = Bytet är redan begärt
refusal-already-asked-do = Inget ändrades. Titta under Min jour om någon har erbjudit sig.
refusal-swap-closed-title = Bytet är redan avgjort: { $stage }
refusal-swap-closed-do = Inget ändrades. Någon hann före. Be om ett nytt byte om det behövs.
refusal-own-shift-title = Personen har redan passet
refusal-own-shift-do = Inget ändrades. Välj någon annan.
refusal-swap-disputed-title = Olika erbjudanden har antagits på två datorer
refusal-swap-disputed-do = Inget ändrades. Öppna konflikten, fråga den som bad om bytet och välj vilket som gäller.
refusal-nothing-taken-title = Inget erbjudande är antaget
refusal-nothing-taken-do = Inget ändrades. Den som bad om bytet antar först ett erbjudande.
refusal-period-title = Dagarna är ingen period
refusal-period-do = Inget ändrades. Sista dagen ska vara samma dag som den första eller senare, högst två år bort.

## Vad som gjordes

op-ask-swap = bad om byte
op-offer-swap = erbjöd sig att ta ett pass
op-take-swap = antog ett erbjudande om byte
op-approve-swap = godkände ett byte
op-refuse-swap = avslog ett byte
op-withdraw-swap = tog tillbaka en begäran om byte
op-take-over = tog över ett pass
op-publish = publicerade ett schema

## Byten

living-shift = { $when }, { $role } ({ $form })
living-swap = { $person }: { $shift }
living-waits-offers = Ingen har erbjudit sig än. Fråga dem som har rollen, eller sätt någon på passet.
living-waits-answer = { $person } ska svara. Erbjudanden: { $count }.
living-waits-approval = Väntar på godkännande: { $person } tar passet.
living-waits-choice = Olika erbjudanden har antagits på två datorer. Öppna konflikten och välj vilket som gäller.
finding-swap-title = Ett byte väntar. { $swap }

## Ändringar

told-added = Nytt pass
told-removed = Borttaget
told-person = Ny person
told-times = Nya tider
told-duty = Ny roll eller form
told-line = { $kinds }: { $shift }: { $person }, förut { $before }
told-line-one = { $kinds }: { $shift }: { $person }

## Kalenderfilen

calendar-name = Jour: { $person }
calendar-name-all = Jour: alla
calendar-summary = { $role } ({ $form })
calendar-summary-named = { $role } ({ $form }): { $person }
calendar-draft = Preliminärt: { $summary }
calendar-cancelled = Gäller inte längre: { $summary }
calendar-follows = Efter passet: { $person }, från { $when }
calendar-nobody-follows = Ingen är satt efter passet.

## Månadsbladet

month-sheet-printed = Utskrivet { $when }. Ändringar efter det syns inte här.
month-sheet-draft = PRELIMINÄRT, inte publicerat. { $printed }
month-sheet-week = Vecka
month-sheet-day = Dag
month-sheet-legend = Passet står på den dag det börjar. Grå rader är lördagar, söndagar, helgdagar och aftnar.
month-sheet-missing-means = SAKNAS betyder att för få är i jour de timmarna.
month-sheet-missing = { $hours } SAKNAS
month-sheet-otherwise = När ingen har jour: { $who }
month-sheet-ring = Telefon

## Min jour och året

living-offer = { $person } tar passet
living-offer-for = { $person } tar passet i utbyte mot { $shift }
living-follows = Sedan { $person }, från { $when }.
living-on-now = I jour nu som { $role }, till { $when }.
living-next = Nästa pass { $until }: { $shift }
living-none-ahead = Inga fler pass inplanerade.
living-week-ahead = De närmaste sju dagarna
living-later = Därefter
living-asked-of = Andra ber dig ta över
living-asked-by = Du har bett om byte
living-year = Under { $year }
living-year-hours = Jour { $onsite }, beredskap { $standby }, pass: { $shifts }
living-shifts = Pass: { $count }
living-covered = { $percent } % täckt
living-nothing-needed = inget behov
living-uncovered = { $hours } saknas
living-without-competence = { $hours } utan kompetens
living-part = { $percent } % av sin del
living-no-part = ingen del
living-evenness = Jämnhet: { $parts }. Vid 100 % har alla sin del.
living-evenness-of = { $what } { $percent } %
living-burden-minutes = timmar
living-burden-nights = nätter
living-burden-weekend-days = lör/sön
living-burden-holidays = helger
living-column-of-part = { $what } (del)
living-of-part = { $had } ({ $part })
living-nothing-planned = Inget är planerat, så det går inte att säga om det är jämnt fördelat.
living-short-notice = Kortare varsel än två veckor: första nya passet är { $day }. Säg till dem det gäller. (Arbetstidslagen 12 §)
living-never-published = Schemat har inte publicerats, så inget räknas som ändrat.
living-no-changes = Inget har ändrats sedan publiceringen.

## Kommandon

cli-swaps-none = Inga byten väntar.
cli-swap-which-offer = Det går inte att säga vilket erbjudande som menas.
cli-takeover-done = Passet är övertaget.
cli-published = { $roster } är publicerat { $first }–{ $last }. Pass: { $count }
cli-ics-whom = Säg vems kalender.
cli-ics-whom-do = Skriv personens namn, eller --all för allas pass i en fil.
cli-ics-where = Säg var filen ska sparas.
cli-ics-where-do = Skriv --out FIL, eller --folder MAPP för en fil per person.
cli-ics-written = Kalenderfiler skrivna: { $count }, i { $folder }
cli-about-roster-swap = Byten av pass
cli-about-roster-swap-list = Lista byten som väntar
cli-about-roster-swap-ask = Be andra ta ett pass
cli-about-roster-swap-offer = Erbjud sig att ta passet
cli-about-roster-swap-take = Anta ett erbjudande
cli-about-roster-swap-approve = Godkänn ett byte
cli-about-roster-swap-refuse = Avslå ett byte
cli-about-roster-swap-withdraw = Ta tillbaka en begäran om byte
cli-about-roster-takeover = Ta över ett pass utan att det efterfrågats, till exempel vid sjukdom
cli-about-roster-publish = Publicera en period; ändringar efteråt syns som ändringar
cli-about-roster-changes = Visa vad som ändrats sedan publiceringen
cli-about-roster-person = En persons pass, byten och timmar
cli-about-roster-year = Året framåt: täckning per vecka och fördelning per person
cli-about-roster-ics = Skriv pass som kalenderfil (iCalendar)
cli-about-roster-xlsx = Skriv en månad som nämnden skriver ut den
cli-arg-swap = Bytets id
cli-arg-for = Id på passet som ges i utbyte
cli-arg-roster-swap-take-from = Den vars erbjudande antas; behövs inte om det bara finns ett
cli-arg-folder = Mapp som får en fil per person
cli-arg-month = Månad som 2026-12; annars nästa
cli-arg-out = Filen som skrivs
cli-value-swap = BYTE
cli-value-month = MÅNAD
cli-arg-roster-ics-all = Allas pass i en fil

## I fönstret

living-tab-mine = Min jour
living-tab-changes = Publicering
living-tab-year = Året
living-whose = Vems pass
living-save-calendar = Spara kalenderfil
living-save-all = Allas kalender
living-save-month = Månadsblad
living-who-are-you = Välj vems pass du vill se
living-who-are-you-text = Ingen person i pärmen heter som du. Välj i listan ovanför, eller lägg till dig under Kontakter.
living-none-week = Inga pass de närmaste sju dagarna.
living-mark-draft = Preliminärt
living-mark-changed = Ändrat
living-ask = Be om byte
living-ask-text = Andra med samma roll ser det under Min jour och kan erbjuda sig. Passet är kvar hos dig tills någon har tagit det.
living-ask-do = Fråga de andra
living-take-over = Ta över passet
living-take-over-text = Passet byter person direkt. Har det börjat tas bara resten över, de timmar som redan gått räknas till den som hade dem.
living-take-over-reason = Anteckning (frivillig)
living-take-over-reason-hint = Skriv aldrig varför någon är sjuk.
living-who-takes = Vem tar passet
living-in-return = I utbyte
living-nothing-back = Inget, passet tas ändå
living-swap-title = Byte
living-offer-do = Erbjud
living-take = Låt { $person } ta passet
living-withdraw = Ta tillbaka
living-approve = Godkänn
living-refuse = Avslå
living-swaps-wait = Byten som väntar
living-publish = Publicera
living-publish-first = Från och med
living-publish-last = Till och med
living-publish-text = Schemat är inte publicerat än. När en period publiceras märks allt som ändras efteråt, och pass utanför perioden visas som preliminära.
living-period-wrong = Skriv två dagar, den första före den sista.
living-changes = Ändrat sedan publiceringen
living-changes-count = Ändrat sedan publiceringen ({ $count })
living-published = Senast publicerat { $first } till { $last }, { $when } av { $by }.
living-year-empty = Välj ett schema
living-all-covered = Alla behov är täckta i 52 veckor
living-first-short = Första veckan med brist: { $week }, { $date }
living-cover = Täckning vecka för vecka
living-share = Fördelning per person
living-column-week = Vecka
living-column-cover = Täckt
living-column-gap = Saknas, först
living-column-hours = Timmar
living-column-part = Av sin del
living-column-weeks = 52 veckor
living-gap = { $hours }, { $when }
living-lacking = { $hours } utan kompetens, { $when }
living-percent = { $percent } %
