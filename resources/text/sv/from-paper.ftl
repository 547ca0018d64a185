## Inkallning och överlämning på papper: det som skrevs för hand skrivs in efteråt

op-call-from-paper = skrev in ett samtal från papper
op-note-form = noterade en blankett på papper
op-pass-on-paper = skrev in en överlämning från papper
op-keep-beside = behöll en blankett bredvid
field-call-list-calls-paper = Från papper
field-call-list-calls-paper-sheet = Ark
field-call-list-calls-paper-row = Rad
field-call-list-calls-paper-written-by = Skrivet av
field-call-list-calls-paper-typed-at = Inskrivet
field-handover-forms = Blanketter på papper
field-handover-forms-number = Blankettens nummer
field-handover-forms-written-by = Skriven av
field-handover-forms-written-at = Skriven
field-handover-forms-passed-at = Ansvaret gick över enligt blanketten
field-handover-forms-typed-by = Inskriven av
field-handover-forms-typed-at = Inskriven
item-forms = Blankett { $number }
refusal-paper-number-title = Numret { $number } finns inte på något papper
refusal-paper-number-do = Inget skrevs. Numren går från 1 till { $largest }. Ange det nummer som är tryckt på papperet.
refusal-row-typed-in-title = Ark { $sheet } rad { $row } är redan inskriven: { $person }
refusal-row-typed-in-do = Inget skrevs. Är det samma rad behövs inget mer. Bär två ark samma nummer: ange vem som skrev på just det här arket.
refusal-form-typed-in-title = Blankett { $number } är redan inskriven, i { $title }
refusal-form-typed-in-do = Inget skrevs. Är det samma blankett behövs inget mer. Bär två blanketter samma nummer: se efter vem som skrev den och när.
refusal-passed-before-written-title = Ansvaret kan inte ha gått över innan blanketten skrevs
refusal-passed-before-written-do = Inget skrevs. Se efter på blanketten när den skrevs och när båda skrev under, och rätta klockslagen.
refusal-paper-contradicted-title = Pärmen säger något annat: { $holder } har ansvaret sedan { $when }
refusal-paper-contradicted-do = Inget ändrades i vem som har eller har haft ansvaret. Tala med dem det gäller. Behåll blanketten bredvid med ett skäl, och lämna över i vanlig ordning från { $holder } om ansvaret ska vara hos någon annan nu.

paper-call = Från papper: ark { $sheet } rad { $row }, skrivet av { $writer }, inskrivet { $typed } av { $typist }
paper-form = Från papper: blankett { $number }, skriven av { $writer } { $written }, inskriven { $typed } av { $typist }
paper-form-passed = Från papper: blankett { $number }, skriven av { $writer } { $written }. Ansvaret gick över { $passed } enligt den. Inskriven { $typed } av { $typist }.
paper-beside = Blankett { $number } säger att { $name } tog över { $passed }. Pärmen säger något annat, och blanketten är kvar bredvid: { $reason }
paper-sheets-none = Inga numrerade ark är inskrivna
paper-sheets-all = Inga ark saknas mellan { $first } och { $last }
paper-sheets-missing = Ark som saknas: { $numbers }
paper-rows-missing = Rader som saknas på ark { $sheet }: { $numbers }
paper-rows-twice = Rader på ark { $sheet } som är inskrivna flera gånger: { $numbers }
paper-forms-none = Inga numrerade blanketter är inskrivna för rutinen
paper-forms-all = Inga blanketter saknas mellan { $first } och { $last }
paper-forms-missing = Blanketter som saknas: { $numbers }
paper-forms-twice = Samma blankettnummer är inskrivet flera gånger: { $numbers }

## Tomma numrerade blanketter

paper-sheet = Ark { $number }
paper-sheet-writer = Vad gäller det, och vem ringer och skriver?
paper-sheet-row = Rad, namn och vad personen kan
paper-form-number = Blankett { $number }
paper-form-writer = Vem skriver blanketten
paper-form-written = Dag och klockslag när den skrivs
paper-numbers = { $title }, nummer { $first }–{ $last }
papers-numbered = Numrerade tomma papper
papers-numbered-about = Att skriva för hand på när datorn inte går att använda. Numren visar sedan om något papper saknas.
papers-numbered-what = Vad ska skrivas?
papers-numbered-log = Loggposter, på lappar
papers-numbered-calls = Inkallning, ett ark om { $rows } rader
papers-numbered-handover = Överlämning: { $routine }
papers-numbered-show = Visa sidorna

