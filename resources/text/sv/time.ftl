### Dagar, klockslag och tidslängder. Dygnet har 24 timmar, veckan börjar på måndag.

## Veckodagar

weekday-monday = måndag
weekday-tuesday = tisdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = lördag
weekday-sunday = söndag

weekday-monday-short = mån
weekday-tuesday-short = tis
weekday-wednesday-short = ons
weekday-thursday-short = tor
weekday-friday-short = fre
weekday-saturday-short = lör
weekday-sunday-short = sön

## Månader

month-january = januari
month-february = februari
month-march = mars
month-april = april
month-may = maj
month-june = juni
month-july = juli
month-august = augusti
month-september = september
month-october = oktober
month-november = november
month-december = december

month-january-short = jan
month-february-short = feb
month-march-short = mar
month-april-short = apr
month-may-short = maj
month-june-short = jun
month-july-short = jul
month-august-short = aug
month-september-short = sep
month-october-short = okt
month-november-short = nov
month-december-short = dec

## Datum och klockslag

time-date = { $weekday } { $day } { $month } { $year }
time-weekday-clock = { $weekday } { $day } { $month } { $clock }
time-month-year = { $month } { $year }
time-span = { $from }–{ $to }
time-span-days = { $from } – { $to }
time-week = v. { $number }

## Tidslängder

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
time-days = { $days } dygn
time-days-hours = { $days } dygn { $hours } h

## Hur långt det är till eller sedan något

time-in = om { $duration }
time-ago = för { $duration } sedan
time-now = nu

## Kalendern vid ett datumfält

calendar-week = v.
calendar-open = Välj dag i kalendern
calendar-previous-month = Föregående månad
calendar-next-month = Nästa månad
