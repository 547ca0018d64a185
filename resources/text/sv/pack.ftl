### Papperspaketet som hålls aktuellt

pack-name = Papperspaket { $whose }
pack-title = Papperspaket som hålls aktuellt
pack-about = Lägger papperspaketet som PDF där du väljer, till exempel på skrivbordet, i en synkad mapp eller på ett USB-minne, och skriver det på nytt när pärmen har ändrats. Går datorn sönder finns det ändå något att ta med.
pack-open = PDF-filen är inte krypterad: den som kommer åt platsen kan läsa telefonnummer och planer utan lösenfras. Välj en plats som bara de som ska ha dem når.
pack-this-computer = Gäller den här pärmen på den här datorn, medan pärmen är öppen.
pack-choose = Välj mapp
pack-choose-another = Välj en annan mapp
pack-choose-title = Välj en mapp för papperspaketet
pack-place = Mapp: { $folder }
pack-stop = Sluta hålla det aktuellt
pack-stopped = Papperspaketet skrivs inte längre. Filen som redan ligger där är kvar: ta bort den om den inte ska finnas.
pack-look = Se efter nu
pack-looking = Ser efter om papperspaketet visar det som står i pärmen…
pack-current = { $file } visar det som står i pärmen. Skrivet { $made }, kontrollerat { $checked }.
pack-waits = Pärmen har ändrats sedan dess. Papperspaketet skrivs på nytt om en liten stund.
pack-older = Papperspaketet på platsen kan vara för gammalt.
pack-failed-toast = Papperspaketet är inte aktuellt. { $why }
pack-overwrite = Skriv över filen
pack-leaving = Papperspaketet skrivs först. Välj samma sak en gång till för att inte vänta.
pack-another = { $file } är papperspaketet för en annan pärm: { $board }
pack-another-do = Det är kvar som det var. Välj en annan plats.
pack-other-file = { $file } är inget papperspaket från Krispärm, eller går inte att läsa
pack-other-file-do = Filen är kvar som den var. Välj en annan plats, flytta undan filen, eller säg att den ska skrivas över.
pack-not-written = { $file } kunde inte skrivas: { $cause }
pack-not-written-do = Ligger det ett äldre papperspaket där är det kvar. Se efter att platsen finns, går att skriva på och har utrymme, och att filen inte är öppen i ett annat program.
pack-folder-gone = Mappen { $folder } finns inte just nu
pack-folder-gone-do = Inget är skrivet. Sätt i minnet eller anslut mappen, eller välj en annan.

## Kommandot

cli-about-pack = Håll papperspaketet aktuellt i en PDF: skrivs bara när det visar något annat än filen
cli-arg-pack-to = PDF, eller en mapp att lägga den i
cli-arg-pack-replace = Skriv över filen även om den inte är ett papperspaket; en annan pärms papperspaket skrivs aldrig över
cli-pack-current = { $file } visar redan det som står i pärmen. Skrivet { $made }. Inget behövde göras.
cli-pack-changed = Inte som i den senaste utskrift som är noterad:
cli-pack-ending = { $file } är ingen mapp och slutar inte på .pdf
cli-pack-ending-do = Inget är skrivet. Ange en mapp som finns, eller låt namnet sluta på .pdf.
cli-pack-other-file-do = Filen är kvar som den var. Välj ett annat namn, eller lägg till --replace för att skriva över den.
