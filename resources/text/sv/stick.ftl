### Ett USB-minne att ta med

stick-title = USB-minne att ta med
stick-about = Lägger programmet, den krypterade pärmen och en lapp om hur den öppnas på ett USB-minne eller i en mapp. Det går att öppna på en dator utan installation, nät eller administratör. Det som skrevs på minnet sedan sist tas hem först.
stick-with-pack = Lägg med papperspaketet som PDF. Den kan läsas utan lösenfras: telefonnummer och planer syns för den som hittar minnet.
stick-fill = Fyll ett USB-minne
stick-choose = Välj USB-minnet eller en mapp
stick-filling = Fyller USB-minnet och läser tillbaka…
stick-filled = { $folder } är fyllt.
stick-read-back = Skrivet och läst tillbaka:
stick-file = { $name } ({ $size } kB)
stick-taken-home = { $count ->
        [1] 1 post hade ändrats på minnet och är hämtad hem.
       *[other] { $count } poster hade ändrats på minnet och är hämtade hem.
    }
stick-pack-open = PDF-filen är inte krypterad: den som hittar minnet kan läsa den.
stick-pack-file = Papperspaket.pdf
stick-note-file = LÄS MIG FÖRST.txt
stick-note =
    Krispärm { $board }
    Fyllt { $when }

    1. Öppna programmet krisparm på minnet. Inget behöver installeras, och inget nät behövs.
    2. Skriv lösenfrasen. Pärmen på minnet öppnas.
    3. Finns Papperspaket.pdf kan den skrivas ut från vilken dator som helst.

    Vill datorn inte starta programmet: välj att köra det ändå, eller kopiera minnets innehåll till en mapp på datorn och öppna det där.
    Det som skrivs i pärmen på minnet hämtas hem när minnet fylls på nytt på den dator det kom från.
stick-same-place = Pärmen du har öppen ligger i { $folder }
stick-same-place-do = Inget är skrivet. Välj ett USB-minne eller en annan mapp.
stick-another = { $file } är en annan pärm, eller går inte att läsa
stick-another-do = Inget är skrivet. Välj ett annat minne eller en annan mapp, eller flytta undan den filen om den inte ska användas.
stick-not-written = { $file } kunde inte skrivas: { $cause }
stick-not-written-do = Pärmen på datorn är som den var. Se efter att minnet sitter i, inte är skrivskyddat och har plats, och försök igen.
stick-unlike = { $file } blev inte hel på minnet
stick-unlike-do = Pärmen på datorn är som den var. Lita inte på minnet: försök igen, eller ta ett annat.
cli-about-stick = Fyll ett USB-minne med programmet, pärmen, papperspaketet och en lapp om hur den öppnas
cli-arg-without-pack = Utan papperspaketet, som är läsligt för var och en
