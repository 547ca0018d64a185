### Papper: dokument som kom senare; vad som står på varje blad finns i paper.ftl.

## Ordlista

paper-glossary = Ordlista
paper-glossary-of = { $title }: { $area }
paper-glossary-intro = Ordet i fet stil är det vi använder. Bredvid står vad andra säger om samma sak. Sist finns en lista över ord du kan få höra.
paper-glossary-mark = (!)
paper-glossary-differ = Ord som skiljer sig står först. (!) betyder att ordet betyder något annat hos oss: fråga vad som menas.
paper-glossary-others = Andra säger
paper-glossary-also = Går också bra: { $words }
paper-glossary-avoid = Undvik: { $words }
paper-glossary-apart = Inte samma sak som { $word }: { $definition }
paper-glossary-apart-word = Inte samma sak som { $word }
paper-glossary-heard = Hör du ett annat ord?
paper-glossary-heard-word = Du hör
paper-glossary-none = Inget ord finns i ordlistan.
cli-about-print-glossary = Ordlistan, eller en parts ord på ett blad att ha vid telefonen
cli-arg-print-glossary-partner = Bara ord som den parten har egna ord för
cli-arg-print-glossary-area = Bara begrepp i ett område
cli-arg-print-glossary-to = PDF att skriva till

## Remiss

paper-kind-consultation = Remiss om ord, blankett
paper-consultation-to = Remiss till { $partner }
paper-consultation-until = Svar senast { $day }
paper-consultation-how = Skriv vilka ni är. Kryssa sedan för varje begrepp om ni stöder termen och definitionen. Säger ni något annat, skriv ert eget ord och en kommentar. Hoppa över det ni inte har någon åsikt om.
paper-consultation-return = Lämna eller skicka pappret till { $to }. Skriv inget om enskilda människor på det.
paper-consultation-concepts = Begreppen ({ $count })
paper-consultation-number = Remissens nummer
cli-about-print-consultation = En remiss om ord, att svara på med penna
cli-arg-print-consultation-to = PDF att skriva till

## En persons pass

paper-kind-duty = En persons pass
paper-duty = Pass för { $name }
paper-duty-none = Inga pass under de här veckorna.
paper-duty-week-free = Inget pass den här veckan.
paper-duty-day = { $weekday } { $day } { $month }
paper-duty-when = När
paper-duty-what = Vad
paper-duty-from = Du tar över från
paper-duty-to = Du lämnar till
paper-duty-with = Samtidigt i jour
paper-duty-asked = Du har bett om byte
paper-duty-nobody-before = Ingen före dig
paper-duty-left = till { $when }
paper-duty-nobody-after = INGEN tar över
paper-duty-ends = Ingen behövs direkt efter
paper-duty-begins = från { $when }
paper-duty-gaps = Luckor i schemat
paper-duty-gaps-what = Här saknas någon som behövs, i en roll som du har
paper-duty-trouble = Om något kommer emellan
paper-duty-sick = Kan du inte komma: ring först dem som står under När någon annan behövs, tills någon har tagit passet. Ring sedan den du tar över från och den som ansvarar för schemat. Du behöver inte säga varför. Lämna inte ett pågående pass förrän någon har tagit över.
paper-duty-sick-alone = Kan du inte komma: ring den du tar över från och den som ansvarar för schemat. Ingen annan med rollen har ett nummer i pärmen. Du behöver inte säga varför. Lämna inte ett pågående pass förrän någon har tagit över.
paper-duty-swap-alone = Vill du byta: fråga den som ansvarar för schemat. Bytet gäller när det står i schemat.
paper-duty-swap = Vill du byta: fråga någon nedan. Bytet gäller när det står i schemat.
paper-duty-swap-approved = Vill du byta: fråga någon nedan. Bytet gäller först när det är godkänt och står i schemat.
paper-duty-otherwise = När ingen har jour i { $roster }
paper-duty-keeper = Ansvarig för schemat
paper-duty-keeper-help = Namn och nummer. Skriv för hand.
paper-duty-others = När någon annan behövs
paper-duty-others-more = { $count } till med samma roll finns under Kontakter.
cli-about-print-duty = En persons pass, med vem som tar över och nummer att ringa
cli-arg-print-duty-person = Vems pass
cli-arg-print-duty-from = En dag i den första veckan; annars i dag
cli-arg-print-duty-weeks = Antal veckor, högst 53; annars fyra
cli-arg-print-duty-to = PDF att skriva till

