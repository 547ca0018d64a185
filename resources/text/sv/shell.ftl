### Fönstrets ram: navigering, första start, upplåsning, inställningar och dialoger.
other-language = English
stored-at = Sparat { $time }
copied-text = Kopierat: { $words }

## Navigering
nav-now = Läget nu
nav-plans = Planer
nav-duty = Jour
nav-handovers = Överlämning
nav-vocabulary = Ordlista
nav-contacts = Kontakter
nav-settings = Inställningar
nav-search = Sök (Ctrl+K)
nav-short = För få
nav-need-unknown = Räcker?
nav-nobody = Ingen!

## Statusrad och märkningar
status-saving = Sparar …
status-saved = Allt sparat { $time }
status-all-saved = Allt sparat
status-backup = Säkerhetskopia { $when }
status-no-backup = Ingen säkerhetskopia än
status-backup-failed = Säkerhetskopian misslyckades
status-me = Inloggad: { $name }
status-nobody = Skriv ditt namn i Inställningar
mark-example = Exempel – påhittade personer och nummer. Inget här är på riktigt.
mark-exercise = ÖVNING – inget här är på riktigt.
mark-conflicts = { $count ->
    [one] Två personer har ändrat samma sak i 1 post. Ingen ändring har tagits bort.
   *[other] Två personer har ändrat samma sak i { $count } poster. Ingen ändring har tagits bort.
}
mark-choose = Välj nu

## Första start
welcome-intro = Krispärmen för planer, jour, överlämning och ord – på den här datorn, utan nät.
welcome-create = Skapa en pärm
welcome-create-words = För en nämnd eller förvaltning som börjar. Du väljer lösenfras och får en återställningskod.
welcome-open = Öppna en pärm
welcome-open-words = En pärm som redan finns, på datorn eller på ett USB-minne.
welcome-example = Titta runt i ett exempel
welcome-example-words = Påhittade personer och nummer. Öppnas direkt, och försvinner när du stänger.
welcome-step = Steg { $step } av { $of }
welcome-trouble = Det gick inte
welcome-board = Nämnd eller förvaltning
welcome-board-hint = Namnet står på varje skärm och utskrift.
welcome-name = Ditt namn
welcome-role = Din roll
welcome-role-hint = Till exempel krissamordnare. Namn och roll står vid det du skriver.
welcome-passphrase-title = Välj en lösenfras
welcome-passphrase-words = Pärmen är krypterad. Utan lösenfrasen eller återställningskoden kan ingen öppna den – inte heller vi.
welcome-passphrase = Lösenfras
welcome-passphrase-hint = Minst 8 tecken. Fyra, fem vanliga ord i rad är lätta att minnas och svåra att gissa.
welcome-repeat = Samma lösenfras igen
welcome-repeat-differs = De två är inte lika.
welcome-strength = Hur svår den är att gissa
welcome-strength-weak = För lätt att gissa
welcome-strength-fair = Duger, men längre är bättre
welcome-strength-good = Bra
welcome-strength-strong = Mycket bra
welcome-file = Pärmen sparas i { $path }
welcome-making = Gör i ordning pärmen
welcome-making-wait = Nyckeln räknas fram. Det tar några sekunder.
welcome-code-title = Din återställningskod
welcome-code-words = Med koden öppnar du pärmen om lösenfrasen är glömd. Skriv av den eller skriv ut den, och lås in papperet – inte bredvid datorn.
welcome-code-once = Koden visas bara nu.
welcome-code-save = Spara som text att skriva ut
welcome-code-written = Jag har skrivit av den
welcome-confirm-title = Skriv två av grupperna
welcome-confirm-words = Läs från ditt papper, så vet vi att koden är rätt avskriven.
welcome-group = Grupp { $number }
welcome-group-wrong = Det stämmer inte
welcome-group-wrong-words = Jämför med papperet. Inget är förlorat: du kan visa koden igen.
welcome-show-code = Visa koden igen
welcome-contents-title = Vad ska pärmen börja med?
welcome-contents-words = Allt går att ändra och ta bort, och att lägga till senare i Inställningar.
welcome-enter = Öppna pärmen
part-plans = Planmallar: el, vatten, IT, telefoni och fler
part-vocabulary = Ordlista med begrepp och samverkansparternas egna ord
part-routines = Rutiner för överlämning
part-roles = Roller i en kris
part-calendar = Helgdagar och aftnar
part-units = Stockholms nämnder och samverkansparter

## Upplåsning
unlock-open = Lås upp
unlock-show = Visa lösenfrasen medan jag skriver
unlock-opening = Öppnar …
unlock-empty = Skriv lösenfrasen.
unlock-code = Återställningskod
unlock-code-hint = Sju grupper om fyra tecken. Stora eller små bokstäver spelar ingen roll.
unlock-code-unreadable = Koden är inte hel: sju grupper om fyra tecken, och kontrolltecknen sist måste stämma.
unlock-with-code = Öppna med återställningskoden
unlock-with-passphrase = Öppna med lösenfrasen
unlock-not-opened = Pärmen öppnades inte
unlock-other = Öppna en annan pärm …
unlock-backups = Säkerhetskopior som går att lägga i dess ställe. Den skadade filen flyttas åt sidan, den raderas inte. Skriv lösenfrasen ovan först.
unlock-no-backups = Det finns ingen säkerhetskopia bredvid filen.
unlock-restore = Återställ { $when }
unlock-restoring = Återställ en säkerhetskopia
unlock-restoring-words = Skriv lösenfrasen som gällde när kopian gjordes, och välj kopian nedan.