## Fönstret: skriva in

from-paper = Från papper
from-paper-day = Dag
from-paper-writer = Vem skrev på papperet?
from-paper-number-needed = Ange numret som står på papperet
from-paper-time-needed = Ange dagen och klockslaget som står på papperet
from-paper-ahead = Det klockslaget har inte varit än
callout-typed-title = Skriv in ett samtal från papper
callout-typed-sheet = Ark nummer
callout-typed-row = Rad
callout-typed-row-needed = Rader har nummer 1–{ $rows }
callout-typed-who = Vem ringdes?
callout-typed-who-needed = Välj den som ringdes
callout-typed-outcome = Hur gick det?
callout-typed-time = Klockslag på arket
callout-typed-minutes = Restid (min)
callout-typed-done = Skriv in och ta nästa
handover-typed-title = Skriv in från blanketten
handover-typed-about = Fyll först i överlämningen som den står på blanketten. Har båda skrivit under där, så anges när ansvaret gick över; annars noteras blanketten och överlämningen fortsätter här.
handover-typed-number = Blankettens nummer
handover-typed-time = Klockslag när den skrevs
handover-typed-passed-day = Dag då ansvaret gick över
handover-typed-passed-time = Klockslag då ansvaret gick över
handover-typed-passed-hint = Tomt om ingen har tagit emot på papper.
handover-typed-words = Mottagarens egna ord på blanketten
handover-typed-words-needed = Skriv det som står. Står där inget, skriv det.
handover-typed-note = Notera blanketten
handover-typed-pass = Skriv in att ansvaret gick över
handover-typed-decide = Någon måste bestämma: står pärmen fast, så behålls blanketten bredvid och flyttar inget ansvar. Skriv vem som har bestämt det och varför.
handover-typed-reason = Vem har bestämt, och varför?
handover-typed-keep = Behåll blanketten bredvid
handover-beside-title = Blanketter som säger något annat

## Kommandoraden

cli-about-callout-paper = Skriv in ett samtal från ett numrerat ark
cli-about-callout-missing = Lista ark och rader som saknas, eller är inskrivna flera gånger
cli-about-handover-paper = Skriv in en överlämning från en numrerad blankett
cli-about-handover-missing = Lista en rutins blanketter som saknas, eller är inskrivna flera gånger
cli-arg-callout-paper-sheet = Numret på arket
cli-arg-callout-paper-row = Numret på raden
cli-arg-callout-paper-at = Klockslaget på arket
cli-arg-callout-paper-number = Numret som ringdes
cli-arg-callout-paper-minutes = Minuter tills personen är framme
cli-arg-callout-paper-writer = Den som ringde och skrev på arket
cli-arg-callout-missing-first = Det första arkets nummer
cli-arg-callout-missing-last = Det sista arkets nummer
cli-arg-handover-paper-form = Numret på blanketten
cli-arg-handover-paper-writer = Den som skrev blanketten
cli-arg-handover-paper-written = När blanketten skrevs
cli-arg-handover-paper-passed = När ansvaret gick över enligt blanketten; utelämnat om ingen tog emot på papper
cli-arg-handover-paper-words = Mottagarens egna ord på blanketten
cli-arg-handover-paper-beside = Behåll blanketten bredvid och flytta inget ansvar: skälet
cli-arg-handover-missing-first = Den första blankettens nummer
cli-arg-handover-missing-last = Den sista blankettens nummer
cli-arg-print-callout-first = Det första arkets nummer, för numrerade tomma ark
cli-arg-print-callout-last = Det sista arkets nummer
cli-arg-print-handover-first = Den första blankettens nummer, för numrerade tomma blanketter
cli-arg-print-handover-last = Den sista blankettens nummer