## Beredskapskollen

paper-at = { $title }, { $when }
paper-as-of = Läget { $when }
paper-readiness = Beredskapskoll
paper-readiness-how = Skriv vem som tar hand om varje sak och senast när. Kryssa när det är gjort i pärmen.
paper-readiness-what = Vad som saknas, och vad som ska göras
paper-readiness-who = Vem gör det
cli-about-print-readiness = Vad beredskapskollen hittar, att bocka av
cli-arg-print-readiness-at = Läget då; annars nu
cli-arg-print-readiness-to = PDF att skriva till

## Lägesrapport

paper-situation = Lägesrapport
paper-situation-from = Från
paper-situation-event = Händelse
paper-situation-no-log = Ingen logg är öppen
paper-situation-author = Skriven av (namn och roll)
paper-situation-changes = Det viktigaste just nu
paper-situation-changes-help = Vad har hänt sedan förra rapporten? Skriv vad som är bekräftat och vad som bara är troligt.
paper-situation-happened = Vad har hänt
paper-situation-earlier = { $count ->
        [one] En tidigare post står i loggen.
       *[other] { $count } tidigare poster står i loggen.
    }
paper-situation-plans = Planer som används
paper-situation-plan = Plan
paper-situation-people = Bemanning
paper-situation-until = till { $when }
paper-situation-held = { $who }, sedan { $when }
paper-situation-consequences = Konsekvenser nu och framåt
paper-situation-life = Människors liv och hälsa
paper-situation-society = Samhället runt omkring
paper-situation-property = Egendom och miljö
paper-situation-own = Den egna verksamheten
paper-situation-ahead = Framåt
paper-situation-measures = Vad vi gör och planerar att göra
paper-situation-needs = Vad vi behöver hjälp med
paper-situation-forecast = Så kan det utvecklas
paper-situation-forecast-help = Bäst, troligast och värst. Hur länge räcker folk, el, vatten och bränsle?
paper-situation-communication = Kommunikation
paper-situation-communication-help = Vilka vet? Vilka måste få veta, och vem berättar?
paper-situation-unknown = Vad vi inte vet, och beslut som behövs
paper-situation-unknown-help = Vem tar reda på det, och till när?
paper-situation-next = Nästa rapport (dag och klockslag)
paper-situation-receivers = Går till
cli-about-print-situation = En lägesrapport: vad pärmen vet, och rum för resten
cli-arg-print-situation-log = Bara om händelsen i den loggen; annars alla loggar som är öppna
cli-arg-print-situation-at = Läget då; annars nu
cli-arg-print-situation-to = PDF att skriva till

## Timmar

paper-hours = Timmar per person
paper-hours-how = Timmar och minuter som har gått, skurna vid periodens gränser. Nätter, pass och helgdagar räknas på dagen då passet börjar. Ett streck betyder noll. Månader och fyraveckorsperioder där ingen har haft jour, beredskap eller störning är utelämnade.
paper-hours-months = Månad för månad
cli-about-print-hours = Allas timmar i en period: jour, beredskap och störning
cli-arg-print-hours-from = Första dagen; annars årets första
cli-arg-print-hours-until = Sista dagen; annars i dag
cli-arg-print-hours-to = PDF att skriva till
cli-print-hours = Från { $first } till { $last } är ingen period
cli-print-hours-do = Ange en sista dag (--until) som inte är före den första (--from). Ingen fil är skriven.

## En aktivering

paper-activation-of = Aktiverad { $when }
paper-activation-version = Version { $version }
paper-activation-goes-on = Pågår
paper-activation-leads = Leder nu, sedan
paper-activation-until = { $duration }, till { $when }
paper-activation-decisions = Beslut
paper-activation-due = senast { $when }
paper-activation-never = Inte gjort
paper-activation-note = Anteckning: { $note }
paper-activation-entered = Inskrivet { $when }
paper-activation-log = Logg: { $title }
cli-about-print-activation = En aktivering: vad som beslutades och gjordes, när och av vem, med loggen
cli-arg-print-activation-activation = Planens namn när den aktiverades, eller början eller slutet på aktiveringens id
cli-arg-print-activation-to = PDF att skriva till