## Sök (Ctrl+K)
palette-query = Sök
palette-placeholder = En plan, en person, ett ord, ett kommando …
palette-results = Träffar
palette-nothing = Ingen träff
palette-nothing-words = Pröva ett annat ord, eller en del av ett.
palette-by-typo = Liknar det du skrev
palette-keys = ↑ ↓ välj · Enter öppna · Esc stäng
act-lock = Lås pärmen
act-undo = Ångra senaste ändringen
act-redo = Gör om det ångrade
act-back-up = Gör en säkerhetskopia nu
act-next-look = Byt utseende (ljust, mörkt, hög kontrast)
act-language = Byt till engelska
act-larger = Större text
act-smaller = Mindre text
act-import-people = Importera kontakter från kalkylblad
act-import-plan = Läs in plan från dokument
act-mark-nothing = Markera inga ord i texter
act-mark-against = Markera bara avrådda ord i texter
act-mark-known = Markera alla kända ord i texter

## Historik
history-versions = Ändringar, nyast först
history-by = { $when } av { $name }
history-restore = Återställ till den här versionen
history-nothing = Inget syns ha ändrats i den här versionen.

## Två ändringar
conflicts-title = Välj mellan två ändringar
conflicts-intro = Två har ändrat samma sak utan att veta om varandra. Båda finns kvar tills du väljer.
conflicts-removed = Borttaget
conflicts-kept = Kvar, med ändringarna
conflicts-take = Ta den från { $name }
conflicts-join = Eller skriv ihop dem
conflicts-take-joined = Ta den sammanskrivna

## Radera, återställa, filer
delete-title = Radera { $title }?
delete-words = Den försvinner ur listorna. Den finns kvar under Borttaget i Inställningar, och Ctrl+Z tar tillbaka den.
restore-title = Återställ säkerhetskopian?
restore-words = Pärmen stängs, och kopian läggs i dess ställe när du skrivit lösenfrasen. Pärmen som är öppen nu flyttas åt sidan, den raderas inte.
desk-deleted = Raderad.
desk-undone = Ångrat: { $what }
desk-redone = Gjort igen: { $what }
desk-nothing-to-undo = Det finns inget mer att ångra sedan pärmen öppnades. Äldre versioner finns under Historik.
desk-unread = { $count ->
    [one] 1 post är skriven av en nyare version av Krispärm och visas inte. Den är orörd.
   *[other] { $count } poster är skrivna av en nyare version av Krispärm och visas inte. De är orörda.
}
desk-damaged = { $count ->
    [one] En sida i filen är skadad. Återställ en säkerhetskopia i Inställningar.
   *[other] { $count } sidor i filen är skadade. Återställ en säkerhetskopia i Inställningar.
}
desk-file-saved = Sparat i { $path }
desk-file-not-saved = Filen kunde inte skrivas: { $why }. Inget annat har ändrats. Välj en annan plats.
code-sheet =
    Återställningskod för Krispärm
    { $board }

    { $code }

    Med koden öppnas pärmen om lösenfrasen är glömd.
    Förvara papperet inlåst, inte bredvid datorn. Radera den här filen när den är utskriven.

## Inställningar
settings-looks = Utseende och lås
settings-look = Utseende
settings-light = Ljust
settings-dark = Mörkt
settings-high-contrast = Hög kontrast
settings-language = Språk
settings-swedish = Svenska
settings-english = English
settings-scale = Textstorlek
settings-lock = Lås efter
settings-lock-never = Aldrig
settings-lock-hint = Så lång tid utan tangent eller klick. Ctrl+L låser genast.
settings-marking = Markera ord i texter
settings-marking-nothing = Inga
settings-marking-against = Avrådda
settings-marking-known = Alla kända
settings-marking-hint = Ett avrått ord får ett streck under. Vila musen på ett känt ord för att se vad det betyder; till markerade ord kommer du också med Tabb och piltangenterna.
settings-me = Du
settings-me-words = Ditt namn och din roll står vid allt du ändrar.
settings-name-missing = Ett namn behövs, annars sparas inte ändringen.
settings-secrets = Lösenfras och återställningskod
settings-by-code = Pärmen är öppnad med återställningskoden. Välj en ny lösenfras.
settings-current = Nuvarande lösenfras
settings-new = Ny lösenfras
settings-change-passphrase = Byt lösenfras
settings-passphrase-changed = Lösenfrasen är bytt. Äldre säkerhetskopior öppnas med den gamla.
settings-code-words = En ny återställningskod gör den gamla ogiltig för den här filen.
settings-new-code = Ny återställningskod
settings-backups = Säkerhetskopior
settings-backups-words = Görs varje timme du använder pärmen och när du stänger den. Varje kopia öppnas och läses igenom innan den räknas.
settings-no-backups = Ingen kopia än.
settings-backup-size = { $kilobytes } kB
settings-content = Innehåll att hämta
settings-content-words = Lägger till det som saknas. Det ni har ändrat eller tagit bort rörs inte.
settings-install = Lägg till
settings-check = Kontroll
settings-check-words = Läser varje sida i filen och jämför med historiken.
settings-verify = Kontrollera nu
settings-rebuild = Bygg om sökregister
settings-rebuilt = { $count } poster är genomgångna och sökregistret är nytt.
settings-check-fine = Allt är helt: { $count } poster
settings-check-bad = Filen är skadad
settings-check-bad-words = Skadade sidor: { $pages }. Poster som inte stämmer: { $records }. Återställ en säkerhetskopia.
settings-deleted = Borttaget
settings-deleted-words = Det som raderats kan återställas.
settings-none-deleted = Inget är borttaget.
