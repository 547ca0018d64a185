### Människorna på jourlistan: numren som hålls sanna, villkoren, behoven och schemats egna uppgifter.

## Vad som inte går att spara

refusal-share-title = Andelen kan inte vara { $percent } procent
refusal-share-do = Inget ändrades. Ange en andel från 0 till 100 procent.
refusal-short-day-title = Behovet { $from }–{ $to } kan inte börja { $start } en förkortad dag
refusal-short-day-do = Inget ändrades. Med den tiden skulle behovet gälla andra timmar. Ange en tid som ligger före behovets slut och på samma sida av midnatt som dess början.
refusal-competent-title = Fler än { $count } kan inte ha kompetensen { $competence }
refusal-competent-do = Inget ändrades. Behovet är inte större än så. Höj antalet personer, eller sänk antalet med kompetensen.

## Nummer och villkor, en rad var

number-missing = Nummer saknas
number-failed = Fungerade inte { $date }
number-never = Ej kontrollerat
number-old = Inte kontrollerat sedan { $date }
number-today = Kontrollerat i dag
number-fresh = Kontrollerat { $date }
days-from-to = { $first } till { $last }
certificate-until = { $competence }, gäller till och med { $until }
certificate-expired = { $competence }, gick ut { $until }
terms-weekly-work = Arbetar { $days }, { $from }–{ $to }
terms-weekly-cannot = Kan inte { $days }, { $from }–{ $to }
wish-days = { $when } ({ $days })
wish-duty = Vill ha pass { $when }
wish-free = Vill vara ledig { $when }
