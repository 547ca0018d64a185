### QR-koder som en telefons kamera läser: i fönstret, på papper och med kommandot.

qr-show = Visa QR-kod
qr-title = QR-kod: { $title }
qr-label = QR-kod som säger: { $words }
qr-says = Det här står i koden
qr-without = Det här är inte med
qr-how = Rikta telefonens kamera mot rutan. Det behövs inget nät.
qr-does-phone = Telefonen frågar om den ska ringa numret.
qr-does-contact = Telefonen visar ett kontaktkort som kan sparas eller ringas.
qr-does-shift = Telefonen frågar om passet ska läggas in i kalendern.
qr-does-handover = Telefonen visar texten. Erbjuder den att söka på nätet: låt bli, då lämnar texten telefonen.
qr-warn-contact = Den som fotograferar rutan har numren kvar, även om de ändras i pärmen.
qr-warn-handover = Den som fotograferar rutan har texten kvar och kan läsa den när som helst.
qr-left-failed = { $count ->
    [one] Ett nummer som inte fungerade när någon ringde.
   *[other] { $count } nummer som inte fungerade när någon ringde.
}
qr-left-phones = { $count ->
    [one] Det sista numret, som inte fick plats.
   *[other] De { $count } sista numren, som inte fick plats.
}
qr-left-number = Ett nummer till { $name }: pärmen har inget som fungerar.
qr-left-parts = Det som inte fick plats: { $names }.
qr-left-masked = { $count ->
    [one] Ett personnummer är överstruket.
   *[other] { $count } personnummer är överstrukna.
}
qr-ring = Ring { $number }
qr-moves = Ansvaret går över
qr-missing = Inte med här, läs i pärmen: { $names }
qr-missing-count = { $count ->
    [one] En del är inte med här: läs den i pärmen.
   *[other] { $count } delar är inte med här: läs dem i pärmen.
}

qr-gone = Posten finns inte längre i pärmen
qr-gone-do = Ingen QR-kod har gjorts. Välj en annan post.
qr-no-number = { $name } har inget nummer som fungerar
qr-no-number-do = Ingen QR-kod har gjorts. Skriv in ett nummer, eller bekräfta det som finns, och försök igen.
qr-not-a-number = ”{ $typed }” är inget telefonnummer
qr-not-a-number-do = Ingen QR-kod har gjorts. Skriv numret med siffror, till exempel 08-465 004 00.
qr-too-long = Texten om { $name } är för lång för en QR-kod
qr-too-long-do = Ingen QR-kod har gjorts. Pärmen är oförändrad. Korta namnet eller rubriken och försök igen, eller skriv ut på papper.

## På papper

paper-with-squares = { $title }, med QR-koder
paper-square = För telefonens kamera
paper-square-contact = Rikta telefonens kamera mot rutan vid namnet: kontaktkortet kan sparas eller ringas utan nät. Numren är de som gällde när papperet skrevs ut.
paper-square-shift = Rikta telefonens kamera mot rutan vid passet: telefonen frågar om det ska läggas in i kalendern. Tiderna är de som gällde när papperet skrevs ut.
paper-square-without = Det här är inte med i rutorna
papers-squares = QR-koder för telefonens kamera
cli-arg-qr = Med QR-koder som en telefons kamera läser

## Kommandot

cli-about-qr = Visa en QR-kod för telefonens kamera, eller skriv den till en bild
cli-about-qr-contact = En persons kontaktkort: namn, arbetsgivare och nummer
cli-about-qr-shift = Ett pass, till telefonens kalender
cli-about-qr-handover = En överlämning som text (lager A, aldrig lager B)
cli-about-qr-phone = Ett nummer att ringa
cli-arg-qr-contact-person = Personens namn, eller början eller slutet på id:t
cli-arg-qr-shift-shift = Passets id, eller början eller slutet på det
cli-arg-qr-handover-handover = Överlämningens namn, eller början eller slutet på dess id
cli-arg-qr-phone-number = Numret
cli-arg-qr-contact-to = Bild att skriva till, som slutar på .svg eller .png
cli-arg-qr-shift-to = Bild att skriva till, som slutar på .svg eller .png
cli-arg-qr-handover-to = Bild att skriva till, som slutar på .svg eller .png
cli-arg-qr-phone-to = Bild att skriva till, som slutar på .svg eller .png
cli-arg-light = Terminalen har ljus bakgrund
cli-qr-ending = { $file } slutar inte på .svg eller .png
cli-qr-ending-do = Ingenting är skrivet. Välj en ändelse: .svg för en teckning, .png för en bild.
cli-qr-failed = Bilden gick inte att göra: { $cause }
cli-qr-failed-do = Ingenting är skrivet. Försök med .svg.
