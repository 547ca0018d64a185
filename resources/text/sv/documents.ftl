### Planer som läses in från dokument, och skrivs ut till dem

## Det som läses in

plan-intake-opening = Inledning
plan-intake-contact-list = Kontaktlista: { $heading }
plan-intake-picture = Bild
plan-intake-comment = Kommentar
plan-intake-header = Sidhuvud
plan-intake-footer = Sidfot
plan-intake-deleted = Struken text
plan-intake-contents = Innehållsförteckning
plan-intake-object = Tecken eller objekt
plan-intake-code = Kod
plan-intake-link = Länk
plan-intake-heading = Rubrik
plan-intake-figure = Uppgift
plan-intake-tick = Redan ikryssat
plan-intake-at-line = Rad { $line }. { $what }
plan-intake-at-paragraph = Stycke { $paragraph }. { $what }
plan-intake-under = Under ”{ $heading }”, stycke { $paragraph }. { $what }
plan-intake-bold-headings = Inga rubriker hade rubrikformat. Korta rader i fetstil har blivit rubriker.
plan-intake-no-headings = Dokumentet har inga rubriker. All text ligger i ett avsnitt.
plan-intake-tracked = Dokumentet har spårade ändringar. Planen är som om alla var godkända; struken text står i listan.
plan-intake-old-encoding = Texten var sparad på ett äldre sätt. Se efter att å, ä och ö är rätt.

## Varför något inte gick att läsa

plan-intake-no-document = Filen är inte ett dokument som kan läsas in
plan-intake-save-as = Inget har ändrats. Spara dokumentet som .docx, .odt, .md eller .txt och försök igen.
plan-intake-old-word = Filen är sparad i Words gamla format (.doc)
plan-intake-save-as-docx = Inget har ändrats. Öppna filen i Word eller LibreOffice, spara den som .docx och försök igen.
plan-intake-hostile = Filen är byggd på ett sätt som inget ordbehandlingsprogram bygger filer
plan-intake-save-anew = Inget har ändrats. Öppna filen i Word eller LibreOffice, spara den på nytt och försök igen.
plan-intake-remove-password = Inget har ändrats. Ta bort lösenordet i Word eller LibreOffice och spara filen på nytt.
plan-intake-smaller = Inget har ändrats. Ta bort bilder och delar som inte behövs och försök igen.

## Det som skrivs ut

plan-page-action = Åtgärd
plan-page-role = Ansvarig
plan-page-time = Tid
plan-page-undecided = Val kvar mot mallen
plan-page-pending = { $count } delar att bekräfta
plan-page-reason = Varför
plan-page-dependency = Beroende
plan-page-kind = Slag
plan-page-must-work = Måste fungera
plan-page-note = Anteckning
plan-page-version = Version { $version }, godkänd { $date }
plan-page-never-approved = Utkast, inte godkänt
plan-page-exported = exporterad { $date }
plan-page-annexes = Bilagor
plan-page-dependencies = Beroenden
plan-page-escalations = Eskalering
plan-page-sums = Beräkningar
plan-page-returns = Att föra in och ställa tillbaka
plan-page-after = Efter
plan-page-to = Till vem
plan-page-tell = Vad som sägs
plan-page-sum = Beräkning
plan-page-sum-unit = Räknas i
plan-page-factor = Faktor
plan-page-value = Värde
plan-page-unit = Enhet
plan-page-source = Källa
plan-page-return = Vad
plan-page-place = Vart

## Dialogen

plan-intake-title = Läs in plan
plan-intake-intro = Välj en plan i Word (docx), LibreOffice (odt), Markdown, text eller json, eller en plan som Krispärm har skrivit som PDF. Du ser först vad som blev vad. Inget skrivs i pärmen förrän du trycker på Läs in.
plan-intake-import = Läs in
plan-intake-unit-said = Dokumentet säger { $unit }, som inte finns i pärmen.
plan-intake-sections =
    { $count ->
        [one] { $count } avsnitt
       *[other] { $count } avsnitt
    }
plan-intake-steps =
    { $count ->
        [one] { $count } steg
       *[other] { $count } steg
    }
plan-intake-all = Allt kom med
plan-intake-left-out = Inte med: { $count }
plan-intake-left-out-title = Det här kommer inte med
plan-intake-left-out-words = Skriv in det för hand efteråt, om det behövs. Dokumentet självt ändras inte.
plan-intake-more = Och { $count } till.
plan-intake-understood = Förstått som: { $name }
plan-intake-own = Eget avsnitt
plan-intake-annex = Bilaga
