# Papper: utskrifter och deras exemplar i fönstret.

nav-papers = Papper
papers-new-key = Skriv ut (N)
papers-new = Vad ska skrivas ut?
papers-find = Sök dokument
papers-find-hint = Till exempel: el, telefonlista, överlämning
papers-find-none = Inget dokument passar
papers-find-none-do = Skriv ett annat ord, eller töm fältet för att se alla.
papers-more = { $count } till. Skriv några bokstäver för att hitta dem.
papers-only-changed = Skriv bara ut de ändrade sidorna
papers-slips = Numrerade lappar
papers-slips-first = Från nummer
papers-slips-last = Till nummer
paper-kind-extract = Plan utan det som är skyddat
paper-kind-handover-form = Tom blankett för överlämning
paper-kind-whole = Hela pärmen
paper-kind-form = Tom blankett

papers-code-title = Gäller pappret ännu?
papers-code = Papperskod
papers-code-hint = Koden längst ner på sidan
papers-code-ask = Kontrollera
papers-stale = { $count ->
    [one] Ett exemplar ska bytas
   *[other] { $count } exemplar ska bytas
}
papers-current = { $count ->
    [one] Ett exemplar stämmer
   *[other] { $count } exemplar stämmer
}
papers-past = Visa också kvitterade ({ $count })
papers-empty-title = Inget papper är noterat
papers-empty-text = Skriv ut en plan eller telefonlistan och notera var exemplaret läggs. När något ändras står det här vilka exemplar som ska bytas.
papers-print-again = Skriv ut ny
papers-move = Flytta
papers-move-title = Exemplaret ligger någon annanstans
papers-sign-off = Kvittera bort
papers-sign-off-title = Exemplaret är borta
papers-note = Anteckning
papers-note-hint = Till exempel: bytt mot nr 14, eller förstört
papers-lay = Lägg ut ett till
papers-lay-title = Ett exemplar till läggs ut
papers-place = Plats
papers-place-hint = Till exempel: Receptionen
papers-keeper = Vem har det?

papers-print = Skriv ut
papers-save = Spara som PDF
papers-sheet = Papper
papers-sides = Tryck
papers-sides-one = Ensidigt
papers-sides-two = Dubbelsidigt
papers-copies = Exemplar
papers-copies-about = Notera var exemplaren läggs, så säger pärmen till när de ska bytas.
papers-copy-add = Notera ett exemplar
papers-copy-remove = Ta bort exemplaret
papers-printing = Skickar till skrivaren …
papers-saving = Sparar …
papers-at-printer = Skickat till skrivaren.
papers-in-reader = PDF:en är öppnad i datorns läsare. Skriv ut därifrån. Filen tas bort när pärmen låses.
papers-noted-labelled = Numret står på omslaget: { $copies }
papers-noted = Skriv numret på varje exemplar: { $copies }
papers-laying-out = Sidorna läggs ut …
papers-stop = Avbryt
papers-stopped = Avbrutet. Inget skrevs ut och inget ändrades.
papers-again = Försök igen
papers-press-ended = Sidorna kunde inte läggas ut: programmet som gör det slutade i förtid. Inget i pärmen ändrades. Försök igen.
papers-gone = Det som skulle skrivas ut finns inte längre i pärmen, eller så är inget i planen märkt för utdrag. Inget skrevs ut.
papers-drawing = Sidan ritas …
papers-page-before = Föregående sida
papers-page-after = Nästa sida
papers-picture = Sida { $page } av { $title }
papers-about = { $pages ->
    [one] En sida
   *[other] { $pages } sidor
}, papperskod { $code }
