### Ord som hela programmet använder.
## Knappar och val

ok = OK
cancel = Avbryt
close = Stäng
save = Spara
back = Tillbaka
next = Nästa
previous = Föregående
forward = Framåt
continue = Fortsätt
done = Klart
finish = Slutför
start = Starta
stop = Stoppa
open = Öppna
create = Skapa
new-item = Ny
add = Lägg till
edit = Ändra
change = Byt
delete = Radera
remove = Ta bort
undo = Ångra
redo = Gör om
restore = Återställ
move-up = Flytta upp
move-down = Flytta ner
duplicate = Kopiera till ny
search = Sök
filter = Filtrera
sort = Sortera
clear = Töm
choose = Välj
choose-file = Välj fil …
copy = Kopiera
copied = Kopierat
print = Skriv ut
import = Importera
export = Exportera
show = Visa
hide = Dölj
show-more = Visa mer
show-less = Visa mindre
show-all = Visa alla
retry = Försök igen
confirm = Bekräfta
approve = Godkänn
accept = Ta emot
decline = Avböj
assign = Tilldela
history = Historik
details = Detaljer
help = Hjälp
yes = Ja
no = Nej

## Fält

name = Namn
title = Rubrik
description = Beskrivning
role = Roll
roles = Roller
unit = Verksamhet
employer = Arbetsgivare
phone = Telefon
phone-number = Telefonnummer
email = E-post
address = Adress
note = Anteckning
notes = Anteckningar
reason = Skäl
source = Källa
status = Status
kind = Slag
author = Författare
version = Version
language-name = Svenska
language-field = Språk
date = Datum
time = Tid
start-time = Börjar
end-time = Slutar
from = Från
to = Till
by = Av

## Besked

unknown = Okänt
none = Inga
nothing = Inget
nobody = Ingen
all = Alla
other = Annat
optional = valfritt
required = måste fyllas i
missing = saknas
unverified = ej verifierat
verified = verifierat
example = Exempel
exercise = Övning
draft = Utkast
active = Aktiv
ended = Avslutad
loading = Läser in …
saving = Sparar …
saved = Sparat
not-saved = Inte sparat
failed = Misslyckades
no-hits = Inga träffar
today = i dag
tomorrow = i morgon
yesterday = i går
now = nu

## Antal

count-items =
    { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
count-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }
count-weeks =
    { $count ->
        [one] { $count } vecka
       *[other] { $count } veckor
    }
count-hours =
    { $count ->
        [one] { $count } timme
       *[other] { $count } timmar
    }
count-minutes =
    { $count ->
        [one] { $count } minut
       *[other] { $count } minuter
    }
count-hits =
    { $count ->
        [one] { $count } träff
       *[other] { $count } träffar
    }
count-rows =
    { $count ->
        [one] { $count } rad
       *[other] { $count } rader
    }
